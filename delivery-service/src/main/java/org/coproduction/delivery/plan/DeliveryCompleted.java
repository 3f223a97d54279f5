package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// `delivery.delivery-completed.v1`: every action is done, or dropped with a reason.
///
/// @param completedAt when the last action was done or dropped
public record DeliveryCompleted(String projectId, int actionsDone, List<Dropped> actionsDropped, Instant completedAt) {
    /// One action that was dropped, and why.
    public record Dropped(UUID id, String title, String reason) {}

    static DeliveryCompleted of(ActionPlan.Completed plan) {
        var dropped = plan.actions().stream().flatMap(action -> {
            var progress = action.progress();
            return progress == null || progress.reason() == null
                    ? Stream.<Dropped>empty()
                    : Stream.of(new Dropped(action.id(), action.title(), progress.reason()));
        }).toList();
        return new DeliveryCompleted(plan.project().id(), plan.actions().size() - dropped.size(), dropped, plan.completedAt());
    }
}
