package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FollowProject.DeliveryCompleted;
import org.coproduction.commissioning.award.FollowProject.MilestoneMet;
import org.coproduction.commissioning.award.FollowProject.PlanAgreed;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Tranche.Due;
import org.coproduction.commissioning.award.Tranche.Payment;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class TrancheTest {
    private static final Instant START = RoundFixtures.NOW;
    private static final LocalDate TODAY = Tranche.day(START.plus(Duration.ofDays(30)));
    private static final List<Tranche> PARTS = List.of(part(40, Due.AT_ONCE, 0), part(30, Due.PLAN_AGREED, 0),
            part(20, Due.MILESTONES_MET, 2), part(10, Due.DELIVERED, 0));

    private static Tranche part(long pounds, Due due, int milestones) {
        return new Tranche(Money.pounds(pounds), due, milestones, null);
    }

    private static Payment payment(LocalDate on) {
        return new Payment(on, "BACS 17", "example-council", START);
    }

    private static Funded to(Decision<FundingAward> step) {
        return (Funded) ((Decision.Changed<FundingAward>) step).state();
    }

    private static String told(Decision<FundingAward> step) {
        return switch (step) {
            case Decision.Changed<FundingAward> _ -> "changed";
            case Decision.Unchanged<FundingAward> _ -> "same";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    private static String pay(Funded award, int number) {
        return told(award.pay(number, payment(TODAY), TODAY));
    }

    @Test
    void each_part_is_due_when_what_it_waits_for_has_happened_and_none_waits_for_the_evaluation() {
        var divided = to(StandingTest.running().divide(PARTS));
        assertThat(List.of(pay(divided, 1), pay(divided, 2), pay(divided, 3), pay(divided, 4))).containsExactly("changed",
                "TRANCHE_NOT_DUE", "TRANCHE_NOT_DUE", "TRANCHE_NOT_DUE");
        var planned = to(FollowProject.planned(divided, new PlanAgreed(START, Tranche.day(START).plusDays(60)), START));
        assertThat(pay(planned, 2)).isEqualTo("changed");
        var one = to(FollowProject.milestone(planned, new MilestoneMet("One", START), START));
        assertThat(pay(one, 3)).isEqualTo("TRANCHE_NOT_DUE");
        var two = to(FollowProject.milestone(one, new MilestoneMet("Two", START), START));
        assertThat(List.of(pay(two, 3), pay(two, 4))).containsExactly("changed", "TRANCHE_NOT_DUE");
        var delivered = to(FollowProject.completed(two, new DeliveryCompleted(2, List.of(), START), START));
        assertThat(pay(delivered, 4)).isEqualTo("changed");
    }

    @Test
    void a_part_is_paid_once_and_neither_before_it_was_due_nor_in_the_future() {
        var divided = to(StandingTest.running().divide(PARTS));
        assertThat(told(divided.pay(1, payment(Tranche.day(START).minusDays(1)), TODAY))).isEqualTo("TRANCHE_NOT_DUE");
        assertThat(told(divided.pay(1, payment(TODAY.plusDays(1)), TODAY))).isEqualTo("INVALID_FIELD");
        assertThat(told(divided.pay(9, payment(TODAY), TODAY))).isEqualTo("NOT_FOUND");
        var paid = to(divided.pay(1, payment(TODAY), TODAY));
        assertThat(pay(paid, 1)).isEqualTo("same");
        assertThat(told(paid.pay(1, new Payment(TODAY, "BACS 17", "example-council", START.plusSeconds(60)), TODAY)))
                .as("recorded again").isEqualTo("same");
        assertThat(told(paid.pay(1, payment(TODAY.minusDays(1)), TODAY))).isEqualTo("TRANCHE_PAID");
        assertThat(told(paid.divide(List.of(part(100, Due.AT_ONCE, 0))))).isEqualTo("TRANCHE_PAID");
        FundingAward award = paid;
        assertThat(new StateCodec().decode(FundingAward.class, new StateCodec().encode(FundingAward.class, award)))
                .isEqualTo(award);
    }

    @Test
    void the_parts_are_the_whole_award() {
        assertThat(told(StandingTest.running().divide(List.of(part(99, Due.AT_ONCE, 0))))).isEqualTo("TRANCHES_NOT_THE_AWARD");
        assertThat(told(to(StandingTest.running().divide(PARTS)).divide(PARTS))).isEqualTo("same");
        assertThatThrownBy(() -> part(1, Due.MILESTONES_MET, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(1, Due.AT_ONCE, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_sequence_of_commands_pays_what_was_not_due_or_anything_on_a_day_on_which_it_is_stopped() {
        assertThat(explore((_, after) -> after)).isPositive();
    }

    @Test
    void a_part_that_is_paid_too_soon_is_caught() {
        assertThatThrownBy(() -> explore((_, after) -> new Funded(after.projectId(), after.grant(), after.progress(),
                after.standing(), after.tranches().stream().map(part -> part.paid(payment(TODAY))).toList(),
                after.variations())))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_part_that_is_paid_on_the_day_of_the_end_is_caught() {
        assertThatThrownBy(() -> explore((before, after) -> before.standing() instanceof Standing.Ended(var _, var halt, var _)
                && !after.tranches().isEmpty()
                        ? after.paidIn(List.of(part(100, Due.AT_ONCE, 0).paid(payment(Tranche.day(halt.at())))))
                        : after))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void what_was_paid_before_the_end_is_recorded_after_it_and_nothing_that_was_paid_from_that_day_on() {
        var ended = to(to(StandingTest.running().divide(PARTS)).end(halt(START.plus(Duration.ofDays(20)))));
        var day = Tranche.day(START).plusDays(20);
        for (var late : List.of(day, day.plusDays(1), TODAY)) {
            assertThat(told(ended.pay(1, payment(late), TODAY))).isEqualTo("AWARD_ENDED");
        }
        assertThat(told(ended.pay(2, payment(day.minusDays(1)), TODAY))).isEqualTo("TRANCHE_NOT_DUE");
        var paid = to(ended.pay(1, payment(day.minusDays(1)), TODAY));
        assertThat(paid.left()).isEqualTo(Money.pounds(60));
        assertThat(told(paid.pay(1, payment(day.minusDays(1)), TODAY))).isEqualTo("same");
        var undivided = to(StandingTest.running().end(halt(START.plus(Duration.ofDays(20)))));
        assertThat(to(to(undivided.divide(PARTS)).pay(1, payment(day.minusDays(1)), TODAY)).paid()).isEqualTo(Money.pounds(40));
    }

    @Test
    void what_was_paid_while_an_award_stood_still_is_not_recorded_then_or_later() {
        var suspended = to(to(StandingTest.running().divide(PARTS)).suspend(halt(START.plus(Duration.ofDays(10)))));
        var day = Tranche.day(START).plusDays(10);
        assertThat(told(suspended.divide(List.of(part(100, Due.AT_ONCE, 0))))).isEqualTo("AWARD_SUSPENDED");
        assertThat(told(suspended.pay(1, payment(day), TODAY))).isEqualTo("AWARD_SUSPENDED");
        assertThat(told(suspended.pay(1, payment(day.minusDays(1)), TODAY))).isEqualTo("changed");
        var resumed = to(suspended.resume(resumption(START.plus(Duration.ofDays(15)))));
        assertThat(told(resumed.pay(1, payment(day.plusDays(4)), TODAY))).isEqualTo("AWARD_SUSPENDED");
        assertThat(told(resumed.pay(1, payment(day.plusDays(5)), TODAY))).isEqualTo("changed");
        var ended = to(suspended.end(halt(START.plus(Duration.ofDays(20)))));
        assertThat(told(ended.pay(1, payment(day.plusDays(4)), TODAY))).isEqualTo("AWARD_SUSPENDED");
        assertThat(told(ended.pay(1, payment(day.plusDays(10)), TODAY))).isEqualTo("AWARD_ENDED");
        assertThat(told(ended.pay(1, payment(day.minusDays(1)), TODAY))).isEqualTo("changed");
    }

    private static Halt halt(Instant at) {
        return new Halt(HaltGround.LAW, "example-council", "A court says so.", "A judge says stop.", at);
    }

    private static Standing.Resumption resumption(Instant at) {
        return new Standing.Resumption("example-council", "It is over.", "It is over.", at);
    }

    /// One step a day.
    ///
    /// @param defect what a faulty award would become after each step
    /// @return how many parts were recorded after an award had ended
    private static int explore(BinaryOperator<Funded> defect) {
        var random = Seeds.random("tranches");
        var afterTheEnd = 0;
        for (var run = 0; run < 4_000; run++) {
            var award = StandingTest.running();
            var stopped = new HashSet<LocalDate>();
            for (var step = 0; step < 30; step++) {
                var before = award;
                var now = START.plus(Duration.ofDays(step));
                if (step(before, random, now) instanceof Decision.Changed(Funded after, var _)) {
                    award = after;
                }
                award = defect.apply(before, award);
                if (!(award.standing() instanceof Standing.Running)) {
                    stopped.add(Tranche.day(now));
                }
                var newly = newlyPaid(before, award);
                check(before, award, newly, stopped);
                afterTheEnd += before.standing() instanceof Standing.Ended ? newly.size() : 0;
            }
        }
        return afterTheEnd;
    }

    private static Decision<FundingAward> step(Funded award, Random random, Instant now) {
        return switch (random.nextInt(12)) {
            case 0 -> award.divide(random.nextInt(4) == 0 ? List.of(part(100, Due.AT_ONCE, 0)) : PARTS);
            case 1 -> FollowProject.planned(award, new PlanAgreed(START, Tranche.day(START).plusDays(60)), START);
            case 2 -> FollowProject.milestone(award, new MilestoneMet("Done", START), START);
            case 3 -> FollowProject.completed(award, new DeliveryCompleted(2, List.of(), START), START);
            case 4 -> random.nextInt(3) == 0 ? award.suspend(halt(now)) : Decision.unchanged();
            case 5 -> award.resume(resumption(now));
            case 6 -> random.nextInt(8) == 0 ? award.end(halt(now)) : Decision.unchanged();
            default -> award.pay(random.nextInt(5), payment(Tranche.day(now).minusDays(random.nextInt(20))), Tranche.day(now));
        };
    }

    private static List<Tranche> newlyPaid(Funded before, Funded after) {
        var newly = new ArrayList<Tranche>();
        for (var at = 0; at < after.tranches().size(); at++) {
            var part = after.tranches().get(at);
            if (part.paid() != null && (before.tranches().size() <= at || before.tranches().get(at).paid() == null)) {
                newly.add(part);
            }
        }
        return newly;
    }

    /// @param stopped the days on which it stood still or had ended
    private static void check(Funded before, Funded after, List<Tranche> newly, Set<LocalDate> stopped) {
        if (!after.tranches().isEmpty()) {
            assertThat(after.tranches().stream().mapToLong(part -> part.amount().pence()).sum())
                    .isEqualTo(after.grant().amount().pence());
        }
        assertThat(newly).allSatisfy(part -> {
            var on = Objects.requireNonNull(part.paid()).on();
            assertThat(stopped).doesNotContain(on);
            assertThat(before.dueSince(part)).isNotNull()
                    .satisfies(due -> assertThat(on).isAfterOrEqualTo(Tranche.day(Objects.requireNonNull(due))));
        });
    }
}
