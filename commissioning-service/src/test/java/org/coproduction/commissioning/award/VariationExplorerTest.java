package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.award.VariationFixtures.GROUND;
import static org.coproduction.commissioning.award.VariationFixtures.answer;
import static org.coproduction.commissioning.award.VariationFixtures.award;
import static org.coproduction.commissioning.award.VariationFixtures.request;
import static org.coproduction.commissioning.award.VariationFixtures.stance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Variation.Asked;
import org.coproduction.commissioning.award.Variation.Closed;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

/// Plays random commands and keeps its own account of who said what, by which it judges every variation.
class VariationExplorerTest {
    private static final String COUNCIL = "example-council";
    private static final List<Constituency> GROUPS = List.of(Constituency.values());

    /// What a faulty rule would do in place of the real one.
    @FunctionalInterface
    private interface Defect {
        Decision<FundingAward> apply(Funded before, Decision<FundingAward> step, Instant now);
    }

    @Test
    void no_sequence_of_commands_varies_an_award_past_the_tolerance_without_the_gate_or_a_decision_that_says_so() {
        assertThat(explore((_, step, _) -> step)).containsExactlyInAnyOrder("WITHIN_TOLERANCE", "AGREED",
                "DECIDED_WITHOUT_AGREEMENT", "NOT_AGREED");
    }

    @Test
    void a_tolerance_that_is_measured_from_the_last_amount_is_caught() {
        assertThatThrownBy(() -> explore((before, step, now) -> step instanceof Decision.Changed(Funded after, var _)
                && after.variations().all().size() > before.variations().all().size()
                && after.variations().all().getLast() instanceof Asked asked && !asked.request().changesScope()
                && after.grant().tolerance().covers(before.amount(), asked.request().amount())
                        ? Decision.changed(after.with(new Variation.Tolerable(asked.request(), List.of())))
                        : step))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_no_that_is_outvoted_is_caught() {
        assertThatThrownBy(() -> explore((before, step, now) -> before.variations().endsAt() != null
                && before.variations().all().getLast() instanceof Asked asked && asked.accord().gate().open(now)
                && asked.accord().gate().agree(asked.accord().voices(),
                        now) instanceof org.coproduction.charter.GateStep.Settled(GateOutcome outcome)
                                ? Decision.changed(before.with(
                                        new Variation.Answered(asked.request(), outcome, List.of())))
                                : step))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_decision_that_is_not_said_to_be_without_agreement_is_caught() {
        assertThatThrownBy(() -> explore((before, step, now) -> before.variations().all().isEmpty()
                || !(before.variations().all().getLast() instanceof Variation.Answered answered)
                || !(answered.outcome() instanceof GateOutcome.NotAgreed)
                        ? step
                        : Decision.changed(before.with(new Closed(answered.request(), before.amount(), true, null,
                                List.of(answer(COUNCIL, true, null, false, now)), now)))))
                .isInstanceOf(AssertionError.class);
    }

    /// @return on what the decisions stood
    private static Set<String> explore(Defect defect) {
        var random = Seeds.random("variations");
        var bases = new HashSet<String>();
        for (var run = 0; run < 1_500; run++) {
            var account = new HashMap<String, Stance>();
            var now = VariationFixtures.ASKED;
            var award = award();
            for (var step = 0; step < 60; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(12) == 0 ? 900 : 20)));
                var before = award;
                if (defect.apply(before, play(before, random, now, account),
                        now) instanceof Decision.Changed(Funded after, var _)) {
                    award = after;
                    judge(before, after, account, bases);
                }
            }
        }
        return bases;
    }

    private static Decision<FundingAward> play(Funded award, Random random, Instant now, Map<String, Stance> account) {
        var all = award.variations().all();
        var number = all.isEmpty() ? 1 : all.getLast().request().number();
        if (all.isEmpty() || random.nextInt(25) == 0) {
            var asked = award.asked(request(number + 1, 80 + random.nextInt(60), random.nextInt(6) == 0, now));
            return Decision.changed(asked);
        }
        var halt = new Halt(HaltGround.LAW, COUNCIL, "A court says so.", "A judge says stop.", now);
        return switch (random.nextInt(20)) {
            case 0 -> award.suspend(halt);
            case 1, 2 -> award.resume(new Standing.Resumption(COUNCIL, "It is over.", "It is over.", now));
            case 3 -> random.nextInt(20) == 0 ? award.end(halt) : Decision.unchanged();
            case 4, 5 -> award.whileAsked(number, (asked, then) -> asked.confirm(asked.accord().version(), then));
            case 6 -> award.lapse(now);
            case 7 -> award.whileAsked(number, (asked, then) -> asked.extend(now.plus(Duration.ofDays(20)), "Visits", now, then));
            case 8, 9 -> award.whileAsked(number, (asked, then) -> asked.agree(now, then));
            case 10, 11 -> award.decide(number,
                    answer(COUNCIL, true, null, random.nextBoolean(), now));
            case 12 -> random.nextInt(3) == 0
                    ? award.decide(number, answer(COUNCIL, false, GROUND, false, now))
                    : Decision.unchanged();
            default -> take(award, number, random, now, account);
        };
    }

    private static Decision<FundingAward> take(Funded award, int number, Random random, Instant now,
            Map<String, Stance> account) {
        return award.whileAsked(number, (asked, then) -> {
            var said = stance(GROUPS.get(random.nextInt(GROUPS.size())), random.nextInt(4), asked.accord().version(),
                    random.nextInt(12) != 0);
            var step = asked.take(said, now, then);
            if (step instanceof Decision.Changed<FundingAward>) {
                account.put(said.person(), said);
            }
            return step;
        });
    }

    private static void judge(Funded before, Funded after, Map<String, Stance> account, Set<String> bases) {
        var newest = after.variations().all().isEmpty() ? null : after.variations().all().getLast();
        if (!before.standing().getClass().equals(after.standing().getClass())) {
            assertThat(after.amount()).isEqualTo(before.amount());
        } else {
            assertThat(before.standing()).as("nothing moves while it is stopped but what takes its place")
                    .satisfiesAnyOf(standing -> assertThat(standing).isInstanceOf(Standing.Running.class),
                            _ -> assertThat(after.variations()).isEqualTo(before.variations()),
                            _ -> assertThat(after.variations().all().size()).isGreaterThan(before.variations().all().size()));
        }
        if (newest instanceof Variation.Answered(var _, GateOutcome.Agreed _, var _)) {
            var version = before.variations().all().getLast() instanceof Asked asked ? asked.accord().version() : 0;
            assertThat(account.values()).as("an open no").allMatch(said -> said.agrees() || version == 0);
            for (var constituency : Constituency.values()) {
                assertThat(account.values().stream().filter(said -> said.constituency() == constituency && said.agrees()
                        && (version == 0 || said.version() == version))).hasSizeGreaterThanOrEqualTo(2);
            }
        }
        if (newest instanceof Closed closed && !(before.variations().all().getLast() instanceof Closed)) {
            var basis = AwardVaried.Basis.of(closed);
            bases.add(basis.name());
            var within = !closed.request().changesScope()
                    && Math.abs(closed.request().amount().pence() - agreed(before)) * 10 <= agreed(before);
            assertThat(within).as("decided alone exactly within the tolerance")
                    .isEqualTo(basis == AwardVaried.Basis.WITHIN_TOLERANCE);
            assertThat(after.amount()).isEqualTo(closed.varied() ? closed.request().amount() : before.amount());
        }
        if (newest == null || newest.over()
                || newest instanceof Asked asked && asked.accord().stances().isEmpty()) {
            account.clear();
        }
    }

    /// What the constituencies last agreed to, told from what was decided.
    private static long agreed(Funded award) {
        var agreed = award.grant().amount().pence();
        for (var each : award.variations().all()) {
            if (each instanceof Closed closed && closed.varied() && closed.outcome() instanceof GateOutcome.Agreed) {
                agreed = closed.request().amount().pence();
            }
        }
        return agreed;
    }
}
