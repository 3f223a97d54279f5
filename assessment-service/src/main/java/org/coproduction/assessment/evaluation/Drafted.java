package org.coproduction.assessment.evaluation;

import org.jspecify.annotations.Nullable;

/// What an evaluation has as soon as its form exists.
public interface Drafted {
    Project project();

    Form form();

    /// Families' approval of exactly this form; null while it is being drafted.
    @Nullable
    FormApproval approval();
}
