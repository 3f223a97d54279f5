package org.coproduction.assessment.form;

import java.time.Clock;
import org.coproduction.assessment.AssessmentSettings;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Settles the form as approved by families. Feedback opens with it where delivery is complete already.
public final class AgreeForm {
    private final AggregateStore<Evaluation> evaluations;
    private final AssessmentSettings settings;
    private final Clock clock;

    public AgreeForm(AggregateStore<Evaluation> evaluations, AssessmentSettings settings, Clock clock) {
        this.evaluations = evaluations;
        this.settings = settings;
        this.clock = clock;
    }

    /// Refuses while parent carers or young people are below their quorum or have not agreed.
    public Outcome handle(String projectId, Command command) {
        var now = clock.instant();
        return evaluations.change(projectId, command,
                state -> state.whileDrafting(drafting -> drafting.agree(now, settings.feedbackOpenFor())));
    }
}
