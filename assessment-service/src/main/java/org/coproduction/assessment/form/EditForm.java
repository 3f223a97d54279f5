package org.coproduction.assessment.form;

import java.util.List;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Question;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Puts other questions in the form. It is a new version, to which nobody has agreed yet.
public final class EditForm {
    private final AggregateStore<Evaluation> evaluations;

    public EditForm(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// Refuses once families have approved the form.
    public Outcome handle(String projectId, List<Question> questions, Command command) {
        return evaluations.change(projectId, command,
                state -> state.whileDrafting(drafting -> drafting.edit(questions)));
    }
}
