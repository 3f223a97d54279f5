package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Map<String, String> BUNDLE = bundle();
    private static final Pattern SAID = Pattern.compile("words\\.say\\('([a-zA-Z_.0-9-]+)'[,)]");
    /// What only those read who run the platform or build its pages is in English, and these pages say so.
    private static final List<String> FOR_STAFF = List.of("operations", "components");
    private static final List<String> TRANSLATED = LookConfiguration.WORDS.stream().filter(part -> !FOR_STAFF.contains(part))
            .toList();
    /// What stands on ballot papers is not printed from right to left.
    private static final String ON_PAPER = "papers";
    /// A text for one thing and one for several. Other languages count otherwise, and say both in one way.
    private static final Pattern ONE_OR_MORE = Pattern.compile("\\{0,choice,1#[^|{}]*\\|1<((?:[^{}]|\\{0})*)}");
    private static final Pattern WHOM_TO_CALL = Pattern.compile("999|0800");
    /// Also one in quotation marks, which a script fills in.
    private static final Pattern PLACEHOLDER = Pattern.compile("'?\\{\\w+}'?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ ,.]\\d+)*");
    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String AS_AROUND = "\u2069";
    private static final int LONGEST_SENTENCE = 15;
    /// What an eleven-year-old reads easily, by the formula of Flesch and Kincaid.
    private static final double READING_GRADE = 6;

    private final Words plain = new Words(new LookConfiguration().messageSource(), Locale.UK, false);
    private final Words easy = new Words(new LookConfiguration().messageSource(), Locale.UK, true);

    private static Map<String, String> bundle() {
        var all = new HashMap<String, String>();
        for (var part : LookConfiguration.WORDS) {
            read(part).forEach((key, text) -> assertThat(all.put(key, text)).as(key + " is said once").isNull());
        }
        return all;
    }

    /// What one file says, and nothing from any other language, whatever language the machine speaks.
    private static Map<String, String> read(String file) {
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/portal/words", file + ".properties"))) {
            var words = new Properties();
            words.load(reader);
            return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> parts(Language language) {
        return TRANSLATED.stream().filter(part -> !part.equals(ON_PAPER) || language.direction().equals("ltr")).toList();
    }

    /// The texts of all translated parts by their keys.
    private static Map<String, String> translated(Language language) {
        var all = new HashMap<String, String>();
        parts(language).forEach(part -> all.putAll(read(part + "_" + language.code())));
        return all;
    }

    private static String english(String key) {
        return ONE_OR_MORE.matcher(Objects.requireNonNull(BUNDLE.get(key))).replaceAll("$1");
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
    void whom_to_call_is_never_said_without_its_english_words() throws IOException {
        var urgent = BUNDLE.keySet().stream().filter(key -> WHOM_TO_CALL.matcher(english(key)).find()).toList();
        try (var templates = Files.walk(Path.of("src/main/resources/portal/templates"))) {
            assertThat(urgent).contains("safe", "help.4.words");
            assertThat(templates.filter(Files::isRegularFile).flatMap(WordsTest::said)).doesNotContainAnyElementsOf(urgent);
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

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void every_translation_says_what_the_english_words_say_and_leaves_room_for_the_same_values(Language language) {
        for (var part : parts(language)) {
            var words = read(part + "_" + language.code());

            assertThat(words.keySet()).as(part).containsExactlyInAnyOrderElementsOf(read(part).keySet());
            assertThat(words).allSatisfy((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThat(found(PLACEHOLDER, text)).as(key)
                        .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, english(key)));
                assertThat(PLACEHOLDER.matcher(text).replaceAll("")).as(key).doesNotContain("'");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void every_translation_keeps_the_numbers_and_their_order_so_that_whom_to_call_stays_right(Language language) {
        assertThat(translated(language)).allSatisfy((key, text) -> {
            var numbers = numbers(text);

            assertThat(numbers).as(key).isEqualTo(numbers(english(key)));
            if (language.direction().equals("rtl")) {
                assertThat(numbers).filteredOn(number -> number.contains(" ")).as(key)
                        .allMatch(number -> text.contains(LEFT_TO_RIGHT + number + AS_AROUND));
            }
        });
    }

    private static List<String> numbers(String text) {
        return found(NUMBER, PLACEHOLDER.matcher(text).replaceAll(""));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void a_reader_of_another_language_gets_its_words_in_easy_read_too(Language language) {
        var bundle = new LookConfiguration().messageSource();
        var words = translated(language);

        assertThat(words).allSatisfy((key, text) -> assertThat(bundle.getMessage(key, null, language.locale())).as(key)
                .isEqualTo(new MessageFormat(text, language.locale()).format(new Object[0])));
        assertThat(new Words(bundle, language.locale(), true).say("home.title")).isEqualTo(words.get("home.title.easy"))
                .isNotEqualTo(english("home.title.easy"));
    }

    @Test
    void a_reader_of_easy_read_gets_the_easy_words_and_the_plain_ones_where_there_are_none() {
        assertThat(plain.say("home.title")).isEqualTo("Decide together about support");
        assertThat(easy.say("home.title")).isEqualTo("Decide together");
        assertThat(easy.say("name")).isEqualTo("Round Table");
        assertThat(easy.either("plain", " ")).isEqualTo("plain");
    }

    @Test
    void what_has_no_easy_read_words_is_said_as_it_is_also_where_it_holds_a_bracket() {
        assertThat(easy.say("ballot.total.APPROVAL")).isEqualTo(plain.say("ballot.total.APPROVAL")).contains("{count}");
        assertThat(easy.say("home.signed-in", "{0} o'brien")).isEqualTo("You are signed in as {0} o'brien.");
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
