package org.coproduction.assessment.evaluation;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// Whether one person agrees to the newest version of the form, or to the publication of the newest version of the review. It
/// stays within the evaluation and is dropped with the next version and when the step is settled.
///
/// @param person opaque id
/// @param reason always there for a no, so that it can be answered
public record Stance(String person, Constituency constituency, boolean approves, @Nullable String reason) {
    public Stance {
        if (!approves && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("a no has its reason");
        }
    }
}
