package org.coproduction.testing.document;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;

/// A text in the body of a request that is long enough for somebody to write freely in it. The annotations are read by their
/// names, since this module does not need what they come from.
///
/// @param field such as `DraftEndpoint.Request.concept`
/// @param namesNobody whether it is looked into before it is taken
record TypedText(String field, boolean namesNobody) {
    private static final int SHORTEST = 100;
    private static final String LOOKED_INTO = "NamesNobody";
    private static final String SIZE = "jakarta.validation.constraints.Size";

    static List<TypedText> of(Operation operation) {
        var found = new ArrayList<TypedText>();
        for (var parameter : operation.parameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                collect(parameter.getParameterType(), found);
            }
        }
        return found;
    }

    private static void collect(Class<?> type, List<TypedText> found) {
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
                collect(component.getAnnotatedType(), name + '.' + component.getName(), found);
            }
        }
    }

    private static void collect(AnnotatedType type, String field, List<TypedText> found) {
        var raw = TypeSchemas.raw(type);
        if (raw == String.class) {
            if (longest(type) >= SHORTEST) {
                found.add(new TypedText(field, Arrays.stream(type.getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().equals(LOOKED_INTO))));
            }
        } else if (Collection.class.isAssignableFrom(raw)) {
            collect(TypeSchemas.arguments(type)[0], field, found);
        } else {
            collect(raw, found);
        }
    }

    private static int longest(AnnotatedElement text) {
        return Arrays.stream(text.getAnnotations()).filter(each -> each.annotationType().getName().equals(SIZE))
                .mapToInt(each -> Integer.parseInt(Constraints.text(each, "max"))).findFirst().orElse(0);
    }
}
