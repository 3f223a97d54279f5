package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Replacement.Instead;
import org.coproduction.commissioning.award.Replacement.Kind;
import org.coproduction.commissioning.award.Replacement.Open;
import org.coproduction.commissioning.award.Replacement.Proposed;
import org.coproduction.commissioning.award.Replacement.Settled;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReplacementTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant DATE = NOW.plus(Duration.ofDays(30));
    private static final Halt HALT = new Halt(HaltGround.INSOLVENCY, "example-council", "The provider has closed.", "It closed.",
            NOW);
    private static final Proposed NOTHING = proposed(Kind.NOTHING, NOW);
    private static final int RUNS = Seeds.thorough() ? 50_000 : 3_000;

    /// For each command, what it does to an award that runs, is suspended, has ended with nothing proposed, with something that
    /// everybody agrees to, agreed on, not agreed on, and decided without agreement.
    private static final String TABLE = """
            propose | AWARD_NOT_ENDED | AWARD_NOT_ENDED | open | open | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            stale   | AWARD_NOT_ENDED | AWARD_NOT_ENDED | DRAFT_OUTDATED | DRAFT_OUTDATED | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            confirm | AWARD_NOT_ENDED | AWARD_NOT_ENDED | NO_DRAFT | - | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            take    | AWARD_NOT_ENDED | AWARD_NOT_ENDED | NO_DRAFT | open | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            extend  | AWARD_NOT_ENDED | AWARD_NOT_ENDED | open | open | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            agree   | AWARD_NOT_ENDED | AWARD_NOT_ENDED | NO_DRAFT | agreed | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            expired | AWARD_NOT_ENDED | AWARD_NOT_ENDED | NO_DRAFT | NO_REPLACEMENT | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED
            decide  | AWARD_NOT_ENDED | AWARD_NOT_ENDED | GATE_STILL_OPEN | GATE_STILL_OPEN | ALREADY_DECIDED | decided | ALREADY_DECIDED
            decide what cannot be | AWARD_NOT_ENDED | AWARD_NOT_ENDED | GATE_STILL_OPEN | GATE_STILL_OPEN | ALREADY_DECIDED | NO_REPLACEMENT | ALREADY_DECIDED
            soon    | - | - | - | - | - | - | -
            lapse   | - | - | not agreed | not agreed | - | - | -
            """;

    private static Proposed proposed(Kind kind, Instant at) {
        return new Proposed(instead(kind), "It is fair.", "It is fair.", at);
    }

    private static Instead instead(Kind kind) {
        return kind == Kind.PROPOSAL ? new Instead(kind, "P2", "Day trip") : new Instead(kind, null, null);
    }

    private static Funded to(Decision<FundingAward> step) {
        return VariationFixtures.to(step);
    }

    private static Funded ended() {
        return to(VariationFixtures.award().end(HALT));
    }

    private static Decision<FundingAward> open(FundingAward award, Function<Open, Decision<Replacement>> move) {
        return new Replacing((Funded) award).move(replacement -> replacement.whileOpen(move));
    }

    private static Funded willing() {
        var award = to(open(to(open(ended(), asked -> asked.propose(0, NOTHING))), asked -> asked.confirm(1)));
        for (var constituency : Constituency.values()) {
            for (var person = 1; person <= 2; person++) {
                var stance = VariationFixtures.stance(constituency, person, 1, true);
                award = to(open(award, asked -> asked.take(stance, NOW)));
            }
        }
        return award;
    }

    private static List<Funded> states() {
        var running = VariationFixtures.award();
        var notAgreed = to(ended().lapse(DATE));
        return List.of(running, to(running.suspend(HALT)), ended(), willing(),
                to(open(willing(), asked -> asked.agree(_ -> true, NOW))),
                notAgreed,
                to(new Replacing(notAgreed).move(
                        each -> each.decideWithoutAgreement("example-council", instead(Kind.NEW_ROUND), "It must.", DATE))));
    }

    private static Map<String, Function<Funded, Decision<FundingAward>>> commands() {
        var commands = new LinkedHashMap<String, Function<Funded, Decision<FundingAward>>>();
        commands.put("propose", award -> open(award, asked -> asked.propose(asked.accord().version(), NOTHING)));
        commands.put("stale", award -> open(award, asked -> asked.propose(asked.accord().version() + 1, NOTHING)));
        commands.put("confirm", award -> open(award, asked -> asked.confirm(1)));
        commands.put("take", award -> open(award,
                asked -> asked.take(VariationFixtures.stance(Constituency.YOUNG_PERSON, 1, 1, false), NOW)));
        commands.put("extend", award -> open(award, asked -> asked.extend(DATE.plusSeconds(60), "A visit.", NOW)));
        commands.put("agree", award -> open(award, asked -> asked.agree(_ -> true, NOW)));
        commands.put("expired", award -> open(award, asked -> asked.agree(_ -> false, NOW)));
        commands.put("decide what cannot be",
                award -> new Replacing(award)
                        .move(each -> each.decideWithoutAgreement("example-council", null, "It must.", DATE)));
        commands.put("decide",
                award -> new Replacing(award)
                        .move(each -> each.decideWithoutAgreement("example-council", instead(Kind.NEW_ROUND), "It must.", DATE)));
        commands.put("soon", award -> award.lapse(DATE.minusMillis(1)));
        commands.put("lapse", award -> award.lapse(DATE));
        return commands;
    }

    @TestFactory
    Stream<DynamicTest> every_state_answers_every_command_as_the_table_says() {
        var tests = new ArrayList<DynamicTest>();
        for (var row : TABLE.lines().toList()) {
            var cells = row.split("\\|");
            for (var at = 0; at < states().size(); at++) {
                var state = states().get(at);
                var command = Objects.requireNonNull(commands().get(cells[0].strip()));
                var expected = cells[at + 1].strip();
                tests.add(DynamicTest.dynamicTest(cells[0].strip() + " in state " + at,
                        () -> assertThat(told(command.apply(state))).isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSize(commands().size() * states().size());
        return tests.stream();
    }

    private static String told(Decision<FundingAward> step) {
        return switch (step) {
            case Decision.Changed(var next, _) -> switch (((Funded) next).replacement()) {
                case null -> "none";
                case Open _ -> "open";
                case Settled(_, GateOutcome.Agreed _, _) -> "agreed";
                case Settled(_, GateOutcome.NotAgreed _, _) -> "not agreed";
                case Settled(_, GateOutcome.DecidedWithoutAgreement _, _) -> "decided";
            };
            case Decision.Unchanged() -> "-";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    @Test
    void every_state_is_read_as_it_was_stored_and_keeps_no_stance_once_it_is_settled() {
        var codec = new StateCodec();
        for (FundingAward award : states()) {
            assertThat(codec.decode(FundingAward.class, codec.encode(FundingAward.class, award))).isEqualTo(award);
        }
        assertThat(codec.encode(FundingAward.class, states().get(4)).toJson()).doesNotContain("YOUNG_PERSON-1");
        assertThat(ended().due()).isEqualTo(DATE);
        assertThat(ended().left()).isEqualTo(VariationFixtures.award().amount());
    }

    @Test
    void what_comes_instead_is_what_was_agreed_or_what_was_decided_without_agreement_which_need_not_be_what_was_proposed() {
        assertThat(states().stream().map(Funded::replacement).filter(each -> each instanceof Settled)
                .map(each -> ((Settled) each).instead())).containsExactly(instead(Kind.NOTHING), null, instead(Kind.NEW_ROUND));
        assertThatThrownBy(() -> new Instead(Kind.NOTHING, "P2", "Day trip")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Instead(Kind.PROPOSAL, "P2", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settled(NOTHING, new GateOutcome.NotAgreed(DATE, Voices.none(), List.of()),
                instead(Kind.NOTHING))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_award_that_ended_before_people_were_asked_stays_so() {
        var before = new Standing.Ended(List.of(), HALT, null);
        var award = new Funded("0197a3c0-5e1d-7000-8000-000000000001", VariationFixtures.grant("example-council"),
                FundingAward.Progress.NONE, before, List.of(), Variations.NONE);
        assertThat(told(new Replacing(award)
                .move(each -> each.decideWithoutAgreement("example-council", instead(Kind.NEW_ROUND), "It must.", DATE))))
                .isEqualTo("AWARD_NOT_ENDED");
        assertThat(award.due()).isNull();
    }

    @Test
    void no_sequence_of_commands_agrees_without_every_group_or_outvotes_a_no() {
        assertThat(explore(Seeds.random("replacements explored"), UnaryOperator.identity())).isPositive();
    }

    @Test
    void the_explorer_catches_a_new_proposal_that_forgets_who_said_no() {
        assertThatThrownBy(() -> explore(new Random(1),
                replacement -> replacement instanceof Open(var newest, var understood, var accord)
                        && accord.voices().tookPart(Constituency.YOUNG_PERSON) == 0
                                ? new Open(newest, understood, new Accord(accord.gate(), accord.version(), List.of()))
                                : replacement))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_what_is_answered_before_anybody_understood_it() {
        assertThatThrownBy(() -> explore(new Random(1), replacement -> replacement instanceof Open(var newest, _, var accord)
                ? new Open(newest, newest != null, accord)
                : replacement)).isInstanceOf(AssertionError.class);
    }

    /// @param defect what a faulty replacement would become after each command
    /// @return how many were agreed on
    private static int explore(Random random, UnaryOperator<Replacement> defect) {
        var agreed = 0;
        for (var run = 0; run < RUNS; run++) {
            var replacement = Objects.requireNonNull(ended().replacement());
            for (var step = 0; step < 60; step++) {
                var before = replacement;
                if (command(before, random) instanceof Decision.Changed(var next, _)) {
                    replacement = defect.apply(next);
                }
                check(before, replacement);
            }
            agreed += replacement instanceof Settled settled && settled.outcome().coProduced() ? 1 : 0;
        }
        return agreed;
    }

    private static Decision<Replacement> command(Replacement before, Random random) {
        var version = before instanceof Open open ? open.accord().version() : 0;
        var now = random.nextInt(200) == 0 ? DATE.plus(Duration.ofDays(random.nextInt(20))) : NOW;
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(3) > 0
                    ? Decision.unchanged()
                    : before.whileOpen(
                            open -> open.propose(version, proposed(List.of(Kind.values()).get(random.nextInt(3)), now)));
            case 1 -> before.whileOpen(open -> open.confirm(version));
            case 2 -> before.whileOpen(open -> open.extend(DATE.plus(Duration.ofDays(9)), "A visit.", now));
            case 3 -> before.whileOpen(open -> open.agree(_ -> random.nextInt(4) > 0, now));
            case 4 -> before.whileOpen(open -> open.lapse(now));
            case 5 -> before.decideWithoutAgreement("example-council",
                    random.nextBoolean() ? null : instead(List.of(Kind.values()).get(random.nextInt(3))),
                    random.nextBoolean() ? "" : "It must.", now);
            default -> before.whileOpen(open -> open.take(VariationFixtures.stance(
                    List.of(Constituency.values()).get(random.nextInt(3)), random.nextInt(3), version, random.nextInt(9) > 0),
                    now));
        };
    }

    private static void check(Replacement before, Replacement now) {
        if (before instanceof Open earlier && now instanceof Open later) {
            assertThat(later.accord().stances().stream().map(stance -> stance.person()).toList())
                    .containsAll(earlier.accord().objections().stream().map(stance -> stance.person()).toList());
            if (later.accord().version() > earlier.accord().version()) {
                assertThat(later.understood()).as("nobody has read what is new").isFalse();
            }
        }
        if (before instanceof Open earlier && now instanceof Settled(var newest, GateOutcome.Agreed agreed, _)) {
            assertThat(newest).isEqualTo(earlier.newest());
            assertThat(earlier.accord().objections()).isEmpty();
            for (var constituency : Constituency.values()) {
                assertThat(agreed.voices().tookPart(constituency)).isGreaterThanOrEqualTo(2);
            }
        }
        if (before instanceof Settled earlier) {
            assertThat(now).isInstanceOfSatisfying(Settled.class, later -> {
                assertThat(later.newest()).isEqualTo(earlier.newest());
                assertThat(later.outcome().coProduced()).isEqualTo(earlier.outcome().coProduced());
            });
        }
    }
}
