package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.minutes.Walk;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Goes through random sequences of commands and looks after each whether what the charter promises still holds.
@Execution(ExecutionMode.CONCURRENT)
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
                round -> round instanceof Reviewing(var terms, var minutes, var proposals, _)
                        ? new Voting(terms, minutes, proposals, Poll.open(NOW, List.of()))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_recommends_below_a_quorum() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof QuorumNotMet(var terms, var minutes, var proposals, var poll, var count, _, _)
                        ? new Recommended(terms, minutes, proposals, poll, count)
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_puts_on_the_ballot_what_could_not_be_carried_out() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Voting(var terms, var minutes, var proposals, var poll) && !poll.setAside().isEmpty()
                        ? new Voting(terms, minutes,
                                Stream.concat(proposals.stream(), poll.setAside().stream().map(SetAside::proposal))
                                        .toList(),
                                poll)
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_cancelled_round_that_goes_on() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Cancelled(var terms, var minutes, var proposals, _, _)
                        ? new Collecting(terms, minutes, proposals)
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_draft_that_one_facilitator_opens_alone() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Draft draft && !round.minutes().motions().isEmpty()
                        ? draft.opened().with(round.minutes().with(
                                Move.because("It is time.", Move.Kind.OPENED, NOW, round.minutes().motions().getFirst().by())))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_opens_on_other_terms_than_those_that_both_had_read() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Collecting(var terms, var kept, _)
                        && kept.minutes().moves().getLast().kind() == Move.Kind.OPENED
                                ? new Collecting(terms.varied(Tolerance.of(50, null, null)), kept, List.of())
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_in_which_one_facilitator_opens_voting_alone() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Reviewing reviewing && !round.minutes().motions().isEmpty()
                        && reviewing.open(NOW) instanceof Decision.Changed<Round>(var opened, _)
                                ? opened.with(opened.minutes().with(
                                        Move.of(Move.Kind.VOTING_OPENED, NOW, round.minutes().motions().getFirst().by())))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_forgets_who_would_gain_from_it() {
        assertThatThrownBy(() -> explore(new Random(1), round -> round instanceof Voting
                ? round.with(new Minutes(round.minutes().moves(), round.minutes().motions(), Set.of()))
                : round)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_takes_the_interest_of_a_voter_while_people_vote() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Voting voting && !voting.poll().batches().isEmpty()
                        ? round.with(round.minutes().declaring("voter"))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_whose_count_is_signed_by_whoever_would_gain_from_it() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var interested = round.minutes().interested();
            return interested.isEmpty()
                    ? round
                    : round.with(round.kept().with(round.kept().scrutiny()
                            .naming(List.of(new Scrutiny.Offer(interested.iterator().next(), Constituency.PROFESSIONAL)))));
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_whose_scrutineer_one_facilitator_names_alone() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var asked = round.kept().scrutiny().offers().stream()
                    .filter(offer -> Scrutinising.asked(round).contains(offer.person())).toList();
            return asked.isEmpty()
                    ? round
                    : round.with(round.kept().with(round.kept().scrutiny().naming(asked)).with(round.minutes().with(
                            Move.of(Move.Kind.SCRUTINEERS_NAMED, NOW, round.minutes().motions().getFirst().by()))));
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_signature_that_is_lost() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Ratified && !round.kept().scrutiny().signatures().isEmpty()
                        ? round.with(round.kept().with(Scrutiny.NONE))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_merges_proposals_without_asking_their_authors() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var suggested = round.kept().mergers().suggested();
            return suggested.isEmpty() || round.poll() != null
                    ? round
                    : round.with(round.kept().with(round.kept().mergers().done(suggested.getFirst(),
                            RoundFixtures.proposal(suggested.getFirst().from(), "Idea", 1, false))));
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_forgets_for_which_localities_a_proposal_is() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Collecting(var terms, var kept, var proposals)
                        ? new Collecting(terms, kept, proposals.stream().map(each -> each.with(Aim.AS_THE_ROUND)).toList())
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_whose_quorum_is_more_than_half_of_the_register() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var reach = round.terms().reach();
            return round instanceof Collecting(var terms, var kept, var proposals) && !reach.register().people().isEmpty()
                    ? new Collecting(terms.reaching(new Reach(reach.ages(), reach.localities(), Register.UNKNOWN))
                            .with(Quorums.of(5, 5, 5)).reaching(reach), kept, proposals)
                    : round;
        })).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("half of the register");
    }

    @Test
    void the_explorer_catches_a_round_whose_moves_are_not_recorded() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Reviewing ? round.with(Kept.NONE) : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_is_funded_before_every_funder_has_ratified() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof QuorumNotMet missed && !missed.decided().isEmpty()
                        && missed.outcome().decideWithoutAgreement("one of them", "It fits.",
                                NOW) instanceof GateStep.Settled(var outcome)
                                        ? new Ratified(missed.terms(), missed.kept(), missed.proposals(), missed.poll(),
                                                missed.count(),
                                                new Ratification("one of them", "It fits.", NOW,
                                                        List.of(new Ratification.Award("P1", "0197a3c0")), List.of(), outcome,
                                                        List.of(), missed.decided(), List.of()))
                                        : round))
                .isInstanceOf(AssertionError.class).hasMessageContaining("example-board");
    }

    @Test
    void the_explorer_catches_a_round_that_ends_at_its_first_date_while_young_people_are_missing() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var moves = round.minutes().moves();
            return round instanceof Voting voting && !moves.isEmpty() && moves.getLast().by().contains(Mover.CLOCK)
                    ? voting.close(NOW).with(new Minutes(moves.subList(0, moves.size() - 1), List.of(),
                            round.minutes().interested()).with(Move.of(Move.Kind.VOTING_CLOSED, NOW, Mover.CLOCK)))
                    : round;
        })).isInstanceOf(AssertionError.class).hasMessageContaining("second date");
    }

    @Test
    void the_explorer_catches_a_round_that_is_extended_again() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var moves = round.minutes().moves();
            return !moves.isEmpty() && moves.getLast().kind() == Move.Kind.OUTREACH
                    ? round.with(new Minutes(moves.subList(0, moves.size() - 1), List.of(), round.minutes().interested())
                            .with(new Move(Move.Kind.VOTING_EXTENDED, NOW, List.of(Mover.CLOCK), null,
                                    new Move.Longer(NOW, List.of(Constituency.YOUNG_PERSON)))))
                    : round;
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_one_facilitator_extends_alone() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Voting && round.minutes().extended() == null && !round.minutes().motions().isEmpty()
                        && round.minutes().motions().getLast().matter() instanceof Matter.ExtendVoting(var until)
                                ? round.with(round.minutes().with(new Move(Move.Kind.VOTING_EXTENDED, NOW,
                                        List.of(round.minutes().motions().getLast().by()), "We ring them.",
                                        new Move.Longer(until, List.of()))))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_takes_one_small_edit_after_another_as_meaning_the_same() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var all = round.kept().readings().all();
            if (all.isEmpty() || all.getLast().kind() != Reading.Kind.SAME_MEANING || round.poll() != null) {
                return round;
            }
            var last = all.getLast();
            var more = new ArrayList<>(all.subList(0, all.size() - 1));
            round.proposals().stream().filter(each -> each.wording().equals(last.wording())).findFirst()
                    .ifPresentOrElse(each -> more.add(new Reading(last.proposalId(), last.kind(), last.by(), last.at(),
                            last.wording(), Reading.Text.of(each))), () -> more.add(last));
            return round.with(round.kept().with(new Readings(more)));
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_in_which_what_was_edited_still_counts_as_read() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Collecting(var terms, var kept, var proposals)
                        ? new Collecting(terms, kept, proposals.stream().map(Proposal::confirmed).toList())
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    /// @param defect what a faulty round would become after each command
    /// @return how many rounds were ratified
    private static int explore(Random random, UnaryOperator<Round> defect) {
        var ratified = 0;
        for (var run = 0; run < RUNS; run++) {
            var round = Walk.from(RoundExploration.start(random), COMMANDS,
                    now -> RoundExploration.command(now, random), defect, RoundRules::check);
            ratified += round.decision() == null ? 0 : 1;
        }
        return ratified;
    }
}
