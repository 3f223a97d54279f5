package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The accountable body goes on without agreement, with published reasons, once the gate has lapsed.
public final class DecidePlan {
    private final Plans plans;

    public DecidePlan(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, String decidedBy, String reasons, Command command) {
        return plans.change(projectId, command, (plan, now) -> step(plan, decidedBy, reasons, now));
    }

    static Decision<ActionPlan> step(ActionPlan plan, String decidedBy, String reasons, Instant now) {
        return switch (plan) {
            case ActionPlan.NotAgreed lapsed -> lapsed.decide(decidedBy, reasons, now);
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            // The gate may have ended a moment ago, before the plan was moved on.
            case Planning planning -> switch (planning.lapse(now)) {
                case Decision.Changed(ActionPlan.NotAgreed lapsed, var _) -> lapsed.decide(decidedBy, reasons, now);
                case Decision.Refused<ActionPlan> refused -> refused;
                case Decision.Changed<ActionPlan> _,Decision.Unchanged<ActionPlan> _ ->
                    throw new IllegalStateException("a lapse only lapses");
            };
            case InDelivery _,ActionPlan.Completed _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }
}
