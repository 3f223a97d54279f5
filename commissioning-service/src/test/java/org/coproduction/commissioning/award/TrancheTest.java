package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
        return new Payment(on, "BACS 17", "example-council");
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
    void no_sequence_of_commands_pays_what_was_not_due_or_anything_while_it_is_stopped() {
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
    void a_part_that_is_paid_after_the_end_is_caught() {
        assertThatThrownBy(() -> explore((before, after) -> before.standing() instanceof Standing.Ended
                && !after.tranches().isEmpty()
                        ? new Funded(after.projectId(), after.grant(), after.progress(), after.standing(),
                                List.of(part(100, Due.AT_ONCE, 0).paid(payment(TODAY))), after.variations())
                        : after))
                .isInstanceOf(AssertionError.class);
    }

    /// @param defect what a faulty award would become after each step
    /// @return how many parts were paid
    private static int explore(BinaryOperator<Funded> defect) {
        var random = Seeds.random("tranches");
        var paid = 0;
        for (var run = 0; run < 2_000; run++) {
            var award = StandingTest.running();
            for (var step = 0; step < 30; step++) {
                var before = award;
                if (step(before, random) instanceof Decision.Changed(Funded after, var _)) {
                    award = after;
                }
                award = defect.apply(before, award);
                check(before, award);
            }
            paid += (int) award.tranches().stream().filter(part -> part.paid() != null).count();
        }
        return paid;
    }

    private static Decision<FundingAward> step(Funded award, Random random) {
        var halt = new Halt(HaltGround.LAW, "example-council", "A court says so.", "A judge says stop.", START);
        return switch (random.nextInt(12)) {
            case 0 -> award.divide(random.nextInt(4) == 0 ? List.of(part(100, Due.AT_ONCE, 0)) : PARTS);
            case 1 -> FollowProject.planned(award, new PlanAgreed(START, Tranche.day(START).plusDays(60)), START);
            case 2 -> FollowProject.milestone(award, new MilestoneMet("Done", START), START);
            case 3 -> FollowProject.completed(award, new DeliveryCompleted(2, List.of(), START), START);
            case 4 -> random.nextInt(3) == 0 ? award.suspend(halt) : Decision.unchanged();
            case 5 -> award.resume(new Standing.Resumption("example-council", "It is over.", "It is over.", START));
            case 6 -> random.nextInt(20) == 0 ? award.end(halt) : Decision.unchanged();
            default -> award.pay(random.nextInt(5), payment(TODAY.minusDays(random.nextInt(40))), TODAY);
        };
    }

    private static void check(Funded before, Funded after) {
        if (!after.tranches().isEmpty()) {
            assertThat(after.tranches().stream().mapToLong(part -> part.amount().pence()).sum())
                    .isEqualTo(after.grant().amount().pence());
        }
        var newly = new ArrayList<Tranche>();
        for (var at = 0; at < after.tranches().size(); at++) {
            var part = after.tranches().get(at);
            if (part.paid() != null && (before.tranches().size() <= at || before.tranches().get(at).paid() == null)) {
                newly.add(part);
            }
        }
        assertThat(newly).allSatisfy(part -> {
            assertThat(before.standing()).isInstanceOf(Standing.Running.class);
            var since = before.dueSince(part);
            assertThat(since).isNotNull().satisfies(due -> assertThat(java.util.Objects.requireNonNull(part.paid()).on())
                    .isAfterOrEqualTo(Tranche.day(due)));
        });
    }
}
