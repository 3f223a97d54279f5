package org.coproduction.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;

class PublishedResultsTest {
    private static final Form FORM = Form.drafted("p", List.of(new Measure(Samples.SCALE, "Do you want to come again?")));

    @Test
    void nothing_is_shown_of_a_few_people_and_a_total_that_would_give_them_away_hides_with_them() {
        var results = PublishedResults.of(Tally.of(FORM, responses(30, 28)));
        var parentCarers = results.questions().getFirst().counts().getOrDefault(Constituency.PARENT_CARER, Map.of());

        assertThat(results.responses().get(Constituency.PARENT_CARER)).isEqualTo(30);
        assertThat(parentCarers.get("5")).isNull();
        assertThat(parentCarers.get("1")).isNull();
        assertThat(parentCarers.get("3")).isZero();
    }

    @Test
    void large_counts_are_shown_rounded_and_texts_are_not_counted() {
        var results = PublishedResults.of(Tally.of(FORM, responses(42, 21)));

        assertThat(results.questions()).hasSize(1);
        assertThat(results.questions().getFirst().counts().get(Constituency.PARENT_CARER)).containsEntry("5", 20)
                .containsEntry("1", 20).containsEntry(Tally.OfQuestion.NO_ANSWER, 0);
    }

    private static List<Response> responses(int all, int happy) {
        var responses = new ArrayList<Response>();
        for (var number = 0; number < all; number++) {
            responses.add(new Response(Constituency.PARENT_CARER, Map.of(Samples.SCALE, number < happy ? "5" : "1")));
        }
        return responses;
    }
}
