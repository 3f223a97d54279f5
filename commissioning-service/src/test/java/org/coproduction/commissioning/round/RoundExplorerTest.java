package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.PROJECTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

/// Goes through random sequences of commands and looks after each whether what the charter promises still holds.
class RoundExplorerTest {
    private static final int RUNS = Seeds.thorough() ? 100_000 : 5_000;
    private static final int COMMANDS = 100;

    private static final String GROUND = "It would put somebody in danger.";
    private static final List<String> BODIES = List.of("example-council", "example-board", "another-council");
    private static final List<Terms> TERMS = List.of(RoundFixtures.TERMS, shared(List.of()),
            shared(List.of(new Deciding.Funder("example-council", Money.pounds(200)),
                    new Deciding.Funder("example-board", Money.pounds(100)))));

    private static Terms shared(List<Deciding.Funder> funders) {
        return RoundFixtures.TERMS.decidedBy(new Deciding(funders, null, "Scheme of delegation, 4.2", List.of(GROUND)));
    }

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
    void the_explorer_catches_a_round_in_which_one_facilitator_opens_voting_alone() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Reviewing reviewing && !round.minutes().motions().isEmpty()
                        && reviewing.open(NOW) instanceof Decision.Changed<Round>(var opened, _)
                                ? Minuting.with(opened, opened.minutes().with(
                                        Move.of(Move.Kind.VOTING_OPENED, NOW, round.minutes().motions().getFirst().by())))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_forgets_who_would_gain_from_it() {
        assertThatThrownBy(() -> explore(new Random(1), round -> round instanceof Voting
                ? Minuting.with(round,
                        new Minutes(round.minutes().moves(), round.minutes().motions(), Set.of(), round.minutes().mergers()))
                : round)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_takes_the_interest_of_a_voter_while_people_vote() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Voting voting && !voting.poll().batches().isEmpty()
                        ? Minuting.with(round, round.minutes().declaring("voter"))
                        : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_merges_proposals_without_asking_their_authors() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var suggested = round.minutes().mergers().suggested();
            return suggested.isEmpty() || round.poll() != null
                    ? round
                    : Minuting.with(round, round.minutes().with(round.minutes().mergers().done(suggested.getFirst(),
                            RoundFixtures.proposal(suggested.getFirst().from(), "Idea", 1, false))));
        })).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_whose_moves_are_not_recorded() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Reviewing ? Minuting.with(round, Minutes.NONE) : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_is_funded_before_every_funder_has_ratified() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof QuorumNotMet missed && !missed.decided().isEmpty()
                        && missed.outcome().decideWithoutAgreement("one of them", "It fits.",
                                NOW) instanceof GateStep.Settled(var outcome)
                                        ? new Ratified(missed.terms(), missed.minutes(), missed.proposals(), missed.poll(),
                                                missed.count(),
                                                new Ratification("one of them", "It fits.", NOW,
                                                        List.of(new Ratification.Award("P1", "0197a3c0")), List.of(), outcome,
                                                        List.of(), missed.decided(), List.of()))
                                        : round))
                .isInstanceOf(AssertionError.class).hasMessageContaining("example-board");
    }

    /// @param defect what a faulty round would become after each command
    /// @return how many rounds were ratified
    private static int explore(Random random, UnaryOperator<Round> defect) {
        var ratified = 0;
        for (var run = 0; run < RUNS; run++) {
            var round = start(TERMS.get(random.nextInt(TERMS.size())), random);
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

    /// Few sequences get from the beginning to a count; so one in four begins there, and it is gone through what bodies decide.
    private static Round start(Terms terms, Random random) {
        return random.nextInt(4) > 0
                ? RoundFixtures.begun(terms)
                : new Counted(terms, RoundFixtures.begun(terms).minutes(), RoundFixtures.proposals(), RoundFixtures.closedPoll(),
                        RoundFixtures.count(random.nextInt(5), random.nextInt(5), random.nextInt(100)));
    }

    private static Decision<Round> command(Round round, Random random) {
        var id = "P" + (1 + random.nextInt(3));
        var decision = round.decision();
        if (round.published() != null && (decision == null || !decision.referred().isEmpty()) && random.nextInt(3) > 0) {
            // Else hardly any sequence would have several bodies decide.
            return round.ratify(decisions(round, random), PROJECTS, NOW);
        }
        return switch (random.nextInt(19)) {
            case 0, 1 ->
                round.propose(List.of(idea(id, random)), random.nextBoolean());
            case 2, 3 -> round.confirmEasyRead(wordings(round, random));
            case 4, 15 -> round.openVoting(anyone(random), RoundFixtures.REASON, NOW);
            case 5 -> random.nextBoolean()
                    ? round.register(
                            new PaperBatch("b" + random.nextInt(3), Integer.toString(random.nextInt(2)), 1, Map.of(), "typist",
                                    null))
                    : round.checkPaper("b" + random.nextInt(3), random.nextInt(4) > 0, anyone(random));
            case 6 -> random.nextBoolean()
                    ? round.closeVoting(anyone(random), RoundFixtures.REASON, NOW)
                    : Decision.unchanged();
            case 18 -> merge(round, id, random);
            case 17 -> random.nextInt(20) == 0 ? declare(round, random) : Decision.unchanged();
            case 16 -> random.nextBoolean()
                    ? round.changeQuorums(new Matter.ChangeQuorums(Quorums.of(3, 3, 3 + random.nextInt(2))),
                            anyone(random), RoundFixtures.REASON, NOW)
                    : Decision.unchanged();
            case 7 -> round.counted(RoundFixtures.count(random.nextInt(5), random.nextInt(5), random.nextInt(100)));
            case 8 -> random.nextBoolean() ? round.untied(NOW) : round.founded(NOW);
            case 9 -> random.nextInt(3) == 0 ? round.review(RoundFixtures.FACILITATOR, NOW) : round.moveOn(NOW);
            case 10, 11 -> round.judge(verdicts(round, random), anyone(random));
            case 12 -> random.nextInt(60) == 0
                    ? round.cancel(random.nextBoolean() ? "" : "No money.", RoundFixtures.FACILITATOR, NOW)
                    : round.erased();
            default ->
                round.ratify(decisions(round, random), PROJECTS, NOW);
        };
    }

    /// Three facilitators, one of them named by the families.
    private static Mover anyone(Random random) {
        return List.of(RoundFixtures.FACILITATOR, RoundFixtures.FAMILIES_FACILITATOR, Mover.facilitator("third", false, null))
                .get(random.nextInt(3));
    }

    /// The first idea is by one author, the others are by another.
    private static Proposal idea(String id, Random random) {
        var idea = RoundFixtures.proposal(id, "Idea " + random.nextInt(2), 100, false);
        return new Proposal(id, idea.title(), idea.summary(), idea.cost(), "", idea.easyRead(), author(id), null);
    }

    private static String author(String id) {
        return id.equals("P1") ? "someone" : "somebody else";
    }

    /// A facilitator says so, or somebody who votes.
    private static Decision<Round> declare(Round round, Random random) {
        return random.nextBoolean()
                ? round.declareInterest(String.valueOf(anyone(random).id()), true)
                : round.declareInterest("voter", false);
    }

    private static Decision<Round> merge(Round round, String id, Random random) {
        var by = List.of("someone", "somebody else", "a facilitator").get(random.nextInt(3));
        return switch (random.nextInt(20)) {
            case 0 -> round.suggestMerger("P" + (1 + random.nextInt(3)), idea(id, random), by, by.equals("a facilitator"));
            case 1, 2, 3 -> round.agreeToMerger(id, by);
            default -> Decision.unchanged();
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

    /// What a body says: mostly about all that is to be decided.
    private static Decisions decisions(Round round, Random random) {
        var before = round.decision() == null
                ? chosen(random)
                : round.decision().referred().stream().map(Ratification.Referred::proposalId).toList();
        var ratified = new ArrayList<String>();
        var declined = new HashMap<String, String>();
        var referred = new HashMap<String, String>();
        for (var id : before) {
            switch (random.nextInt(6)) {
                case 0 -> declined.put(id, random.nextInt(3) == 0 ? "It is late." : GROUND);
                case 1 -> referred.put(id, "Would a bus do?");
                default -> ratified.add(id);
            }
        }
        return new Decisions(ratified, declined, referred, random.nextInt(6) == 0 ? "" : "It fits.",
                random.nextInt(6) == 0 ? "" : "It fits.", BODIES.get(random.nextInt(BODIES.size())),
                random.nextInt(6) == 0 ? null : new Authority("Director", "4.2", "031", LocalDate.of(2026, 5, 1)),
                random.nextInt(3) == 0);
    }

    private static List<String> chosen(Random random) {
        return random.nextInt(4) == 0 ? List.of("P1") : random.nextInt(8) == 0 ? List.of() : List.of("P1", "P2");
    }

    /// Every new stage, and what each of several bodies decided, is the last move; what takes both facilitators has two, one of them named by the families.
    private static void checkMoves(Round before, Round now) {
        var moves = now.minutes().moves();
        assertThat(now.minutes().interested().containsAll(before.minutes().interested())).isTrue();
        assertThat(now.minutes().motions()).noneMatch(motion -> now.minutes().interested().contains(motion.by().id()));
        assertThat(moves).startsWith(before.minutes().moves().toArray(Move[]::new));
        if (before.stage() == now.stage() && before.terms().equals(now.terms())
                && before.decidedSoFar().equals(now.decidedSoFar())) {
            assertThat(moves).hasSameSizeAs(before.minutes().moves());
            return;
        }
        assertThat(moves).hasSize(before.minutes().moves().size() + 1);
        assertThat(now.minutes().motions()).isEmpty();
        switch (moves.getLast().kind()) {
            case VOTING_OPENED, VOTING_CLOSED, QUORUMS_CHANGED -> assertThat(moves.getLast().by()).hasSize(2)
                    .extracting(Mover::id).doesNotHaveDuplicates().contains(RoundFixtures.FAMILIES_FACILITATOR.id())
                    .noneMatch(before.minutes().interested()::contains);
            case BEGUN, REVIEW_BEGUN, COUNTED, RECOMMENDED, QUORUM_NOT_MET, DECIDED, AWARDS_FOUNDED, CANCELLED ->
                assertThat(moves.getLast().by()).hasSize(1);
        }
    }

    /// What became a part of another proposal is gone for good, and its author had a say in it.
    private static void checkMergers(Round before, Round now) {
        var gone = now.minutes().mergers().gone();
        var earlier = before.minutes().mergers().gone();
        assertThat(gone.subList(0, earlier.size())).isEqualTo(earlier);
        assertThat(now.proposals()).noneMatch(proposal -> now.minutes().mergers().took(proposal.id()));
        if (gone.size() > earlier.size()) {
            var last = gone.getLast();
            assertThat(author(last.into()).equals(author(last.proposal().id()))
                    || before.minutes().mergers().into(last.into()).map(merger -> !merger.agreed().isEmpty()).orElse(false))
                    .isTrue();
            assertThat(now.poll()).isNull();
        }
    }

    private static void check(Round before, Round now) {
        checkMergers(before, now);
        checkMoves(before, now);
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
            assertThat(now.interests().include("voter", null)).as("nobody who may have voted joins those who cannot")
                    .isEqualTo(before.interests().include("voter", null));
            assertThat(now.terms()).isEqualTo(before.terms());
            assertThat(now.proposals()).isEqualTo(before.proposals());
        }
        var was = before.decision();
        if (was == null || was.referred().isEmpty()) {
            assertThat(now.stage()).isGreaterThanOrEqualTo(before.stage());
        }
        if (was != null) {
            var is = Objects.requireNonNull(now.decision());
            assertThat(is.all()).startsWith(was.all().toArray(new Ratification[0]));
        }
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
            var awards = decision.allAwards().stream().map(Ratification.Award::proposalId).toList();
            assertThat(count.recommended()).containsAll(awards);
            assertThat(awards).doesNotHaveDuplicates();
            var deciding = now.terms().deciding();
            if (deciding != null) {
                var bodies = decision.all().stream().flatMap(each -> each.bodies().stream()).toList();
                assertThat(bodies).allSatisfy(body -> {
                    assertThat(body.authority()).isNotNull();
                    assertThat(body.easyRead()).isNotBlank();
                    assertThat(body.declined()).allMatch(no -> no.ground().equals(GROUND));
                });
                for (var award : awards) {
                    assertThat(bodies.stream().filter(body -> body.ratified().contains(award)).map(BodyDecision::body))
                            .containsAll(deciding.bodies());
                }
            }
        }
    }
}
