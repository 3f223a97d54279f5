package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.delivery.plan.Samples.CHOOSE;
import static org.coproduction.delivery.plan.Samples.ENDED;
import static org.coproduction.delivery.plan.Samples.NOW;
import static org.coproduction.delivery.plan.Samples.TRY_OUT;
import static org.coproduction.delivery.plan.Samples.to;
import static org.coproduction.delivery.plan.Samples.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTest {
    @Test
    void nothing_can_be_changed_from_the_gates_end_on() {
        var plan = Samples.ready();
        assertThat(List.of(word(plan.put(CHOOSE, Samples.wording("Later", null), true, ENDED)), word(plan.remove(CHOOSE, ENDED)),
                word(plan.offer(CHOOSE, Samples.professional(), ENDED)),
                word(plan.approve("late", plan.version(), Samples.yes(PARENT_CARER), ENDED)), word(plan.agree(ENDED)),
                word(plan.extend(ENDED.plusSeconds(60), "Visits", ENDED)))).containsOnly("GATE_CLOSED");
    }

    @Test
    void a_plan_needs_actions_owners_and_days_that_have_not_passed() {
        assertThat(word(Samples.opened().agree(NOW))).isEqualTo("NO_ACTIONS");
        assertThat(word(Samples.opened().approve("someone", 1, Samples.yes(PARENT_CARER), NOW))).isEqualTo("NO_ACTIONS");
        var unled = (Planning) to(Samples.ready().put(UUID.randomUUID(), Samples.wording("Nobody's", null), true, NOW));
        assertThat(word(unled.agree(NOW))).isEqualTo("ACTION_WITHOUT_OWNER");
        var written = (Planning) to(Samples.ready().put(UUID.randomUUID(),
                Samples.wording("Only a word", Owner.of(YOUNG_PERSON, null)), true, NOW));
        assertThat(word(written.agree(NOW))).isEqualTo("ACTION_WITHOUT_OWNER");
    }

    @Test
    void families_are_named_when_they_lead_nothing() {
        var taken = to(Samples.ready().put(CHOOSE, Samples.wording("Choose", Samples.professional()), true, NOW));
        assertThat(((Planning) taken).agree(NOW)).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.refusal()).extracting(Refusal::constituencies).isEqualTo(List.of(YOUNG_PERSON)));
        var nobody = to(((Planning) taken).put(TRY_OUT, Samples.wording("Try", Samples.professional()), true, NOW));
        assertThat(((Planning) nobody).agree(NOW)).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(
                refused.refusal()).extracting(Refusal::constituencies).isEqualTo(List.of(PARENT_CARER, YOUNG_PERSON)));
        assertThatThrownBy(() -> new ActionPlan.Agreed(Samples.agreed().project(), Samples.agreed().gate(),
                ((Planning) nobody).actions(), Samples.agreed().outcome())).isInstanceOf(IllegalArgumentException.class);
    }

    /// 23:30 UTC in May is half past midnight in London, on the next day.
    @Test
    void days_are_counted_in_london() {
        var lateEvening = Instant.parse("2026-05-01T23:30:00Z");
        var first = new Action.Wording("Choose", null, LocalDate.of(2026, 5, 1), null);
        assertThat(word(Samples.opened().put(CHOOSE, first, true, lateEvening))).isEqualTo("DUE_DATE_IN_PAST");
        assertThat(word(Samples.opened().put(CHOOSE, first, true, lateEvening.minusSeconds(3600)))).isEqualTo("Planning");
        var plan = (Planning) to(Samples.ready().put(CHOOSE, first, true, NOW));
        assertThat(word(plan.agree(lateEvening))).isEqualTo("DUE_DATE_IN_PAST");
        assertThat(word(plan.agree(lateEvening.minusSeconds(3600)))).isEqualTo("QUORUM_NOT_MET");
    }

    @Test
    void a_participant_cannot_take_an_action_from_those_who_lead_it() {
        var plan = Samples.ready();
        assertThat(word(plan.put(CHOOSE, Samples.wording("Mine", Samples.professional()), false, NOW))).isEqualTo("ACTION_TAKEN");
        assertThat(word(plan.offer(CHOOSE, Owner.offering(YOUNG_PERSON, "young-2", null), NOW))).isEqualTo("ACTION_TAKEN");
        assertThat(word(plan.offer(CHOOSE, Owner.offering(YOUNG_PERSON, "young-1", null), NOW))).isEqualTo("same");
        assertThat(word(plan.offer(TRY_OUT, Owner.offering(PARENT_CARER, "parent-1", null), NOW))).isEqualTo("Planning");
    }

    @Test
    void whoever_offered_can_step_back_and_nobody_else_can_do_it_for_them() {
        var plan = Samples.ready();
        assertThat(word(plan.withdraw(CHOOSE, "young-2", NOW))).isEqualTo("same");
        var free = (Planning) to(plan.withdraw(CHOOSE, "young-1", NOW));
        assertThat(free.actions().getFirst().owned()).isFalse();
        assertThat(free.version()).isEqualTo(plan.version() + 1);
        assertThat(free.approvals()).isEmpty();
        assertThat(word(free.agree(NOW))).isEqualTo("ACTION_WITHOUT_OWNER");
    }

    @Test
    void the_organisation_of_whoever_offered_steps_back_with_them_and_one_that_was_written_down_stays() {
        var offer = Owner.offering(PROFESSIONAL, "professional-1", "a college");
        var offered = (Planning) to(nobodys().offer(CHOOSE, offer, NOW));
        assertThat(shown(offered)).isEqualTo("a college");
        var reworded = (Planning) to(
                offered.put(CHOOSE, Samples.wording("New words", Owner.of(PROFESSIONAL, null)), false, NOW));
        var free = (Planning) to(reworded.withdraw(CHOOSE, "professional-1", NOW));
        assertThat(free.actions().getFirst().owned()).isFalse();
        assertThat(word(free.agree(NOW))).isEqualTo("ACTION_WITHOUT_OWNER");

        var written = (Planning) to(nobodys().put(CHOOSE, Samples.wording("Words", Samples.professional()), true, NOW));
        var joined = (Planning) to(written.offer(CHOOSE, offer, NOW));
        assertThat(shown(joined)).isEqualTo("trust");
        assertThat(shown((Planning) to(joined.withdraw(CHOOSE, "professional-1", NOW)))).isEqualTo("trust");
    }

    private static Planning nobodys() {
        return (Planning) to(Samples.ready().withdraw(CHOOSE, "young-1", NOW));
    }

    private static @Nullable String shown(Planning plan) {
        var owner = plan.actions().getFirst().owner();
        return owner == null ? null : owner.shownOrganisation();
    }

    @Test
    void rewording_keeps_who_leads_while_the_constituency_stays() {
        var reworded = (Planning) to(
                Samples.ready().put(CHOOSE, Samples.wording("New words", Owner.of(YOUNG_PERSON, null)), false, NOW));
        assertThat(reworded.actions().getFirst().owner()).isEqualTo(Owner.offering(YOUNG_PERSON, "young-1", null));
        var given = (Planning) to(Samples.ready().put(CHOOSE, Samples.wording("New words", Samples.professional()), true, NOW));
        assertThat(given.actions().getFirst().owner()).isEqualTo(Owner.of(PROFESSIONAL, "trust"));
    }

    @Test
    void a_content_item_must_be_one_of_the_design() {
        var foreign = new Action.Wording("Choose", UUID.randomUUID(), Samples.DUE, null);
        assertThat(word(Samples.opened().put(CHOOSE, foreign, true, NOW))).isEqualTo("INVALID_FIELD");
    }

    @Test
    void a_plan_has_at_most_as_many_actions_as_one_event_can_carry() {
        var plan = Samples.opened();
        for (var number = 0; number < Actions.AT_MOST; number++) {
            plan = (Planning) to(plan.put(new UUID(7, number), Samples.wording("Action " + number, null), true, NOW));
        }
        assertThat(word(plan.put(CHOOSE, Samples.wording("One more", null), true, NOW))).isEqualTo("EVENT_TOO_LARGE");
        assertThat(word(plan.put(new UUID(7, 0), Samples.wording("Reworded", null), true, NOW))).isEqualTo("Planning");
    }

    @Test
    void a_no_needs_its_reason_and_an_answer_counts_for_the_version_that_was_read() {
        var plan = Samples.ready();
        assertThat(word(plan.approve("a", plan.version(), new Approval(PARENT_CARER, false, " "), NOW)))
                .isEqualTo("STANCE_REASON_MISSING");
        assertThat(word(plan.approve("a", plan.version() - 1, Samples.yes(PARENT_CARER), NOW))).isEqualTo("PLAN_OUTDATED");
        var replaced = (Planning) to(
                plan.approve(PARENT_CARER + "-1", plan.version(), new Approval(PARENT_CARER, false, "Too early"), NOW));
        assertThat(replaced.voices().tookPart(PARENT_CARER)).isEqualTo(1);
        assertThat(word(replaced.agree(NOW))).isEqualTo("NOT_AGREED_BY");
        assertThat(word(plan.put(CHOOSE, Samples.wording("Choose the sports", null), true, NOW))).isEqualTo("same");
    }

    @Test
    void what_is_over_keeps_no_persons_id() {
        assertThat(Samples.agreed().actions()).anyMatch(action -> action.owner() != null && action.owner().person() != null);
        assertThat(Samples.completed().actions()).allMatch(action -> action.owner() == null || action.owner().person() == null);
        assertThat(Samples.completed().owners()).containsExactly(PARENT_CARER, YOUNG_PERSON);
        assertThat(Samples.completed().toString()).doesNotContain("young-1");
    }

    @Test
    void completion_is_dated_by_the_last_action() {
        var later = NOW.plusSeconds(3600);
        var plan = to(Samples.agreed().report(TRY_OUT, null, Samples.done(later)));
        plan = to(((InDelivery) plan).report(CHOOSE, null, Samples.dropped(NOW, "Done by others")));
        assertThat(Samples.events(((InDelivery) plan).complete())).containsExactly(new DeliveryCompleted(Samples.PROJECT, 1,
                List.of(new DeliveryCompleted.Dropped(CHOOSE, "Choose the sports", "Done by others")), later));
    }
}
