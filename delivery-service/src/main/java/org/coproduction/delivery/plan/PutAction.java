package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Writes an action into the plan, or rewords it. After the gate has lapsed only a partner organisation and somebody of the
/// accountable body can, so that there is something to decide on.
public final class PutAction {
    private final Plans plans;

    public PutAction(Plans plans) {
        this.plans = plans;
    }

    /// Who writes: it decides about what can be changed.
    enum Author {
        PARTICIPANT,
        FACILITATOR,
        ORGANISATION,
        /// Leaves the plan to others as long as they can agree on it.
        ACCOUNTABLE_BODY
    }

    Outcome handle(UUID projectId, UUID actionId, Action.Wording wording, Author author, Command command) {
        return plans.change(projectId, command, (plan, now) -> step(plan, actionId, wording, author, now));
    }

    static Decision<ActionPlan> step(ActionPlan plan, UUID actionId, Action.Wording wording, Author author, Instant now) {
        return switch (plan) {
            case Planning _ when author == Author.ACCOUNTABLE_BODY -> Decision.refused(RefusalCode.NOT_YOUR_ROLE);
            case Planning planning -> planning.put(actionId, wording, author != Author.PARTICIPANT, now);
            case ActionPlan.NotAgreed lapsed -> switch (author) {
                case ORGANISATION, ACCOUNTABLE_BODY -> lapsed.put(actionId, wording, now);
                case PARTICIPANT, FACILITATOR -> Decision.refused(RefusalCode.GATE_CLOSED);
            };
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            case InDelivery _,ActionPlan.Completed _ -> Decision.refused(RefusalCode.PLAN_ALREADY_AGREED);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }
}
