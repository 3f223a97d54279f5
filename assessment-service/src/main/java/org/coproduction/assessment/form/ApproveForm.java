package org.coproduction.assessment.form;

import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Stance;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// One person agrees to a version of the form, or says why not.
public final class ApproveForm {
    private final AggregateStore<Evaluation> evaluations;

    public ApproveForm(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// Refuses on a version that is no longer the newest.
    public Outcome handle(String projectId, Stance stance, int formVersion, Command command) {
        return evaluations.change(projectId, command,
                state -> state.whileDrafting(drafting -> drafting.take(stance, formVersion)));
    }
}
