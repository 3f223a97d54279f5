package org.coproduction.delivery.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.Versioned;
import org.jspecify.annotations.Nullable;

/// The stored plans, and the clock by which they move.
public final class Plans {
    private final AggregateStore<ActionPlan> store;
    private final Clock clock;

    public Plans(AggregateStore<ActionPlan> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Versioned<ActionPlan>> find(UUID projectId) {
        return store.find(projectId.toString());
    }

    List<Versioned<ActionPlan>> list(@Nullable UUID after, int limit) {
        return store.list(after == null ? null : after.toString(), limit);
    }

    Outcome change(UUID projectId, Command command, BiFunction<ActionPlan, Instant, Decision<ActionPlan>> move) {
        var now = clock.instant();
        return store.change(projectId.toString(), command, plan -> move.apply(plan, now));
    }

    /// A change that is possible only while people plan.
    Outcome whilePlanning(UUID projectId, Command command, BiFunction<Planning, Instant, Decision<ActionPlan>> move) {
        return change(projectId, command, (plan, now) -> whilePlanning(plan, planning -> move.apply(planning, now)));
    }

    static Decision<ActionPlan> whilePlanning(ActionPlan plan, Function<Planning, Decision<ActionPlan>> move) {
        var reason = plan.notPlanning();
        if (plan instanceof Planning planning) {
            return move.apply(planning);
        }
        return Decision.refused(Objects.requireNonNull(reason, "only a plan in planning has no reason"));
    }
}
