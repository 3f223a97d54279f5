package org.coproduction.assessment.review;

import java.time.Clock;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Reviewing;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Publishes the evaluation, through the gate of all three constituencies.
public final class PublishEvaluation {
    private final AggregateStore<Evaluation> evaluations;
    private final Clock clock;

    public PublishEvaluation(AggregateStore<Evaluation> evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /// Refuses without any theme, while a theme has no answer, and while any constituency is missing.
    public Outcome handle(String projectId, Command command) {
        var now = clock.instant();
        return evaluations.change(projectId, command,
                state -> state.whileReviewing((Reviewing reviewing) -> reviewing.publish(now)));
    }
}
