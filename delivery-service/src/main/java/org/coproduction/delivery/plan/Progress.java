package org.coproduction.delivery.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What was last reported of an action.
///
/// @param note what to know about it, for those who work on the plan
/// @param reason why it was dropped, in plain words for publication
public record Progress(ProgressState state, Instant at, String note, @Nullable String reason) {
    public Progress {
        if (state == ProgressState.DROPPED ? reason == null || reason.isBlank() : reason != null) {
            throw new IllegalArgumentException("a dropped action says why, and no other does");
        }
    }

    /// Whether nothing is left to do.
    public boolean closed() {
        return state != ProgressState.STARTED;
    }

    /// Whether another report says the same, whenever it was made.
    boolean saysTheSameAs(Progress other) {
        return new Progress(state, other.at, note, reason).equals(other);
    }
}
