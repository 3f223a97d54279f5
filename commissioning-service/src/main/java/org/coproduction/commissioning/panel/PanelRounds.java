package org.coproduction.commissioning.panel;

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
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;

/// The panels' rounds of this service. What one owes is that its gate ends by the clock.
public final class PanelRounds implements OwedStep<PanelRound> {
    private final AggregateStore<PanelRound> store;

    public PanelRounds(AggregateStore<PanelRound> store) {
        this.store = store;
    }

    @Override
    public AggregateStore<PanelRound> store() {
        return store;
    }

    @Override
    public void perform(Versioned<PanelRound> round, Instant now) {
        change(round.id(), Command.OWN, current -> current.moveOn(now));
    }

    Outcome begin(String id, Command command, Terms terms, Mover by, Instant now) {
        return store.create(id, command, PanelRound.begin(terms, by, now));
    }

    /// Loads, moves, saves; again on the fresh round where another write came between.
    Outcome change(String id, Command command, Function<PanelRound, Decision<PanelRound>> move) {
        return store.change(id, command, move);
    }

    /// A round for an endpoint; refuses with `NOT_FOUND`.
    public Versioned<PanelRound> get(String id) {
        return store.find(id).orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
    }

    /// A round for a member of its panel; refuses everybody else with `NOT_ON_PANEL`.
    PanelRound asMember(String id, Caller caller) {
        var round = get(id).state();
        if (!round.panelSoFar().has(caller.id())) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_ON_PANEL));
        }
        return round;
    }

    Minutes minutes(String id) {
        return get(id).state().minutes();
    }

    List<Versioned<PanelRound>> list(@Nullable String after, int limit) {
        return store.list(after, limit);
    }
}
