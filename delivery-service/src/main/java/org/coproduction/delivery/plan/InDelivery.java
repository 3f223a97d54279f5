package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// A settled plan is carried out: each action is started, done, or dropped with a reason.
public sealed interface InDelivery extends Opened permits ActionPlan.Agreed, ActionPlan.DecidedWithoutAgreement {
    Gate gate();

    /// How the plan was settled.
    GateOutcome outcome();

    /// The same plan with changed actions.
    InDelivery with(List<Action> changed);

    /// Takes a report about an action. Refuses one about an action that is closed, or, from a participant, about an action of
    /// another constituency.
    ///
    /// @param participant the constituency of the participant who reports; `null` for a facilitator or a partner organisation
    default Decision<ActionPlan> report(UUID id, @Nullable Constituency participant, Progress report) {
        var action = Actions.find(actions(), id);
        if (action == null) {
            return Decision.refused(RefusalCode.ACTION_UNKNOWN);
        }
        if (participant != null && !action.ownedBy(participant)) {
            return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
        }
        var last = action.progress();
        if (last != null && last.saysTheSameAs(report)) {
            return Decision.unchanged();
        }
        if (!action.open()) {
            return Decision.refused(RefusalCode.ACTION_CLOSED);
        }
        var next = with(Actions.replaced(actions(), action.reported(report)));
        return report.state() == ProgressState.DONE
                ? Decision.changed(next, new MilestoneMet(project().id(), id, action.title(), report.at()))
                : Decision.changed(next);
    }

    /// Ends the work. Refuses while an action is neither done nor dropped.
    default Decision<ActionPlan> complete() {
        if (actions().stream().anyMatch(Action::open)) {
            return Decision.refused(RefusalCode.ACTIONS_STILL_OPEN);
        }
        var last = actions().stream().map(Action::progress).filter(Objects::nonNull).map(Progress::at).max(Instant::compareTo)
                .orElseThrow();
        var completed = new ActionPlan.Completed(project(), gate(), actions(), outcome(), last);
        return Decision.changed(completed, DeliveryCompleted.of(completed));
    }
}
