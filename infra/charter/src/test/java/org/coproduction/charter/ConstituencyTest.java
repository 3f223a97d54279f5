package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstituencyTest {
    @Test
    void no_constituency_is_called_user_or_citizen() {
        for (var constituency : Constituency.values()) {
            assertThat(constituency.plain()).doesNotContain("user").doesNotContain("citizen").isNotBlank();
        }
    }
}
