package org.coproduction.delivery.plan;

import java.util.UUID;

import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Takes an action out of the plan while people plan.
public final class RemoveAction {
    private final Plans plans;

    public RemoveAction(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, UUID actionId, Command command) {
        return plans.whilePlanning(projectId, command, (planning, now) -> planning.remove(actionId, now));
    }
}
