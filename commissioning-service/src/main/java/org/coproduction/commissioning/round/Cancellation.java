package org.coproduction.commissioning.round;

import java.time.Instant;

/// That a round ended before its ballots were counted.
///
/// @param reason published
/// @param erased whether what was cast online is gone; also true where nothing could be cast yet
public record Cancellation(String reason, Instant at, boolean erased) {
    public Cancellation {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a round is cancelled with a reason");
        }
    }
}
