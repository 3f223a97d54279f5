package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Settles the plan as agreed, through the parity gate and with families among the owners.
public final class AgreePlan {
    private final Plans plans;

    public AgreePlan(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, Command command) {
        return plans.change(projectId, command, AgreePlan::step);
    }

    static Decision<ActionPlan> step(ActionPlan plan, Instant now) {
        return switch (plan) {
            case Planning planning -> planning.agree(now);
            case ActionPlan.Agreed _ -> Decision.unchanged();
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            case ActionPlan.NotAgreed _ -> Decision.refused(RefusalCode.GATE_CLOSED);
            case ActionPlan.DecidedWithoutAgreement _,ActionPlan.Completed _ ->
                Decision.refused(RefusalCode.PLAN_ALREADY_AGREED);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }
}
