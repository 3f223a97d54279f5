package org.coproduction.delivery.plan;

import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Ends the work when every action is done, or dropped with a reason.
public final class CompleteDelivery {
    private final Plans plans;

    public CompleteDelivery(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, Command command) {
        return plans.change(projectId, command, (plan, _) -> step(plan));
    }

    static Decision<ActionPlan> step(ActionPlan plan) {
        return switch (plan) {
            case InDelivery delivery -> delivery.complete();
            case ActionPlan.Completed _ -> Decision.unchanged();
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            case Planning _,ActionPlan.NotAgreed _ -> Decision.refused(RefusalCode.PLAN_NOT_AGREED);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }
}
