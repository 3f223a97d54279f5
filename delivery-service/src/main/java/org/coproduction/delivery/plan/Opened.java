package org.coproduction.delivery.plan;

import java.util.Arrays;
import java.util.List;

import org.coproduction.charter.Constituency;

/// What every plan has once planning has opened.
public sealed interface Opened extends ActionPlan permits Planning, ActionPlan.NotAgreed, InDelivery, ActionPlan.Completed {
    Project project();

    /// In the order in which they were first written down.
    List<Action> actions();

    /// Whether somebody leads an action. Once the plan is settled every owner does, also when who it was is no longer kept.
    default boolean led(Action action) {
        return switch (this) {
            case Planning _,ActionPlan.NotAgreed _ -> action.owned();
            case InDelivery _,ActionPlan.Completed _ -> true;
        };
    }

    /// The constituencies that lead at least one action.
    default List<Constituency> owners() {
        return Arrays.stream(Constituency.values())
                .filter(constituency -> actions().stream().filter(this::led).map(Action::owner)
                        .anyMatch(owner -> owner != null && owner.constituency() == constituency))
                .toList();
    }
}
