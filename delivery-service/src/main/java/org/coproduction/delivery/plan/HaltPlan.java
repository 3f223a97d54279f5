package org.coproduction.delivery.plan;

import java.time.Instant;
import org.coproduction.charter.Decision;

/// Stops a plan when the funder stops its project, and lets it go on. What arrives of other things meanwhile is kept, so that
/// every order gives the same plan.
public final class HaltPlan {
    private HaltPlan() {
    }

    public static Decision<ActionPlan> suspended(ActionPlan plan, AwardSuspended event, Instant at) {
        return changed(plan, plan.suspended(event.halt()));
    }

    public static Decision<ActionPlan> resumed(ActionPlan plan, AwardResumed event, Instant at) {
        return switch (plan) {
            case ActionPlan.Suspended suspended -> Decision.changed(suspended.resumed(event.over()));
            case ActionPlan.Expected _,Opened _,ActionPlan.EndedUnopened _ -> Decision.unchanged();
        };
    }

    public static Decision<ActionPlan> ended(ActionPlan plan, AwardEnded event, Instant at) {
        return changed(plan, plan.ended(event.halt()));
    }

    private static Decision<ActionPlan> changed(ActionPlan before, ActionPlan after) {
        return after.equals(before) ? Decision.unchanged() : Decision.changed(after);
    }
}
