package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.Versioned;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;

/// The rounds of priorities of this service.
public final class PriorityRounds {
    private final AggregateStore<PriorityRound> store;

    public PriorityRounds(AggregateStore<PriorityRound> store) {
        this.store = store;
    }

    public AggregateStore<PriorityRound> store() {
        return store;
    }

    Outcome begin(String id, Command command, Terms terms, Mover by, Instant now) {
        return store.create(id, command, PriorityRound.begin(terms, by, now));
    }

    /// Loads, moves, saves; again on the fresh round where another write came between.
    Outcome change(String id, Command command, Function<PriorityRound, Decision<PriorityRound>> move) {
        return store.change(id, command, move);
    }

    /// A round for an endpoint; refuses with `NOT_FOUND`.
    public Versioned<PriorityRound> get(String id) {
        return store.find(id).orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
    }

    Minutes minutes(String id) {
        return get(id).state().minutes();
    }

    List<Versioned<PriorityRound>> list(@Nullable String after, int limit) {
        return store.list(after, limit);
    }
}
