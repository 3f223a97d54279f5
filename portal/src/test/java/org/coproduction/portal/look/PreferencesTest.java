package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @Test
    void what_was_chosen_comes_back_from_the_cookie() {
        for (var easy : new boolean[]{true, false}) {
            for (var large : new boolean[]{true, false}) {
                for (var contrast : new boolean[]{true, false}) {
                    var chosen = new Preferences(easy, large, contrast);
                    assertThat(Preferences.parse(chosen.text())).isEqualTo(chosen);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "easy;large", "<script>", "....", "EASY"})
    void a_cookie_that_says_something_else_chooses_nothing(String stored) {
        assertThat(Preferences.parse(stored)).isEqualTo(new Preferences(false, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds", "/rounds/0197a3c0-5e1d-7000-8000-000000000009", "/you-said-we-did"})
    void after_choosing_one_is_back_on_the_page(String page) {
        assertThat(PreferencesEndpoint.within(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "https://example.org", "/\\example.org", "javascript:alert(1)",
            "/a\r\nSet-Cookie: b",
            "", "/%2f/example.org", "rounds", "/@example.org", "/./.."})
    void an_address_outside_the_portal_is_never_gone_to(String address) {
        assertThat(PreferencesEndpoint.within(address)).isEqualTo("/");
    }
}
