package org.coproduction.testing.document;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What Bean Validation asks of a value, in the words of JSON Schema. The annotations are read by their names, since this module does not
/// need what they come from.
record Constraints(Annotation one) {
    static List<Constraints> of(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(each -> each.annotationType().getPackageName().equals("jakarta.validation.constraints"))
                .map(Constraints::new).toList();
    }

    void addTo(ObjectNode schema) {
        if (schema.has("anyOf")) {
            return;
        }
        var array = schema.path("type").toString().contains("array");
        switch (one.annotationType().getSimpleName()) {
            case "Min" -> schema.put("minimum", number("value"));
            case "Max" -> schema.put("maximum", number("value"));
            case "NotBlank", "NotEmpty" -> schema.put(array ? "minItems" : "minLength", 1);
            case "Pattern" -> schema.put("pattern", "^(" + text(one, "regexp") + ")$");
            case "Size" -> {
                if (number("min") > 0) {
                    schema.put(array ? "minItems" : "minLength", number("min"));
                }
                if (number("max") < Integer.MAX_VALUE) {
                    schema.put(array ? "maxItems" : "maxLength", number("max"));
                }
            }
            default -> {
                // Whether something may be absent is said by what it is marked with, and not by its bounds.
            }
        }
    }

    private long number(String name) {
        return ((Number) value(one, name)).longValue();
    }

    static String text(Annotation annotation, String name) {
        return String.valueOf(value(annotation, name));
    }

    private static Object value(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
