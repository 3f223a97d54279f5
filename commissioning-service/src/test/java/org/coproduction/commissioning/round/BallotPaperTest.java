package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Vote;
import org.junit.jupiter.api.Test;

class BallotPaperTest {
    private static final Map<String, Money> PRICES = Map.of("a", Money.pounds(60), "b", Money.pounds(40), "c", Money.pounds(30));

    private static BallotPaper paper(BallotType type, int most, int points, boolean withinPot) {
        return new BallotPaper(new BallotForm(type, most, points, withinPot), Money.pounds(100), PRICES);
    }

    private static String told(BallotPaper.Filled filled) {
        return switch (filled) {
            case BallotPaper.Filled.Good(var vote) -> vote.text();
            case BallotPaper.Filled.Refused(var refusal) -> refusal.code() + " " + refusal.field();
        };
    }

    @Test
    void an_approval_is_the_same_in_whatever_order_and_however_often_it_names_something() {
        var paper = paper(BallotType.APPROVAL, 2, 0, false);
        assertThat(told(paper.fill(List.of("c", "a", "c"), List.of()))).isEqualTo("a,c");
        assertThat(told(paper.fill(List.of(), List.of()))).isEmpty();
        assertThat(told(paper.fill(List.of("a", "b", "c"), List.of()))).isEqualTo("BALLOT_TOO_MANY_CHOICES choices");
        assertThat(told(paper.fill(List.of("z"), List.of()))).isEqualTo("BALLOT_CHOICE_UNKNOWN choices");
        assertThat(told(paper.fill(List.of("a"), List.of(1)))).isEqualTo("INVALID_FIELD points");
    }

    @Test
    void within_the_pot_what_a_ballot_names_costs_no_more_than_there_is() {
        var paper = paper(BallotType.APPROVAL, 3, 0, true);
        assertThat(told(paper.fill(List.of("a", "b", "a"), List.of()))).isEqualTo("a,b");
        var filled = paper.fill(List.of("a", "b", "c"), List.of());
        assertThat(told(filled)).isEqualTo("BALLOT_OVER_POT choices");
        assertThat(filled).isInstanceOfSatisfying(BallotPaper.Filled.Refused.class,
                refused -> assertThat(refused.refusal().plain()).contains("£130.00").contains("£100.00"));
    }

    @Test
    void points_are_shared_out_once_and_never_more_than_there_are() {
        var paper = paper(BallotType.POINTS, 3, 10, false);
        assertThat(told(paper.fill(List.of("a", "b", "c"), List.of(2, 6, 2)))).isEqualTo("b,a,c;6,2,2");
        assertThat(told(paper.fill(List.of("a"), List.of(3)))).as("nobody has to give them all").isEqualTo("a;3");
        assertThat(told(paper.fill(List.of("a", "b"), List.of(9, 2)))).isEqualTo("BALLOT_TOO_MANY_POINTS points");
        assertThat(told(paper.fill(List.of("a", "b"), List.of(Integer.MAX_VALUE, Integer.MAX_VALUE))))
                .isEqualTo("BALLOT_TOO_MANY_POINTS points");
        assertThat(told(paper.fill(List.of("a", "a"), List.of(1, 1)))).isEqualTo("BALLOT_CHOICE_TWICE choices");
        assertThat(told(paper.fill(List.of("a"), List.of(0)))).isEqualTo("INVALID_FIELD points");
        assertThat(told(paper.fill(List.of("a", "b"), List.of(1)))).isEqualTo("INVALID_FIELD points");
    }

    @Test
    void the_first_place_gives_as_many_points_as_there_are_places_and_the_last_one_named_still_gives_some() {
        var paper = paper(BallotType.RANKED, 3, 0, false);
        assertThat(told(paper.fill(List.of("c", "a"), List.of()))).isEqualTo("c,a;3,2");
        assertThat(told(paper.fill(List.of("b"), List.of()))).isEqualTo("b;3");
        assertThat(told(paper.fill(List.of("b", "b"), List.of()))).isEqualTo("BALLOT_CHOICE_TWICE choices");
        assertThat(told(paper(BallotType.RANKED, 1, 0, false).fill(List.of("b", "a"), List.of())))
                .isEqualTo("BALLOT_TOO_MANY_CHOICES choices");
    }

    @Test
    void what_a_ballot_says_can_be_read_again_from_its_text() {
        for (var vote : List.of(Vote.BLANK, Vote.approving(List.of("P 2", "P1")), Vote.giving(Map.of("x", 1, "y:1", 12)))) {
            assertThat(Vote.read(vote.text())).isEqualTo(vote);
        }
    }

    @Test
    void a_form_out_of_bounds_cannot_be_made() {
        assertThatThrownBy(() -> new BallotForm(BallotType.POINTS, 3, 0, false)).hasMessageContaining("bounds");
        assertThatThrownBy(() -> new BallotForm(BallotType.APPROVAL, 3, 5, false)).hasMessageContaining("bounds");
        assertThatThrownBy(() -> new BallotForm(BallotType.RANKED, 21, 0, false)).hasMessageContaining("bounds");
        assertThatThrownBy(() -> new BallotForm(BallotType.APPROVAL, 0, 0, false)).hasMessageContaining("bounds");
    }

    @Test
    void under_headings_what_a_ballot_names_costs_no_more_than_there_is_under_each() {
        var paper = new BallotPaper(new BallotForm(BallotType.APPROVAL, 2, 0, true), Money.pounds(130), PRICES,
                List.of(new BallotPaper.Under("Sport", Money.pounds(60), Set.of("a", "b")),
                        new BallotPaper.Under("Rest", Money.pounds(70), Set.of("c"))));
        assertThat(told(paper.fill(List.of("a", "c"), List.of()))).isEqualTo("a,c");
        assertThat(paper.fill(List.of("a", "b"), List.of())).isInstanceOfSatisfying(BallotPaper.Filled.Refused.class, refused -> {
            assertThat(told(refused)).isEqualTo("BALLOT_OVER_POT choices");
            assertThat(refused.refusal().plain()).contains("It costs £100.00, and there is £60.00.", "Look at: Sport.");
        });
        assertThat(told(paper.fill(List.of("a", "b", "c"), List.of()))).as("how many it names is limited over all headings")
                .isEqualTo("BALLOT_TOO_MANY_CHOICES choices");
    }
}
