package org.coproduction.portal.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    private static final String LINK = "https://round-table.example.org/rounds/0197a3c0-5e1d-7000-8000-000000000009";

    @Test
    void a_message_says_what_it_is_about_and_ends_with_the_link() {
        assertThat(ShortText.of("Help decide:", "Short breaks", LINK)).isEqualTo("Help decide: Short breaks\n\n" + LINK);
    }

    @Test
    void a_long_title_is_cut_and_the_link_stays_whole() {
        var text = ShortText.of("Help decide:", "Short breaks ".repeat(60), LINK);

        assertThat(text).hasSizeLessThan(500).endsWith("…\n\n" + LINK);
    }
}
