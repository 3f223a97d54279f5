package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Reports how far an action has come.
public final class ReportProgress {
    private final Plans plans;

    public ReportProgress(Plans plans) {
        this.plans = plans;
    }

    /// @param participant the constituency of the participant who reports; `null` for a facilitator or a partner organisation
    /// @param report what is reported, by the time at which it is
    Outcome handle(UUID projectId, UUID actionId, @Nullable Constituency participant, Function<Instant, Progress> report,
            Command command) {
        return plans.change(projectId, command, (plan, now) -> step(plan, actionId, participant, report.apply(now)));
    }

    static Decision<ActionPlan> step(ActionPlan plan, UUID actionId, @Nullable Constituency participant, Progress report) {
        return switch (plan) {
            case InDelivery delivery -> delivery.report(actionId, participant, report);
            case ActionPlan.Expected _ -> Decision.refused(RefusalCode.PLAN_NOT_OPEN);
            case Planning _,ActionPlan.NotAgreed _ -> Decision.refused(RefusalCode.PLAN_NOT_AGREED);
            case ActionPlan.Completed _ -> Decision.refused(RefusalCode.ACTION_CLOSED);
            case ActionPlan.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> Decision.refused(RefusalCode.AWARD_ENDED);
        };
    }
}
