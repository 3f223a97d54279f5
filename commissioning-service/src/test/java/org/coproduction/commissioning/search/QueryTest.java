package org.coproduction.commissioning.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final String[] TEXTS = {"Saturday swimming club", "For children in Łódź, with parents’ help"};

    @ParameterizedTest
    @ValueSource(strings = {"swimming", "SWIM", "club saturday", "łódź", "help, swimming!"})
    void every_word_is_found_by_its_beginning_in_any_order_and_case(String typed) {
        assertThat(Query.of(typed).finds(TEXTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riding", "swimming riding", "wimming"})
    void a_word_that_is_missing_finds_nothing(String typed) {
        assertThat(Query.of(typed).finds(TEXTS)).isFalse();
    }

    @Test
    void what_is_no_word_asks_for_nothing() {
        assertThat(Query.of(" .*$[]{} ").words()).isEmpty();
    }
}
