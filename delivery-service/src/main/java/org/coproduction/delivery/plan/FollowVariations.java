package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Decision;

/// Hears what those whose money it is decided about the award: from then on the plan is bound by the amount as it is. A stopped or
/// finished plan hears it too, so that every order gives the same plan.
public final class FollowVariations {
    private FollowVariations() {
    }

    public static Decision<ActionPlan> varied(ActionPlan plan, AwardVaried event, Instant at) {
        return changed(plan, heard(plan, award -> award.varied(event.amount()).answered(event.number(), event.answer())));
    }

    public static Decision<ActionPlan> declined(ActionPlan plan, VariationDeclined event, Instant at) {
        return changed(plan, heard(plan, award -> award.answered(event.number(), event.answer())));
    }

    private static ActionPlan heard(ActionPlan plan, UnaryOperator<Award> change) {
        return switch (plan) {
            case ActionPlan.Expected expected ->
                expected.award() == null ? expected : expected.with(change.apply(expected.award()));
            case Opened opened -> opened.with(change.apply(opened.project().award()));
            case ActionPlan.Suspended(var before, var halt) -> new ActionPlan.Suspended(heard(before, change), halt);
            case ActionPlan.EndedUnopened(var before, var halt) -> new ActionPlan.EndedUnopened(
                    before.award() == null ? before : before.with(change.apply(before.award())), halt);
        };
    }

    private static Decision<ActionPlan> changed(ActionPlan before, ActionPlan after) {
        return after.equals(before) ? Decision.unchanged() : Decision.changed(after);
    }
}
