package org.coproduction.starter;

import java.time.Instant;
import org.coproduction.charter.Decision;

/// What an event changes in a consumer's aggregate. It is a pure function: times and ids come from the event, never
/// from the clock, so that a replay from the start gives the same state.
@FunctionalInterface
public interface EventHandler<S, E> {
    /// @param time when the event was raised
    Decision<S> apply(S state, E event, Instant time);
}
