package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Asks to vary the award, because scope or budget must change materially. While people plan as well as during the work; asking
/// again replaces what was not answered yet.
public final class AskVariation {
    private final Plans plans;

    public AskVariation(Plans plans) {
        this.plans = plans;
    }

    /// @param request what is asked, by the time at which it is
    Outcome handle(UUID projectId, Function<Instant, Variation.Request> request, Command command) {
        return plans.change(projectId, command, (plan, now) -> step(plan, request.apply(now)));
    }

    static Decision<ActionPlan> step(ActionPlan plan, Variation.Request request) {
        return switch (plan) {
            case Planning planning -> ask(planning, request);
            case InDelivery delivery -> ask(delivery, request);
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            case ActionPlan.NotAgreed _ -> Decision.refused(RefusalCode.PLAN_NOT_AGREED);
            case ActionPlan.Completed _ -> Decision.refused(RefusalCode.VARIATION_TOO_LATE);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }

    private static Decision<ActionPlan> ask(Opened plan, Variation.Request request) {
        var award = plan.project().award();
        var newest = award.variations().isEmpty() ? null : award.variations().getLast();
        if (newest != null && newest.open() && newest.request() != null && newest.request().asksTheSameAs(request)) {
            return Decision.unchanged();
        }
        if (award.variations().size() >= Award.MOST_VARIATIONS) {
            return Decision.refused(RefusalCode.TOO_MANY_VARIATIONS);
        }
        if (!request.changesScope() && request.amount().equals(award.amount())) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "amountPence");
        }
        var asked = award.asked(request);
        return Decision.changed(plan.with(asked),
                VariationRequested.of(plan.project().id(), asked.variations().getLast().number(), request));
    }
}
