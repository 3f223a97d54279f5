package org.coproduction.assessment.review;

import java.time.Clock;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Stance;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// One person agrees to publish the review as it stands, or says why not.
public final class ApprovePublication {
    private final AggregateStore<Evaluation> evaluations;
    private final Clock clock;

    public ApprovePublication(AggregateStore<Evaluation> evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /// Refuses from the gate's end on, and on a version that is no longer the newest.
    ///
    /// @param version the version of the review that the person saw; null for the newest
    public Outcome handle(String projectId, Stance stance, @Nullable Integer version, Command command) {
        var now = clock.instant();
        return evaluations.change(projectId, command,
                state -> state.whileReviewing(reviewing -> reviewing.take(stance, version, now)));
    }
}
