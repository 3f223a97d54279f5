package org.coproduction.starter;

import java.time.Instant;

/// A further step that a state owes: founding awards, sealing boxes, moving on by the clock. It may be done by several
/// instances at once and again after a crash, so it is idempotent; when it is done, the state owes it no more.
///
/// @param <S> the state that owes
public interface OwedStep<S> {
    /// The store whose states owe this.
    AggregateStore<S> store();

    void perform(Versioned<S> aggregate, Instant now);
}
