package org.coproduction.delivery.plan;

import java.util.UUID;

import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// A participant says yes or no to the plan as it stands, and can say otherwise later.
public final class ApprovePlan {
    private final Plans plans;

    public ApprovePlan(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, String person, int planVersion, Approval approval, Command command) {
        return plans.whilePlanning(projectId, command,
                (planning, now) -> planning.approve(person, planVersion, approval, now));
    }
}
