package org.coproduction.assessment.feedback;

import java.time.Clock;
import java.time.Instant;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Closes the feedback: no answer is taken from here on. Sealing and counting are owed and follow.
public final class CloseFeedback implements OwedStep<Evaluation> {
    private final AggregateStore<Evaluation> evaluations;
    private final Clock clock;

    public CloseFeedback(AggregateStore<Evaluation> evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public AggregateStore<Evaluation> store() {
        return evaluations;
    }

    /// Refuses where feedback is not open.
    public Outcome handle(String projectId, Command command) {
        return close(projectId, command, clock.instant());
    }

    @Override
    public void perform(Versioned<Evaluation> evaluation, Instant now) {
        if (evaluation.state() instanceof Open open && !now.isBefore(open.closesAt())) {
            close(evaluation.id(), Command.OWN, open.closesAt());
        }
    }

    private Outcome close(String projectId, Command command, Instant at) {
        return evaluations.change(projectId, command,
                state -> state instanceof Evaluation.Closing ? Decision.unchanged() : state.whileOpen(open -> open.close(at)));
    }
}
