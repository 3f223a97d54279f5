package org.coproduction.design.workspace;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// One version of the concept and the content. Its wording never changes: an edit is a new version.
///
/// @param version counted from 1
/// @param easyReadConfirmedAt when a reader confirmed the Easy Read version for exactly this wording; null until then
public record Draft(int version, Wording wording, Instant writtenAt, @Nullable Instant easyReadConfirmedAt) {
    public Draft {
        if (wording.fault() != null) {
            throw new IllegalArgumentException("not a draft: " + wording.fault());
        }
    }

    Draft confirmed(Instant now) {
        return new Draft(version, wording, writtenAt, now);
    }
}
