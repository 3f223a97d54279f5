package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;

import org.coproduction.charter.Decision;

/// Opens a plan once money and design are both there, in whatever order they came. Takes every time from the events, so that
/// every order gives the same plan.
public final class FoundPlan {
    private final Duration gateOpenFor;

    /// @param gateOpenFor how long people can agree on the plan
    public FoundPlan(Duration gateOpenFor) {
        this.gateOpenFor = gateOpenFor;
    }

    public Decision<ActionPlan> funded(ActionPlan plan, ProjectFunded event, Instant at) {
        return switch (plan) {
            case ActionPlan.Expected expected -> changed(expected, expected.funded(event.award(at), gateOpenFor));
            case Opened _ -> Decision.unchanged();
        };
    }

    public Decision<ActionPlan> designed(ActionPlan plan, DesignAgreed event, Instant at) {
        return switch (plan) {
            case ActionPlan.Expected expected -> changed(expected, expected.designed(event.design(at), gateOpenFor));
            case Opened _ -> Decision.unchanged();
        };
    }

    private static Decision<ActionPlan> changed(ActionPlan before, ActionPlan after) {
        return after.equals(before) ? Decision.unchanged() : Decision.changed(after);
    }
}
