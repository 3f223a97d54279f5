package org.coproduction.charter;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// The one published extension of a gate.
///
/// @param until the new end
/// @param outreach what is done in that time to reach those who have not been heard, in plain words for publication
public record Extension(Instant until, String outreach) {
    /// How far ahead the end of an extension may be.
    public static final Duration LONGEST = Duration.ofDays(366);

    public Extension {
        if (outreach.isBlank()) {
            throw new IllegalArgumentException("an extension says what outreach is made in that time");
        }
    }

    /// Why an end cannot be moved, or `null`: it was moved before, has come, would not be later, or nobody is reached in that time.
    static @Nullable RefusalCode refused(boolean extended, boolean open, Instant closesAt, Instant until, String outreach) {
        if (extended) {
            return RefusalCode.GATE_ALREADY_EXTENDED;
        }
        if (!open) {
            return RefusalCode.GATE_CLOSED;
        }
        if (!until.isAfter(closesAt)) {
            return RefusalCode.EXTENSION_NOT_LATER;
        }
        return outreach.isBlank() ? RefusalCode.OUTREACH_MISSING : null;
    }
}
