package org.coproduction.portal.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.api.Delivery.Plan;
import org.coproduction.portal.api.Delivery.Standing;

/// One thing that a plan needs before it can be settled, and whether it has it. The service decides; this says beforehand what
/// it would refuse.
///
/// @param what key of the words, to which `.met` or `.unmet` is added
/// @param count of how many actions it is not so
record Need(String what, boolean met, long count) {
    private static final List<String> FAMILIES = List.of("PARENT_CARER", "YOUNG_PERSON");

    static List<Need> of(Plan plan, LocalDate today) {
        var needs = new ArrayList<Need>();
        var unled = plan.actions().stream().filter(action -> !action.named()).count();
        var late = plan.actions().stream().filter(action -> action.late(today)).count();
        needs.add(new Need("plan.need.actions", !plan.actions().isEmpty(), 0));
        needs.add(new Need("plan.need.led", unled == 0, unled));
        needs.add(new Need("plan.need.days", late == 0, late));
        plan.missing().stream().filter(group -> FAMILIES.contains(group.constituency())).map(Need::leads).forEach(needs::add);
        return needs;
    }

    private static Need leads(Standing group) {
        return new Need("plan.need." + group.constituency(), group.ownsAnAction(), 0);
    }

    /// The key of the words that say it.
    public String words() {
        return what + (met ? ".met" : ".unmet");
    }
}
