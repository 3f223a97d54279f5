package org.coproduction.charter;

import java.time.Instant;

/// The one published extension of a gate.
///
/// @param until the new end
/// @param outreach what is done in that time to reach those who have not been heard, in plain words for publication
public record Extension(Instant until, String outreach) {
    public Extension {
        if (outreach.isBlank()) {
            throw new IllegalArgumentException("an extension says what outreach is made in that time");
        }
    }
}
