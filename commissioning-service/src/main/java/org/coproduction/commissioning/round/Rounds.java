package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.Versioned;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;

/// The funding rounds of this service.
public final class Rounds {
    private final AggregateStore<Round> store;

    public Rounds(AggregateStore<Round> store) {
        this.store = store;
    }

    public AggregateStore<Round> store() {
        return store;
    }

    /// A new draft, or other terms for one that is there.
    Outcome write(String id, Command command, Terms terms, Mover by, Instant now) {
        return store.find(id).isEmpty()
                ? store.create(id, command, Round.begin(terms, by, now))
                : store.change(id, command, round -> Drafting.edit(round, terms, by, now));
    }

    /// Loads, moves, saves; again on the fresh round where another write came between.
    public Outcome change(String id, Command command, Function<Round, Decision<Round>> move) {
        return store.change(id, command, move);
    }

    /// A round for an endpoint; refuses with `NOT_FOUND`.
    public Versioned<Round> get(String id) {
        return store.find(id).orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
    }

    List<Versioned<Round>> list(@Nullable String after, int limit) {
        return store.list(after, limit);
    }
}
