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
                for (var language : Language.values()) {
                    var chosen = new Preferences(easy, large, !easy, !large, language);
                    assertThat(Preferences.parse(chosen.text())).isEqualTo(chosen);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "easy;large", "<script>", "....", "EASY", "xx"})
    void a_cookie_that_says_something_else_chooses_nothing(String stored) {
        assertThat(Preferences.parse(stored)).isEqualTo(Preferences.NONE);
    }
}
