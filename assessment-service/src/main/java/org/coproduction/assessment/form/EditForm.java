package org.coproduction.assessment.form;

import java.util.List;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Question;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Puts other questions in the form. It is a new version, to which nobody has agreed yet.
public final class EditForm {
    private final AggregateStore<Evaluation> evaluations;

    public EditForm(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// Refuses once families have approved the form, and where it is no longer the one that the writer saw.
    ///
    /// @param seen the version that the writer saw; null for the newest
    public Outcome handle(String projectId, List<Question> questions, @Nullable Integer seen, Command command) {
        return evaluations.change(projectId, command,
                state -> state.whileDrafting(drafting -> drafting.edit(questions, seen)));
    }
}
