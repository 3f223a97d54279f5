package org.coproduction.assessment.review;

import java.time.Instant;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Reviewing;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Settles a publication as not agreed when its gate's end has come.
public final class LapseGate implements OwedStep<Evaluation> {
    private final AggregateStore<Evaluation> evaluations;

    public LapseGate(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public AggregateStore<Evaluation> store() {
        return evaluations;
    }

    @Override
    public void perform(Versioned<Evaluation> evaluation, Instant now) {
        if (evaluation.state() instanceof Reviewing) {
            evaluations.change(evaluation.id(), Command.OWN,
                    state -> state instanceof Reviewing reviewing ? reviewing.lapse(now) : Decision.unchanged());
        }
    }
}
