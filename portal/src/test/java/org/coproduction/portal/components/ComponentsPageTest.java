package org.coproduction.portal.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coproduction.portal.Pages;
import org.junit.jupiter.api.Test;

class ComponentsPageTest {
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"]+)\"");

    @Test
    void every_fragment_is_shown_by_its_name_and_its_arguments() throws Exception {
        var page = Pages.of(Object.class, new Object(), ComponentsPage.class).read("/components", Pages.Somebody.PROFESSIONAL);
        var fragments = FRAGMENT.matcher(text("/portal/templates/parts.html")).results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(fragments).hasSizeGreaterThan(20)
                .allSatisfy(fragment -> assertThat(page).contains("<code>" + fragment + "</code>"));
    }

    private static String text(String resource) throws IOException {
        try (var file = Objects.requireNonNull(ComponentsPageTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
