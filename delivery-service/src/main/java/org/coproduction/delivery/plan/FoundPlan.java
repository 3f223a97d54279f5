package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;

/// Opens a plan once money and design are both there, in whatever order they came. Takes every time from the events, so that
/// every order gives the same plan.
public final class FoundPlan {
    private final Duration gateOpenFor;

    /// @param gateOpenFor how long people can agree on the plan
    public FoundPlan(Duration gateOpenFor) {
        this.gateOpenFor = gateOpenFor;
    }

    public Decision<ActionPlan> funded(ActionPlan plan, ProjectFunded event, Instant at) {
        return changed(plan, heard(plan, expected -> expected.funded(event.award(at), gateOpenFor)));
    }

    public Decision<ActionPlan> designed(ActionPlan plan, DesignAgreed event, Instant at) {
        return changed(plan, heard(plan, expected -> expected.designed(event.design(at), gateOpenFor)));
    }

    /// A stopped plan hears it too, so that it is the same plan when it goes on.
    private static ActionPlan heard(ActionPlan plan, Function<ActionPlan.Expected, ActionPlan> hears) {
        return switch (plan) {
            case ActionPlan.Expected expected -> hears.apply(expected);
            case ActionPlan.Suspended(ActionPlan.Expected before, var halt) -> hears.apply(before).suspended(halt);
            case ActionPlan.EndedUnopened(var before, var halt) -> hears.apply(before).ended(halt);
            case ActionPlan.Suspended _,Opened _ -> plan;
        };
    }

    /// Tells the others of what had been carried out before co-production began, in the moment in which both are there.
    private static Decision<ActionPlan> changed(ActionPlan before, ActionPlan after) {
        if (after.equals(before)) {
            return Decision.unchanged();
        }
        return after instanceof ActionPlan.Completed done
                && done.outcome() instanceof GateOutcome.DecidedWithoutAgreement decided
                        ? Decision.changed(after, PlanAgreed.decided(done.project(), done.actions(), decided),
                                DeliveryCompleted.of(done))
                        : Decision.changed(after);
    }
}
