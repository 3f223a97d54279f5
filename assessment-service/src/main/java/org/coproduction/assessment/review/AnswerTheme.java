package org.coproduction.assessment.review;

import org.coproduction.assessment.evaluation.Commitment;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Says what happens about a theme.
public final class AnswerTheme {
    private final AggregateStore<Evaluation> evaluations;

    public AnswerTheme(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// Refuses where no such theme was named, and after the publication.
    public Outcome handle(String projectId, String themeId, Commitment commitment, Command command) {
        return evaluations.change(projectId, command, state -> state.answer(themeId, commitment));
    }
}
