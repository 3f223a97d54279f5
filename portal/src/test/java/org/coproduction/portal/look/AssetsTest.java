package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new LookConfiguration().assets();

    private String read(String name) {
        var parts = assets.at(name).split("/");
        var asset = Objects.requireNonNull(assets.find(parts[2], parts[3]));
        return new String(asset.content().getByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void neither_the_typeface_nor_the_crest_of_gov_uk_is_asked_for() {
        assertThat(read("portal.css")).doesNotContain("GDS Transport", "@font-face", "url(/").contains(".govuk-button",
                "--typeface");
    }

    @Test
    void every_component_of_the_pages_has_its_styles() {
        assertThat(Trimmed.COMPONENTS).allSatisfy(component -> assertThat(read("portal.css")).contains(".govuk-" + component));
    }

    @Test
    void scripts_point_at_nothing_that_is_not_there() {
        assertThat(read("govuk-frontend.min.js") + read("portal.js") + read("htmx.min.js")).doesNotContain("sourceMappingURL")
                .contains("initAll");
    }

    @Test
    void an_asset_of_another_version_is_not_there() {
        assertThat(assets.find("0", "portal.css")).isNull();
    }
}
