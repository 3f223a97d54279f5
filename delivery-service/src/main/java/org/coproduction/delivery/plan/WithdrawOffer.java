package org.coproduction.delivery.plan;

import java.util.UUID;

import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// A participant who had offered to lead an action steps back.
public final class WithdrawOffer {
    private final Plans plans;

    public WithdrawOffer(Plans plans) {
        this.plans = plans;
    }

    Outcome handle(UUID projectId, UUID actionId, String person, Command command) {
        return plans.whilePlanning(projectId, command, (planning, now) -> planning.withdraw(actionId, person, now));
    }
}
