package org.coproduction.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPatternParser;

class TypedTextTest {
    /// Stands in for the one of the services, which is known by its name.
    @Target(java.lang.annotation.ElementType.TYPE_USE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface NamesNobody {
    }

    record Typed(String endless, @Nullable String orNot, @Size(max = 99) String brief, @Size(max = 100) String letter,
            @Size(max = 2000) @NamesNobody String lookedInto, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @Pattern(regexp = ".+") String anything, @Size(min = 1) String atLeastOne, List<@NotNull Inner> inner,
            Map<String, @Size(max = 5) String> byName, long count) {}

    record Inner(List<String> lines) {}

    static class Endpoint {
        void take(@RequestBody Typed typed, String path) {
            // What is asked of it is all that matters.
        }
    }

    @Test
    void every_text_in_a_body_is_seen_that_nothing_keeps_short() throws NoSuchMethodException {
        var take = new HandlerMethod(new Endpoint(), Endpoint.class.getDeclaredMethod("take", Typed.class, String.class));
        var found = TypedText.of(new Operation("PUT", PathPatternParser.defaultInstance.parse("/api/typed"), take, List.of(),
                List.of()));
        assertThat(found).extracting(text -> text.field().replaceFirst("^.*\\.(?=[A-Z])", "")).containsExactlyInAnyOrder(
                "Typed.endless", "Typed.orNot", "Typed.letter", "Typed.lookedInto", "Typed.anything", "Typed.atLeastOne",
                "Inner.lines", "Typed.byName");
        assertThat(found).filteredOn(TypedText::namesNobody).extracting(TypedText::field).singleElement().asString()
                .endsWith("lookedInto");
    }
}
