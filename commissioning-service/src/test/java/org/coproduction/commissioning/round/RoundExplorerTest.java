package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.PROJECTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

/// Goes through random sequences of commands and looks after each whether what the charter promises still holds.
class RoundExplorerTest {
    private static final int RUNS = Seeds.thorough() ? 100_000 : 5_000;
    private static final int COMMANDS = 100;

    @Test
    void no_sequence_of_commands_breaks_what_the_charter_promises() {
        assertThat(explore(Seeds.random("rounds explored"), UnaryOperator.identity())).isPositive();
    }

    @Test
    void the_explorer_catches_a_round_that_opens_voting_on_unconfirmed_texts() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Reviewing(var terms, var proposals, _)
                        ? new Voting(terms, proposals, Poll.open(NOW, List.of()))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_recommends_below_a_quorum() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof QuorumNotMet(var terms, var proposals, var poll, var count, _)
                        ? new Recommended(terms, proposals, poll, count)
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_puts_on_the_ballot_what_could_not_be_carried_out() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Voting(var terms, var proposals, var poll) && !poll.setAside().isEmpty()
                        ? new Voting(terms, Stream.concat(proposals.stream(), poll.setAside().stream().map(SetAside::proposal))
                                .toList(), poll)
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_cancelled_round_that_goes_on() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Cancelled(var terms, var proposals, _, _) ? new Collecting(terms, proposals) : round))
                .isInstanceOf(AssertionError.class);
    }

    /// @param defect what a faulty round would become after each command
    /// @return how many rounds were ratified
    private static int explore(Random random, UnaryOperator<Round> defect) {
        var ratified = 0;
        for (var run = 0; run < RUNS; run++) {
            var round = Round.begin(RoundFixtures.TERMS);
            for (var step = 0; step < COMMANDS; step++) {
                var before = round;
                if (command(round, random) instanceof Decision.Changed(var next, _)) {
                    round = defect.apply(next);
                }
                check(before, round);
            }
            ratified += round.decision() == null ? 0 : 1;
        }
        return ratified;
    }

    private static Decision<Round> command(Round round, Random random) {
        var id = "P" + (1 + random.nextInt(3));
        return switch (random.nextInt(15)) {
            case 0, 1 ->
                round.propose(List.of(RoundFixtures.proposal(id, "Idea " + random.nextInt(2), 100, false)), random.nextBoolean());
            case 2, 3 -> round.confirmEasyRead(wordings(round, random));
            case 4 -> round.openVoting(NOW);
            case 5 -> round.register(new PaperBatch("b" + random.nextInt(3), Integer.toString(random.nextInt(2)), 1, Map.of()));
            case 6 -> random.nextInt(3) == 0 ? round.closeVoting(NOW) : Decision.unchanged();
            case 7 -> round.counted(RoundFixtures.count(random.nextInt(5), random.nextInt(5), random.nextInt(100)));
            case 8 -> random.nextBoolean() ? round.untied() : round.founded();
            case 9 -> random.nextInt(3) == 0 ? round.review() : round.moveOn(NOW);
            case 10, 11 -> round.judge(verdicts(round, random));
            case 12 -> random.nextInt(60) == 0 ? round.cancel(random.nextBoolean() ? "" : "No money.", NOW) : round.erased();
            default ->
                round.ratify(new Decisions(chosen(random), Map.of(), random.nextInt(4) == 0 ? "" : "It fits.", "example-council",
                        random.nextBoolean()), PROJECTS, NOW);
        };
    }

    private static Map<String, String> wordings(Round round, Random random) {
        var wordings = new HashMap<String, String>();
        round.proposals()
                .forEach(proposal -> wordings.put(proposal.id(), random.nextInt(5) == 0 ? "0".repeat(64) : proposal.wording()));
        return wordings;
    }

    private static Map<String, Verdict> verdicts(Round round, Random random) {
        var verdicts = new HashMap<String, Verdict>();
        round.proposals().stream().filter(_ -> random.nextInt(8) > 0)
                .forEach(proposal -> verdicts.put(proposal.id(), random.nextInt(10) == 0
                        ? new Verdict.Unfeasible("There is no hall.")
                        : new Verdict.Feasible(Money.pounds(90 + random.nextInt(20)))));
        return verdicts;
    }

    private static List<String> chosen(Random random) {
        return random.nextInt(4) == 0 ? List.of("P1") : random.nextInt(8) == 0 ? List.of() : List.of("P1", "P2");
    }

    private static void check(Round before, Round now) {
        if (before.stage() == Round.Stage.CANCELLED) {
            assertThat(now.stage()).isEqualTo(Round.Stage.CANCELLED);
            assertThat(now.cancelledBecause()).satisfies(because -> assertThat(because.reason()).isNotBlank());
        }
        if (before.stage() == Round.Stage.CANCELLED || now.stage() == Round.Stage.CANCELLED) {
            return;
        }
        var poll = now.poll();
        if (poll != null) {
            var setAside = poll.setAside().stream().map(each -> each.proposal().id()).toList();
            assertThat(now.proposals()).noneMatch(proposal -> setAside.contains(proposal.id()));
        }
        if (now.poll() != null && before.poll() == null) {
            assertThat(before).isInstanceOf(Reviewing.class);
            assertThat(before.verdicts()).containsOnlyKeys(before.proposals().stream().map(Proposal::id).toList());
        }
        if (now.poll() != null) {
            assertThat(now.proposals()).isNotEmpty().allMatch(Proposal::understood);
        }
        if (before.poll() != null) {
            assertThat(now.terms()).isEqualTo(before.terms());
            assertThat(now.proposals()).isEqualTo(before.proposals());
        }
        assertThat(now.stage()).isGreaterThanOrEqualTo(before.stage());
        var published = before.published();
        if (published != null) {
            assertThat(now.published()).isEqualTo(published);
            assertThat(now.missed()).isEqualTo(before.missed());
        }
        var count = now.published();
        if (count != null) {
            for (var constituency : Constituency.values()) {
                var met = count.turnout(constituency) >= now.terms().quorums().of(constituency);
                var missed = now.missed();
                assertThat(missed != null && missed.missing().contains(constituency)).isEqualTo(!met);
            }
        }
        var decision = now.decision();
        if (decision != null && count != null) {
            assertThat(decision.reason()).isNotBlank();
            assertThat(decision.outcome() instanceof GateOutcome.Agreed).isEqualTo(now.missed() == null);
            assertThat(count.recommended()).containsAll(decision.awards().stream().map(Ratification.Award::proposalId).toList());
        }
    }
}
