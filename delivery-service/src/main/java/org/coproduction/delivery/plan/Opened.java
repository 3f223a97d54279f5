package org.coproduction.delivery.plan;

import java.util.Arrays;
import java.util.List;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;

/// What every plan has once planning has opened.
public sealed interface Opened extends ActionPlan
        permits Planning, ActionPlan.NotAgreed, InDelivery, ActionPlan.Completed, ActionPlan.Ended {
    Project project();

    /// In the order in which they were first written down.
    List<Action> actions();

    /// Whether somebody leads an action. Once the plan is settled every owner does, also when who it was is no longer kept.
    default boolean led(Action action) {
        return switch (this) {
            case Planning _,ActionPlan.NotAgreed _ -> action.owned();
            case InDelivery _,ActionPlan.Completed _ -> true;
            case ActionPlan.Ended ended -> switch (ended.outcome()) {
                case GateOutcome.Agreed _,GateOutcome.DecidedWithoutAgreement _ -> true;
                case GateOutcome.NotAgreed _ -> action.owned();
                case null -> action.owned();
            };
        };
    }

    /// The constituencies that lead at least one action.
    default List<Constituency> owners() {
        return Arrays.stream(Constituency.values())
                .filter(constituency -> actions().stream().filter(this::led).map(Action::owner)
                        .anyMatch(owner -> owner != null && owner.constituency() == constituency))
                .toList();
    }

    /// The same plan with the award as it is now. People who plan are asked again where the amount is another one: what they
    /// agreed to was a plan for the money that there was.
    default Opened with(Award changed) {
        var project = project().with(changed);
        return switch (this) {
            case Planning planning -> planning.with(project);
            case ActionPlan.NotAgreed(var _, var gate, var actions, var outcome) ->
                new ActionPlan.NotAgreed(project, gate, actions, outcome);
            case ActionPlan.Agreed(var _, var gate, var actions, var outcome) ->
                new ActionPlan.Agreed(project, gate, actions, outcome);
            case ActionPlan.DecidedWithoutAgreement(var _, var gate, var actions, var outcome) ->
                new ActionPlan.DecidedWithoutAgreement(project, gate, actions, outcome);
            case ActionPlan.Completed(var _, var gate, var actions, var outcome, var at) ->
                new ActionPlan.Completed(project, gate, actions, outcome, at);
            case ActionPlan.Ended(var _, var gate, var actions, var outcome, var halt) ->
                new ActionPlan.Ended(project, gate, actions, outcome, halt);
        };
    }
}
