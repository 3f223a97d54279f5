package org.coproduction.testing.document;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schemas (2020-12) of the records that endpoints read and write. Records and enums become components; a component of a record is
/// required unless it may be `null`.
final class TypeSchemas {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"), Map.entry(Instant.class, "string date-time"),
            Map.entry(LocalDate.class, "string date"), Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"), Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"), Map.entry(boolean.class, "boolean"), Map.entry(Boolean.class, "boolean"),
            Map.entry(double.class, "number"), Map.entry(Double.class, "number"), Map.entry(java.net.URI.class, "string uri"),
            Map.entry(java.math.BigDecimal.class, "number"));

    private final SourceWords words;
    private final Map<Class<?>, ObjectNode> components = new LinkedHashMap<>();

    TypeSchemas(SourceWords words) {
        this.words = words;
    }

    /// The schema of a value where it is written in place; records and enums are referred to by their class's name until [#named].
    ObjectNode of(AnnotatedType type) {
        var schema = ofValue(type);
        Constraints.of(type).forEach(one -> one.addTo(schema));
        return nullable(type) ? orNull(schema) : schema;
    }

    private static boolean nullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            var type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        if (schema.isEmpty()) {
            return schema;
        }
        var either = JSON.createObjectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private ObjectNode ofValue(AnnotatedType type) {
        var raw = raw(type);
        var plain = PLAIN.get(raw);
        if (plain != null) {
            var parts = plain.split(" ");
            var schema = JSON.createObjectNode().put("type", parts[0]);
            return parts.length == 1 ? schema : schema.put("format", parts[1]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            var schema = JSON.createObjectNode().put("type", "array");
            schema.set("items", of(arguments(type)[0]));
            return schema;
        }
        if (Map.class.isAssignableFrom(raw)) {
            var schema = JSON.createObjectNode().put("type", "object");
            if (raw(arguments(type)[0]).isEnum()) {
                schema.set("propertyNames", of(arguments(type)[0]));
            }
            schema.set("additionalProperties", of(arguments(type)[1]));
            return schema;
        }
        if (raw.isRecord() || raw.isEnum()) {
            describe(raw);
            return JSON.createObjectNode().put("$ref", raw.getName());
        }
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return JSON.createObjectNode();
        }
        throw new IllegalArgumentException("no schema is known for " + raw);
    }

    private void describe(Class<?> type) {
        if (components.containsKey(type)) {
            return;
        }
        var schema = JSON.createObjectNode();
        components.put(type, schema);
        if (type.isEnum()) {
            schema.put("type", "string");
            var values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(JSON.valueToTree(value)));
        } else {
            schema.put("type", "object");
            describeComponents(type, schema);
        }
        var said = words.of(type).text();
        if (!said.isEmpty()) {
            schema.put("description", said);
        }
    }

    private void describeComponents(Class<?> type, ObjectNode schema) {
        var properties = JSON.createObjectNode();
        var required = JSON.createArrayNode();
        for (var component : type.getRecordComponents()) {
            var property = of(component.getAnnotatedType());
            Constraints.of(component.getAccessor()).forEach(one -> one.addTo(property));
            var said = words.of(type).about().get(component.getName());
            if (said != null) {
                property.put("description", said);
            } else if (component.getName().endsWith("Pence")) {
                property.put("description", "in whole pence");
            }
            properties.set(wireName(component), property);
            if (!nullable(component.getAnnotatedType())) {
                required.add(wireName(component));
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private static String wireName(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .filter(one -> one.annotationType().getSimpleName().equals("JsonProperty"))
                .map(one -> Constraints.text(one, "value")).filter(name -> !name.isEmpty()).findFirst()
                .orElse(component.getName());
    }

    static Class<?> raw(AnnotatedType type) {
        return switch (type.getType()) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }

    static AnnotatedType[] arguments(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
    }

    /// What was referred to, by the names under which partners read it: as short as they can be told apart.
    Map<String, ObjectNode> named() {
        var named = new TreeMap<String, ObjectNode>();
        components.forEach((type, schema) -> named.put(name(type), schema));
        return named;
    }

    /// Every reference below this, by those names.
    void nameReferences(JsonNode under) {
        var all = new LinkedHashMap<String, String>();
        components.keySet().forEach(type -> all.put(type.getName(), "#/components/schemas/" + name(type)));
        under.findParents("$ref").forEach(parent -> {
            var reference = ((ObjectNode) parent).path("$ref").asString();
            ((ObjectNode) parent).put("$ref", all.getOrDefault(reference, reference));
        });
    }

    private String name(Class<?> type) {
        var own = shortName(type);
        var several = components.keySet().stream().filter(other -> shortName(other).equals(own)).count() > 1;
        return several ? List.of(type.getPackageName().split("\\.")).getLast() + '.' + own : own;
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.').replaceFirst("Endpoint(?=\\.)", "");
    }
}
