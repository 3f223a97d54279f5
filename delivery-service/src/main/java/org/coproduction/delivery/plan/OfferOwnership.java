package org.coproduction.delivery.plan;

import java.util.UUID;

import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// A participant offers to lead an action.
public final class OfferOwnership {
    private final Plans plans;

    public OfferOwnership(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, UUID actionId, Owner someone, Command command) {
        return plans.whilePlanning(projectId, command, (planning, now) -> planning.offer(actionId, someone, now));
    }
}
