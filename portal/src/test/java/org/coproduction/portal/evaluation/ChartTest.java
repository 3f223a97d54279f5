package org.coproduction.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.portal.evaluation.Chart.Cell;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    private final List<Chart> charts = Chart.of(ExampleEvaluation.QUESTIONS, ExampleEvaluation.RESULTS, GROUPS);

    @Test
    void bars_are_shares_of_each_group_s_own_answers() {
        assertThat(charts.getFirst().rows().getFirst().cells()).containsExactly(new Cell("PARENT_CARER", 0, 0),
                new Cell("YOUNG_PERSON", 10, 100), new Cell("PROFESSIONAL", null, 0));
        assertThat(charts.getFirst().rows().get(4).cells().getFirst()).isEqualTo(new Cell("PARENT_CARER", 20, 50));
    }

    @Test
    void a_number_that_is_not_shown_is_never_said_to_be_nobody() {
        assertThat(new Cell("PROFESSIONAL", null, 0).words()).isEqualTo("evaluation.count.hidden");
        assertThat(new Cell("PROFESSIONAL", 0, 0).words()).isEqualTo("evaluation.count.nobody");
        assertThat(Chart.cell("PROFESSIONAL", 10, null)).isEqualTo(new Cell("PROFESSIONAL", 10, 0));
    }

    @Test
    void numbers_that_were_rounded_up_stay_within_the_whole() {
        assertThat(Chart.cell("PARENT_CARER", 15, 10).percent()).isEqualTo(100);
    }

    @Test
    void a_question_in_own_words_has_no_chart() {
        assertThat(charts.getLast().rows()).isEmpty();
    }
}
