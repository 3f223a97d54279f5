package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.proposal;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.util.List;
import org.coproduction.charter.Money;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Heading SPORT = new Heading("sport", "Sport", Money.pounds(200));
    private static final Heading REST = new Heading("rest", "Rest", Money.pounds(100));

    private static PreFunded preFunded(long pounds, String heading) {
        return new PreFunded("The second year of swimming", Money.pounds(pounds), heading, "It was promised last year.");
    }

    private static Terms terms(List<Heading> headings, List<PreFunded> preFunded) {
        return TERMS.split(new Split(headings, preFunded));
    }

    @Test
    void headings_together_are_at_most_the_pot() {
        assertThat(terms(List.of(SPORT, REST), List.of()).subPots()).extracting(SubPot::heading).containsExactly("sport", "rest");
        assertThat(terms(List.of(SPORT), List.of()).subPot("sport").amount()).isEqualTo(Money.pounds(200));
        var more = new Heading("more", "More", new Money(1));
        assertThatThrownBy(() -> terms(List.of(SPORT, REST, more), List.of())).hasMessageContaining("more than there is");
        assertThatThrownBy(() -> terms(List.of(SPORT, SPORT), List.of())).hasMessageContaining("one id");
    }

    @Test
    void what_is_pre_funded_is_charged_before_people_vote_and_leaves_them_something() {
        assertThat(terms(List.of(), List.of(preFunded(120, ""))).subPot("").amount()).isEqualTo(Money.pounds(180));
        var split = terms(List.of(SPORT, REST), List.of(preFunded(30, "rest"), preFunded(20, "rest")));
        assertThat(split.subPot("rest").amount()).isEqualTo(Money.pounds(50));
        assertThat(split.subPot("sport").amount()).isEqualTo(Money.pounds(200));
        assertThatThrownBy(() -> terms(List.of(SPORT, REST), List.of(preFunded(100, "rest")))).hasMessageContaining("pre-funded");
        assertThatThrownBy(() -> terms(List.of(SPORT, REST), List.of(preFunded(1, "")))).hasMessageContaining("pre-funded");
        assertThatThrownBy(() -> terms(List.of(), List.of(preFunded(1, "rest")))).hasMessageContaining("pre-funded");
    }

    @Test
    void every_proposal_stands_under_one_heading_where_there_are_any() {
        var round = begun(terms(List.of(SPORT, REST), List.of()));
        var club = proposal("P1", "Club", 50, true);
        assertThat(told(round.propose(List.of(club), false))).isEqualTo("HEADING_UNKNOWN");
        assertThat(told(round.propose(List.of(club.under("art")), false))).isEqualTo("HEADING_UNKNOWN");
        assertThat(told(begun(TERMS).propose(List.of(club.under("sport")), false))).isEqualTo("HEADING_UNKNOWN");
        var proposed = to(round.propose(List.of(club.under("sport")), false));
        var moved = to(proposed.propose(List.of(club.under("rest")), false));
        assertThat(moved.proposals()).extracting(Proposal::heading).containsExactly("rest");
        assertThat(moved.proposals()).extracting(Proposal::wording)
                .as("a reader's confirmation is of the text, which is the same").containsExactly(club.wording());
    }

    @Test
    void what_becomes_a_part_of_another_proposal_comes_under_its_heading() {
        var round = to(begun(terms(List.of(SPORT, REST), List.of())).propose(
                List.of(proposal("P1", "Club", 50, true).under("sport"), proposal("P2", "Trip", 50, true).under("rest")), false));
        var merged = to(round.suggestMerger("P2", proposal("P1", "Club with a trip", 90, false), "someone", false));
        assertThat(merged.proposals()).extracting(Proposal::heading).containsExactly("sport");
    }
}
