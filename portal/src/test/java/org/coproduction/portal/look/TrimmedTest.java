package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrimmedTest {
    private static final Pattern NAMED = Pattern.compile("govuk-([a-z]+(?:-[a-z]+)*)(?=[\\s\"'|{_.:,)]|--|$)", Pattern.MULTILINE);

    @Test
    void every_component_that_a_page_names_keeps_its_styles_and_no_other_does() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(each -> each.toString().matches(".*\\.(html|css)")).toList()) {
                NAMED.matcher(Files.readString(file)).results().map(each -> each.group(1)).forEach(named::add);
            }
        }
        named.remove("frontend-supported");
        assertThat(new TreeSet<>(Trimmed.COMPONENTS)).isEqualTo(named);
    }

    @Test
    void parts_and_kinds_belong_to_their_component() {
        assertThat(Trimmed.of(".govuk-button__icon{a:b}.govuk-button--secondary:hover{c:d}.govuk-tabs__item{e:f}"))
                .isEqualTo(".govuk-button__icon{a:b}.govuk-button--secondary:hover{c:d}");
    }

    @Test
    void a_component_whose_name_begins_like_another_is_another() {
        assertThat(Trimmed.of(".govuk-body-xs{a:b}.govuk-body{c:d}.govuk-header{e:f}")).isEqualTo(".govuk-body{c:d}");
    }

    @Test
    void of_several_selectors_those_that_are_shown_stay() {
        assertThat(Trimmed.of(".govuk-tabs,.govuk-link:not(.a,.b),p,.govuk-tabs .govuk-link{a:b}"))
                .isEqualTo(".govuk-link:not(.a,.b),p{a:b}");
    }

    @Test
    void a_condition_stays_with_what_is_left_in_it() {
        assertThat(Trimmed.of("@media print{.govuk-tabs{a:b}}@media (width>1px){.govuk-link{a:b}.govuk-tabs{c:d}}"))
                .isEqualTo("@media (width>1px){.govuk-link{a:b}}");
    }

    @Test
    void what_is_no_component_stays() {
        var styles = "@charset \"UTF-8\";:root{--a:b}@keyframes k{0%{a:b}to{c:d}}.govuk-frontend-supported .other{a:b}";
        assertThat(Trimmed.of(styles)).isEqualTo(styles);
    }
}
