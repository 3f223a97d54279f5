package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.collecting;
import static org.coproduction.commissioning.round.RoundFixtures.opened;
import static org.coproduction.commissioning.round.RoundFixtures.proposal;
import static org.coproduction.commissioning.round.RoundFixtures.reviewing;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.junit.jupiter.api.Test;

class ReviewingTest {
    @Test
    void voting_does_not_open_before_every_proposal_was_checked() {
        var round = to(to(collecting().review(RoundFixtures.FACILITATOR, NOW))
                .judge(Map.of("P1", new Verdict.Feasible(Money.pounds(100))), RoundFixtures.FACILITATOR));
        assertThat(opened(round)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.FEASIBILITY_MISSING);
            assertThat(refused.refusal().plain()).contains("P2, P3").doesNotContain("P1");
        });
    }

    @Test
    void what_could_not_be_carried_out_is_not_on_the_ballot_and_says_why() {
        var round = to(
                opened(to(reviewing().judge(Map.of("P3", new Verdict.Unfeasible("Too dear.")), RoundFixtures.FACILITATOR))));
        assertThat(round.proposals()).extracting(Proposal::id).containsExactly("P1", "P2");
        assertThat(round.poll()).isNotNull().satisfies(poll -> assertThat(poll.setAside())
                .containsExactly(new SetAside(RoundFixtures.CASTLE, "Too dear.")));
    }

    @Test
    void the_ballot_bears_the_price_that_the_check_found() {
        var round = to(
                opened(to(reviewing().judge(Map.of("P1", new Verdict.Feasible(Money.pounds(120))), RoundFixtures.FACILITATOR))));
        assertThat(round.proposals().getFirst().cost()).isEqualTo(Money.pounds(120));
    }

    @Test
    void where_nothing_could_be_carried_out_there_is_nothing_to_vote_on() {
        var none = RoundFixtures.proposals().stream()
                .collect(Collectors.toMap(Proposal::id, _ -> (Verdict) new Verdict.Unfeasible("No.")));
        assertThat(told(opened(to(reviewing().judge(none, RoundFixtures.FACILITATOR))))).isEqualTo("NO_PROPOSALS");
    }

    @Test
    void what_its_author_mends_is_checked_again_and_the_rest_is_not() {
        var mended = to(reviewing().propose(List.of(proposal("P1", "Saturday club", 90, false)), false));
        assertThat(mended.verdicts()).containsOnlyKeys("P2", "P3");
        var unchanged = reviewing().propose(List.of(proposal("P1", "Saturday club", 100, false)), false);
        assertThat(told(unchanged)).isEqualTo("-");
    }

    @Test
    void verdicts_are_taken_all_or_none() {
        Map<String, Verdict> verdicts = Map.of("P1", new Verdict.Unfeasible("No."), "P7", new Verdict.Unfeasible("No."));
        assertThat(told(reviewing().judge(verdicts, RoundFixtures.FACILITATOR))).isEqualTo("PROPOSAL_UNKNOWN");
    }
}
