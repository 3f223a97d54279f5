package org.coproduction.testing.document;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final String PATTERN = "jakarta.validation.constraints.Pattern";
    /// What a pattern lets through that lets people write freely.
    private static final String FREELY = "Anybody can write this, also about somebody: where they live, how they are. ".repeat(2)
            .substring(0, SHORTEST);

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
        } else if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
            for (var argument : TypeSchemas.arguments(type)) {
                collect(argument, field, found);
            }
        } else {
            collect(raw, found);
        }
    }

    /// As its size says; where nothing bounds it, not even a pattern, as long as anybody likes.
    private static int longest(AnnotatedElement text) {
        return of(text, SIZE, "max").mapToInt(Integer::parseInt).findFirst()
                .orElse(of(text, PATTERN, "regexp").allMatch(FREELY::matches) ? Integer.MAX_VALUE : 0);
    }

    private static Stream<String> of(AnnotatedElement text, String annotation, String member) {
        return Arrays.stream(text.getAnnotations()).filter(each -> each.annotationType().getName().equals(annotation))
                .map(each -> Constraints.text(each, member));
    }
}
