package org.coproduction.assessment.review;

import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Names something that people raised, or words it anew.
public final class NameTheme {
    private final AggregateStore<Evaluation> evaluations;

    public NameTheme(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// Refuses before the responses are counted and after the publication.
    public Outcome handle(String projectId, String themeId, String theme, String finding, Command command) {
        return evaluations.change(projectId, command,
                state -> state.whileReviewable(review -> review.named(themeId, theme.strip(), finding.strip())));
    }
}
