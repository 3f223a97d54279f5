package org.coproduction.commissioning.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.priority.PriorityFixtures.AGREEMENT_UNTIL;
import static org.coproduction.commissioning.priority.PriorityFixtures.NOW;
import static org.coproduction.commissioning.priority.PriorityFixtures.REASON;
import static org.coproduction.commissioning.priority.PriorityFixtures.begin;
import static org.coproduction.commissioning.priority.PriorityFixtures.option;
import static org.coproduction.commissioning.priority.PriorityFixtures.specification;
import static org.coproduction.commissioning.priority.PriorityFixtures.stance;
import static org.coproduction.commissioning.priority.PriorityFixtures.tally;
import static org.coproduction.commissioning.priority.PriorityFixtures.wordings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.MinutesRules;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.minutes.Walk;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Goes through random sequences of commands and looks after each whether what the charter promises still holds.
@Execution(ExecutionMode.CONCURRENT)
class PriorityExplorerTest {
    private static final int RUNS = Seeds.thorough() ? 100_000 : 5_000;
    private static final int COMMANDS = 160;
    private static final List<Constituency> CONSTITUENCIES = List.of(Constituency.values());
    private static final Terms TERMS = new Terms("Short breaks", "Breaks", "North", 3, Quorums.of(1, 1, 1), 100,
            PriorityFixtures.RANKING_UNTIL, AGREEMENT_UNTIL);

    private static final List<Mover> MOVERS = List.of(PriorityFixtures.FACILITATOR, PriorityFixtures.FAMILIES_FACILITATOR,
            Mover.facilitator("third", false, null));

    @Test
    void no_sequence_of_commands_breaks_what_the_charter_promises() {
        assertThat(explore(Seeds.random("priorities explored"), UnaryOperator.identity())).isGreaterThan(RUNS / 20);
    }

    @Test
    void the_explorer_catches_a_round_that_opens_ranking_on_unconfirmed_texts() {
        assertThatThrownBy(() -> explore(new Random(1), round -> round instanceof Preparing(var terms, var minutes, var options)
                ? new Ranking(terms, minutes, options, NOW, PaperBatches.NONE)
                : round)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_one_facilitator_opens_alone() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Preparing preparing && !round.minutes().motions().isEmpty()
                        && preparing.opened(NOW) instanceof Decision.Changed<PriorityRound>(var opened, _)
                                ? opened.with(opened.minutes().with(
                                        Move.of(Move.Kind.VOTING_OPENED, NOW, round.minutes().motions().getFirst().by())))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_in_which_paper_counts_that_nobody_checked() {
        assertThatThrownBy(() -> explore(new Random(1), round -> round instanceof Ranking ranking
                ? ranking.with(new PaperBatches(ranking.paper().all().stream().map(
                        batch -> new PaperBatch(batch.id(), batch.sha256(), 0, batch.ballots(), null, null)).toList()))
                : round)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_new_specification_that_forgets_who_said_no() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Specifying(var terms, var minutes, var options, var tally, var draft, var accord)
                        && accord.voices().tookPart(Constituency.YOUNG_PERSON) == 0
                                ? new Specifying(terms, minutes, options, tally, draft,
                                        new org.coproduction.commissioning.accord.Accord(accord.gate(), accord.version(),
                                                List.of()))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_round_that_ends_at_its_first_date_while_young_people_are_missing() {
        assertThatThrownBy(() -> explore(new Random(1), round -> {
            var moves = round.minutes().moves();
            return round instanceof Ranking ranking && moves.getLast().by().contains(Mover.CLOCK)
                    ? ranking.closed(NOW).with(new Minutes(moves.subList(0, moves.size() - 1), List.of(),
                            round.minutes().interested()).with(Move.of(Move.Kind.VOTING_CLOSED, NOW, Mover.CLOCK)))
                    : round;
        })).isInstanceOf(AssertionError.class).hasMessageContaining("second date");
    }

    /// @param defect what a faulty round would become after each command
    /// @return how many rounds were agreed
    private static int explore(Random random, UnaryOperator<PriorityRound> defect) {
        var agreed = 0;
        for (var run = 0; run < RUNS; run++) {
            var round = Walk.from(begin(TERMS), COMMANDS,
                    now -> random.nextBoolean() ? onward(now, random) : command(now, random), defect,
                    PriorityExplorerTest::check);
            agreed += round.stage() == PriorityRound.Stage.AGREED ? 1 : 0;
        }
        return agreed;
    }

    private static Decision<PriorityRound> command(PriorityRound round, Random random) {
        var by = MOVERS.get(random.nextInt(MOVERS.size()));
        var version = round instanceof Specifying specifying ? specifying.accord().version() : 0;
        return switch (random.nextInt(17)) {
            case 0 -> round.write(List.of(option("a", "A" + random.nextInt(2)), option("b", "B")), by);
            case 1 -> round.confirmEasyRead(wordings(round));
            case 2 -> round.open(by, REASON, NOW);
            case 3 -> random.nextInt(3) == 0 ? round.close(by, REASON, NOW) : Decision.unchanged();
            case 4 -> counted(round, random);
            case 5 -> round.untied(NOW);
            case 6 -> random.nextInt(4) == 0
                    ? round.specify(version, specification("Text " + random.nextInt(3), NOW), by)
                    : Decision.unchanged();
            case 7 -> round.confirmSpecification(version);
            case 8 -> round.agree(by, random.nextInt(20) == 0 ? AGREEMENT_UNTIL : NOW);
            case 9 -> random.nextInt(60) == 0 ? round.moveOn(AGREEMENT_UNTIL.plus(Duration.ofDays(90))) : round.moveOn(NOW);
            case 10 -> random.nextInt(30) == 0 ? round.cancel(random.nextBoolean() ? "" : "No money.", by, NOW) : round.erased();
            case 11 -> random.nextBoolean()
                    ? round.decideWithoutAgreement("example-council", random.nextBoolean() ? "" : "It must.", NOW)
                    : round.extend(AGREEMENT_UNTIL.plus(Duration.ofDays(random.nextInt(9))), "A visit.", by, NOW);
            case 12 -> random.nextInt(30) == 0
                    ? round.declareInterest(random.nextInt(9) == 0 ? "one" : "voter", random.nextBoolean())
                    : Decision.unchanged();
            case 13 -> random.nextInt(30) == 0
                    ? round.changeQuorums(new Matter.ChangeQuorums(Quorums.of(3, 3, 3 + random.nextInt(2))), by, REASON, NOW)
                    : Decision.unchanged();
            case 14 -> paper(round, by, random);
            case 15 -> rankingTime(round, by, random);
            default -> round.take(stance(CONSTITUENCIES.get(random.nextInt(3)), random.nextInt(2), version,
                    random.nextInt(5) > 0), NOW);
        };
    }

    /// What brings a round a step further, so that many come to their end among all other commands.
    private static Decision<PriorityRound> onward(PriorityRound round, Random random) {
        var by = MOVERS.get(random.nextInt(MOVERS.size()));
        return switch (round) {
            case Preparing _ when round.options().isEmpty() -> round.write(List.of(option("a", "A"), option("b", "B")), by);
            case Preparing _ -> random.nextBoolean() ? round.confirmEasyRead(wordings(round)) : round.open(by, REASON, NOW);
            case Ranking _ -> round.close(by, REASON, NOW);
            case Closing _ -> counted(round, random);
            case Counted _ -> round.untied(NOW);
            case Specifying specifying when specifying.draft() == null -> round.specify(0, specification("Text", NOW), by);
            case Specifying specifying -> switch (random.nextInt(6)) {
                case 0 -> round.confirmSpecification(specifying.accord().version());
                case 1 -> round.agree(by, NOW);
                default -> round.take(stance(CONSTITUENCIES.get(random.nextInt(3)), random.nextInt(2),
                        specifying.accord().version(), random.nextInt(5) > 0), NOW);
            };
            case Settled _,Cancelled _ -> Decision.unchanged();
        };
    }

    private static Decision<PriorityRound> counted(PriorityRound round, Random random) {
        return round.counted(tally(random.nextInt(4), random.nextInt(4), random.nextInt(9)), round.paper());
    }

    private static Decision<PriorityRound> paper(PriorityRound round, Mover by, Random random) {
        var id = "b" + random.nextInt(2);
        var batch = new PaperBatch(id, Integer.toString(random.nextInt(2)), 0,
                random.nextInt(4) == 0 ? Map.of() : Map.of(Constituency.YOUNG_PERSON, 2), "one", null);
        return switch (random.nextInt(4)) {
            case 0 -> round.register(batch);
            case 1 -> round.entered(batch);
            case 2 -> random.nextInt(4) == 0 ? round.waitForPaper() : Decision.unchanged();
            default -> round.checkPaper(id, random.nextInt(4) > 0, by);
        };
    }

    private static Decision<PriorityRound> rankingTime(PriorityRound round, Mover by, Random random) {
        var at = PriorityFixtures.RANKING_UNTIL.plus(Duration.ofDays(List.of(-1, 0, 20).get(random.nextInt(3))));
        return switch (random.nextInt(4)) {
            case 0 -> PriorityFixtures.longer(round, by);
            case 1 -> RankingLonger.reachOut(round, random.nextInt(4) == 0 ? "" : "We rang them.", by, at);
            default -> RankingLonger.atItsDate(round, tookPart(round), at);
        };
    }

    /// Who has ranked so far: children and young people only in every second round.
    private static Map<Constituency, Integer> tookPart(PriorityRound round) {
        return Map.of(Constituency.PARENT_CARER, 1, Constituency.YOUNG_PERSON,
                round.minutes().moves().size() % 2 == 0 ? 0 : round.terms().quorums().of(Constituency.YOUNG_PERSON),
                Constituency.PROFESSIONAL, 100);
    }

    /// What there is to agree on, and until when.
    private static @Nullable Object agreedOn(PriorityRound round) {
        return round instanceof Specifying(_, _, _, _, _, var accord) ? List.of(accord.gate(), accord.version()) : null;
    }

    /// What counts was checked by another person than entered it, and stays; and facilitators close nothing that waits for its check.
    private static void checkPaper(PriorityRound before, PriorityRound now) {
        for (var batch : now.paper().counted()) {
            assertThat(batch.checkedBy()).isNotNull().isNotEqualTo(batch.enteredBy());
            assertThat(batch.size()).isPositive();
        }
        if (now.stage() == PriorityRound.Stage.RANKING || now.stage() == PriorityRound.Stage.CLOSING) {
            assertThat(now.paper().counted()).containsAll(before.paper().counted());
        }
        if (before instanceof Ranking && now instanceof Closing && now.minutes().moves().getLast().by().size() > 1) {
            assertThat(before.paper().unchecked()).isEmpty();
        }
    }

    private static void check(PriorityRound before, PriorityRound now) {
        MinutesRules.check(before, now, before.stage() != now.stage() || !before.terms().equals(now.terms())
                || !Objects.equals(agreedOn(before), agreedOn(now))
                || !Objects.equals(before.minutes().extended(), now.minutes().extended()));
        MinutesRules.checkVotingTime(before, now, before.stage() == PriorityRound.Stage.RANKING, before.terms().quorums(),
                tookPart(before));
        if (before.stage() == PriorityRound.Stage.CANCELLED || now.stage() == PriorityRound.Stage.CANCELLED) {
            assertThat(now.stage()).isEqualTo(PriorityRound.Stage.CANCELLED);
            assertThat(before.published()).isNull();
            return;
        }
        assertThat(now.stage()).isGreaterThanOrEqualTo(before.stage());
        checkPaper(before, now);
        if (now.stage() != PriorityRound.Stage.PREPARING) {
            assertThat(now.options()).hasSizeGreaterThan(1).allMatch(Option::understood);
        }
        if (before.published() != null) {
            assertThat(now.published()).isEqualTo(before.published());
            assertThat(now.options()).isEqualTo(before.options());
        }
        // Whoever said no still does, until they say something else about a version that is newer or the same.
        if (before instanceof Specifying earlier && now instanceof Specifying later) {
            assertThat(later.accord().stances().stream().map(stance -> stance.person()).toList())
                    .containsAll(earlier.accord().objections().stream().map(stance -> stance.person()).toList());
        }
        if (now instanceof Settled settled) {
            switch (settled.outcome()) {
                case GateOutcome.Agreed agreed -> {
                    assertThat(settled.draft()).isNotNull().satisfies(draft -> assertThat(draft.confirmed()).isTrue());
                    for (var constituency : Constituency.values()) {
                        assertThat(settled.tally().rankings(constituency)).isPositive();
                        assertThat(2 * agreed.voices().agreed(constituency))
                                .isGreaterThan(agreed.voices().tookPart(constituency));
                    }
                    if (before instanceof Specifying specifying) {
                        assertThat(specifying.accord().objections()).isEmpty();
                    }
                }
                case GateOutcome.DecidedWithoutAgreement decided -> assertThat(decided.reasons()).isNotBlank();
                case GateOutcome.NotAgreed _ -> assertThat(before.stage()).isNotEqualTo(PriorityRound.Stage.AGREED);
            }
        }
    }
}
