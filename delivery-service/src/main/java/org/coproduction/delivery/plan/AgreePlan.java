package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;

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

    static Step step(ActionPlan plan, Instant now) {
        return switch (plan) {
            case Planning planning -> planning.agree(now);
            case ActionPlan.Agreed _ -> new Step.Same();
            case ActionPlan.Expected _ -> Step.refused(RefusalCode.PLAN_NOT_OPEN);
            case ActionPlan.NotAgreed _ -> Step.refused(RefusalCode.GATE_CLOSED);
            case ActionPlan.DecidedWithoutAgreement _,ActionPlan.Completed _ ->
                Step.refused(RefusalCode.PLAN_ALREADY_AGREED);
        };
    }
}
