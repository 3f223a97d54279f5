package org.coproduction.assessment.review;

import java.time.Clock;
import java.time.Instant;
import org.coproduction.assessment.AssessmentSettings;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Moves the end of the gate before the publication, once, with outreach in that time.
public final class ExtendGate {
    private final AggregateStore<Evaluation> evaluations;
    private final AssessmentSettings settings;
    private final Clock clock;

    public ExtendGate(AggregateStore<Evaluation> evaluations, AssessmentSettings settings, Clock clock) {
        this.evaluations = evaluations;
        this.settings = settings;
        this.clock = clock;
    }

    /// Refuses a second extension, and one after the end.
    public Outcome handle(String projectId, Instant until, String outreach, Command command) {
        var now = clock.instant();
        return evaluations.change(projectId, command,
                state -> state.whileReviewing(reviewing -> reviewing.extend(until, outreach, now, settings.gateAtMost())));
    }
}
