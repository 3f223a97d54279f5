package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @EnumSource
    void every_code_explains_itself_in_plain_words_and_in_easy_read(RefusalCode code) {
        var refusal = Refusal.of(code);
        for (var words : List.of(refusal.plain(), refusal.easyRead())) {
            assertThat(words).isNotBlank().doesNotContain("{", "}").matches("\\p{Lu}.*[.?]");
        }
        assertThat(code.kind()).isNotNull();
    }

    @Test
    void there_are_no_words_for_a_code_that_is_none() {
        assertThat(RefusalWords.keys()).containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalCode.values())
                .flatMap(code -> Stream.of(code.name(), code.name() + RefusalWords.EASY)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void no_sentence_speaks_of_users_or_citizens(RefusalCode code) {
        assertThat((code.plain() + " " + code.easyRead()).toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\\b(users?|citizens?)\\b");
    }

    @ParameterizedTest
    @EnumSource
    void easy_read_sentences_have_at_most_fifteen_words_on_average(RefusalCode code) {
        var lengths = Arrays.stream(Refusal.of(code).easyRead().split("(?<=[.?])\\s+")).mapToInt(s -> s.split("\\s+").length)
                .summaryStatistics();
        assertThat(lengths.getAverage()).as(code.easyRead()).isLessThanOrEqualTo(15);
    }

    @Test
    void the_groups_are_named_as_people_name_them() {
        var refusal = Refusal.of(RefusalCode.NOT_AGREED_BY, List.of(PROFESSIONAL, PARENT_CARER, YOUNG_PERSON));

        assertThat(refusal.plain()).startsWith("These have not agreed: parent carers, children and young people, professionals.");
        assertThat(refusal.easyRead()).contains("parents and carers, children and young people, people who work in services");
    }

    @Test
    void details_and_field_fill_the_words_and_a_sentence_without_its_value_is_left_out() {
        assertThat(Refusal.of(RefusalCode.INVALID_FIELD, "dueDate").plain())
                .isEqualTo("A value is missing or is not valid. Please check: dueDate.");
        assertThat(Refusal.of(RefusalCode.INVALID_FIELD).plain()).isEqualTo("A value is missing or is not valid.");
        assertThat(Refusal.of(RefusalCode.PAPER_BATCH_INVALID, Map.of("line", "17")).with("fault", "the cost is not a number")
                .plain())
                .endsWith("Line 17: the cost is not a number.");
    }

    @Test
    void a_value_is_taken_as_it_is_even_when_it_looks_like_a_placeholder_or_a_sentence() {
        assertThat(Refusal.of(RefusalCode.THEME_UNANSWERED, Map.of("theme", "Buses. $1 {field} \\ late")).plain())
                .startsWith("A theme that people raised has no answer yet: Buses. $1 {field} \\ late.");
    }
}
