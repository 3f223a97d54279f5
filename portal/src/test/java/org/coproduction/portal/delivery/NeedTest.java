package org.coproduction.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.delivery.ExamplePlan.LATER;
import static org.coproduction.portal.delivery.ExamplePlan.LED;
import static org.coproduction.portal.delivery.ExamplePlan.OPEN;

import java.time.LocalDate;
import java.util.List;
import org.coproduction.portal.api.Delivery.Action;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    private static List<String> words(boolean parentsLead, Action... actions) {
        return Need.of(ExamplePlan.planning(List.of(actions), ExamplePlan.standings(parentsLead)), TODAY).stream()
                .map(Need::words).toList();
    }

    @Test
    void a_plan_without_actions_needs_one() {
        assertThat(words(false)).containsExactly("plan.need.actions.unmet", "plan.need.led.met", "plan.need.days.met",
                "plan.need.PARENT_CARER.unmet", "plan.need.YOUNG_PERSON.unmet");
    }

    @Test
    void an_action_needs_somebody_who_leads_it_and_families_each_lead_one() {
        var led = ExamplePlan.action(LED, "PARENT_CARER", null, true, "NOT_STARTED", LATER);
        var wanted = ExamplePlan.action(OPEN, "YOUNG_PERSON", null, false, "NOT_STARTED", LATER);

        assertThat(words(true, led, wanted)).containsExactly("plan.need.actions.met", "plan.need.led.unmet",
                "plan.need.days.met", "plan.need.PARENT_CARER.met", "plan.need.YOUNG_PERSON.unmet");
    }

    @Test
    void an_action_is_late_from_the_day_after_and_only_while_it_is_open() {
        var due = ExamplePlan.action(LED, "PARENT_CARER", null, true, "STARTED", TODAY);
        var late = ExamplePlan.action(LED, "PARENT_CARER", null, true, "STARTED", TODAY.minusDays(1));
        var done = ExamplePlan.action(LED, "PARENT_CARER", null, true, "DONE", TODAY.minusDays(1));

        assertThat(words(true, due, done)).contains("plan.need.days.met");
        assertThat(words(true, late)).contains("plan.need.days.unmet");
    }

    @Test
    void professionals_need_not_lead_anything() {
        assertThat(words(true)).noneMatch(words -> words.contains("PROFESSIONAL"));
    }
}
