package org.coproduction.assessment.review;

import java.time.Clock;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The accountable body publishes an evaluation to which the gate did not agree, with its reasons.
public final class DecidePublication {
    private final AggregateStore<Evaluation> evaluations;
    private final Clock clock;

    public DecidePublication(AggregateStore<Evaluation> evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /// Refuses before the gate has lapsed, and while a theme has no answer.
    public Outcome handle(String projectId, String decidedBy, String reasons, Command command) {
        var now = clock.instant();
        return evaluations.change(projectId, command, state -> state.decide(decidedBy, reasons, now));
    }
}
