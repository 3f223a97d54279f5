package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.commissioning.round.WordChanges.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordChangesTest {
    /// Twenty words, so that two of them are a tenth.
    private static final String TEXT = "We meet in the hall and walk to the warm pool where all of us swim and play. See you";

    private static boolean few(String word, String into) {
        assertThat(TEXT).contains(word);
        return new WordChanges(TEXT, TEXT.replace(word, into)).few();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            warm pool,  cold pool
            warm pool,  warm and clean pool
            play.,      play!
            warm pool,  warm-ish pool
            us swim,    us dive
            """)
    void a_word_or_two_of_twenty_are_a_small_edit(String word, String into) {
        assertThat(few(word, into)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "–", "—", "‐", "\u00a0", "\u2007", "\u202f", "\u3000", "\u200b", "_", "·", ",", "\t", "|"})
    void words_that_are_joined_by_a_mark_or_by_any_kind_of_blank_are_words_each(String joint) {
        var joined = String.join(joint, "cold", "deep", "dirty", "sea");
        assertThat(new WordChanges(TEXT, TEXT.replace("pool", joined)).count()).isGreaterThanOrEqualTo(4);
        assertThat(few("pool", joined)).isFalse();
        assertThat(new WordChanges(String.join(joint, "no", "child"), String.join(joint, "each", "child")).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "four", "Hundred", "hundreds", "one", "Twice", "twenty-one", "half", "third", "dozen", "3",
            "½", "٣", "Ⅳ", "3rd", "£5", "5%", "-5", "1,000", "B12"})
    void a_number_that_comes_or_goes_is_no_small_edit_in_digits_or_in_words(String number) {
        assertThat(few("warm", number)).isFalse();
        assertThat(new WordChanges(TEXT.replace("warm", number), TEXT).few()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three | four
            1.5 | 15
            1,000 | 1.000
            10:30 | 10-30
            16/25 | 16-25
            £5 | €5
            5% | 5‰
            -5 | 5
            52 | 5²
            https://example.org/a | https://example.org/b
            www.example.org | www.example.com
            example.org/clubs/a | example.org/clubs/b
            birmingham.gov.uk | birmingham.gov.eu
            a.person@example.org | b.person@example.org
            a@example.org | a@example.com
            mailto:a@example.org | mailto:b@example.org
            """)
    void a_number_or_an_address_that_becomes_another_is_no_small_edit(String before, String now) {
        assertThat(new WordChanges(TEXT.replace("pool", before), TEXT.replace("pool", now)).few()).isFalse();
    }

    @Test
    void what_stands_around_a_number_or_an_address_can_be_edited() {
        var told = "Come at 10 to the hall (see www.example.org), or write to us at a@example.org. All are welcome, and so are friends.";
        assertThat(new WordChanges(told, told.replace("welcome", "invited")).few()).isTrue();
        assertThat(new WordChanges(told, told.replace("hall (", "house (")).few()).isTrue();
        assertThat(new WordChanges(told, told.replace("a@example.org. All", "a@example.org! All")).few()).isTrue();
    }

    @Test
    void what_nobody_sees_changes_no_word() {
        assertThat(new WordChanges("We swim on Saturdays", "We\u00a0swim \u2003on Sat\u00adurdays\n").count()).isZero();
        assertThat(new WordChanges("a caf\u00e9", "a cafe\u0301").count()).isZero();
    }

    @Test
    void what_is_shown_is_what_stands_between_blanks() {
        var changes = new WordChanges("Swim\u00a0and play/rest here.", "Swim and play/dance here.");
        assertThat(changes.now()).containsExactly(new Part("Swim and", false), new Part("play/dance", true),
                new Part("here.", false));
        assertThat(changes.count()).isEqualTo(1);
    }

    @Test
    void a_text_that_nobody_would_write_takes_no_stack_and_counts_as_changed_as_a_whole() {
        for (var mark : List.of(".", ",", "'", "@", "/", "-", ":")) {
            for (var letter : List.of("a", "1", "aa")) {
                var endless = (letter + mark).repeat(1_000);
                assertThat(new WordChanges(endless, endless + " more").before()).hasSize(1);
            }
        }
        assertThat(new WordChanges("a/".repeat(1_000), "b/".repeat(1_000)).few()).isFalse();
        assertThat(new WordChanges("word ".repeat(400), "word ".repeat(399)).count()).isEqualTo(1);
    }
}
