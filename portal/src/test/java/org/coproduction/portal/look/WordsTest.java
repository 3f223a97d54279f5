package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Map<String, String> BUNDLE = bundle();
    private static final Pattern SAID = Pattern.compile("words\\.say\\('([a-zA-Z_.0-9-]+)'[,)]");
    private static final int LONGEST_SENTENCE = 15;
    /// What an eleven-year-old reads easily, by the formula of Flesch and Kincaid.
    private static final double READING_GRADE = 6;

    private final Words plain = new Words(new LookConfiguration().messageSource(), Locale.UK, false);
    private final Words easy = new Words(new LookConfiguration().messageSource(), Locale.UK, true);

    private static Map<String, String> bundle() {
        var all = new HashMap<String, String>();
        for (var part : LookConfiguration.WORDS) {
            var words = ResourceBundle.getBundle("portal.words." + part, Locale.UK);
            words.keySet().forEach(key -> assertThat(all.put(key, words.getString(key))).as(key + " is said once").isNull());
        }
        return all;
    }

    static Stream<String> easyKeys() {
        return BUNDLE.keySet().stream().filter(key -> key.endsWith(".easy")).sorted();
    }

    @Test
    void every_word_that_a_page_asks_for_is_there() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/portal/templates"))) {
            var asked = templates.filter(Files::isRegularFile).flatMap(WordsTest::said).distinct().toList();

            assertThat(asked).hasSizeGreaterThan(50).allMatch(BUNDLE::containsKey);
        }
    }

    private static Stream<String> said(Path template) {
        try {
            return SAID.matcher(Files.readString(template)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_easy_read_text_belongs_to_a_plain_one() {
        assertThat(easyKeys()).allMatch(key -> BUNDLE.containsKey(key.substring(0, key.length() - ".easy".length())));
    }

    @ParameterizedTest
    @MethodSource("easyKeys")
    void easy_read_texts_have_short_sentences_of_short_words(String key) {
        var text = Objects.requireNonNull(BUNDLE.get(key)).replaceAll("\\{\\d}", "one");
        var sentences = Arrays.stream(text.split("[.!?:]+ ?")).filter(sentence -> !sentence.isBlank()).toList();
        var words = Arrays.stream(text.split("[^A-Za-z’]+")).filter(word -> !word.isBlank()).toList();

        assertThat((double) words.size() / sentences.size()).as(text).isLessThanOrEqualTo(LONGEST_SENTENCE);
        if (words.size() >= 8) {
            assertThat(grade(words.size(), sentences.size(), words.stream().mapToInt(WordsTest::syllables).sum())).as(text)
                    .isLessThanOrEqualTo(READING_GRADE);
        }
    }

    /// Flesch–Kincaid grade level (Kincaid et al. 1975). It only warns: whether a text is understood, people confirm.
    private static double grade(int words, int sentences, int syllables) {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllables(String word) {
        var vowels = Pattern.compile("[aeiouy]+").matcher(word.toLowerCase(Locale.ROOT).replaceAll("e$", "")).results().count();
        return (int) Math.max(1, vowels);
    }

    @Test
    void a_reader_of_easy_read_gets_the_easy_words_and_the_plain_ones_where_there_are_none() {
        assertThat(plain.say("home.title")).isEqualTo("Decide together about support");
        assertThat(easy.say("home.title")).isEqualTo("Decide together");
        assertThat(easy.say("name")).isEqualTo("Round Table");
        assertThat(easy.either("plain", " ")).isEqualTo("plain");
    }

    @Test
    void money_and_days_are_written_as_people_write_them() {
        assertThat(plain.money(6_000_000)).isEqualTo("£60,000");
        assertThat(plain.money(1_250)).isEqualTo("£12.50");
        assertThat(plain.day(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
        assertThat(plain.moment(Instant.parse("2026-06-30T23:30:05Z"))).isEqualTo("1 July 2026, 00:30:05");
        assertThat(plain.day(LocalDate.of(2027, 3, 3))).isEqualTo("3 March 2027");
    }
}
