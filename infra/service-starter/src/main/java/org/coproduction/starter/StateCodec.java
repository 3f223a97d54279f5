package org.coproduction.starter;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// The one codec for states: records, enums and sealed interfaces of records, without an annotation in the domain.
/// A record reached through a sealed interface carries its simple name in the field `is`, as in
/// `{ "is": "Voting", "closesAt": "2026-05-01T12:00:00Z" }`. So the name of a state's record is a stored name.
public final class StateCodec {
    private static final String NAME = "is";

    private final JsonMapper mapper = JsonMapper.builder().annotationIntrospector(new SealedTypes())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /// The document in which a state is stored.
    public <S> Document encode(Class<S> type, S state) {
        return (Document) java.util.Objects
                .requireNonNull(toBson(mapper.readTree(mapper.writerFor(type).writeValueAsBytes(state))));
    }

    /// The state that a document holds.
    public <S> S decode(Class<S> type, Document stored) {
        return mapper.convertValue(stored, type);
    }

    /// The JSON of an event's data, as it goes on the wire.
    String json(Object event) {
        return mapper.writeValueAsString(event);
    }

    /// Reads an event's data, ignoring the fields that the consumer's record does not declare.
    <E> E parse(String data, Class<E> type) {
        return mapper.readValue(data, type);
    }

    private static @Nullable Object toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var document = new Document();
                node.properties().forEach(field -> document.append(field.getKey(), toBson(field.getValue())));
                yield document;
            }
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>(node.size());
                node.forEach(item -> list.add(toBson(item)));
                yield list;
            }
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : (Object) node.doubleValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new IllegalArgumentException("a state holds no " + node.getNodeType());
        };
    }

    /// Says of every sealed interface that its records are told apart by their simple names.
    private static final class SealedTypes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            var type = annotated.getRawType();
            return annotated instanceof AnnotatedClass && type.isInterface() && type.isSealed()
                    ? JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, NAME, null, false, true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
            return annotated.getRawType().getSimpleName();
        }
    }
}
