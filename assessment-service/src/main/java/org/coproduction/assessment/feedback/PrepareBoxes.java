package org.coproduction.assessment.feedback;

import java.time.Instant;
import org.coproduction.assessment.AssessmentSettings;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Secrets;
import org.coproduction.starter.Versioned;

/// Makes the boxes and the secret of an evaluation whose feedback has just opened.
public final class PrepareBoxes implements OwedStep<Evaluation> {
    private final AggregateStore<Evaluation> evaluations;
    private final Boxes boxes;
    private final Secrets secrets;
    private final AssessmentSettings settings;

    public PrepareBoxes(AggregateStore<Evaluation> evaluations, Boxes boxes, Secrets secrets, AssessmentSettings settings) {
        this.evaluations = evaluations;
        this.boxes = boxes;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public AggregateStore<Evaluation> store() {
        return evaluations;
    }

    @Override
    public void perform(Versioned<Evaluation> evaluation, Instant now) {
        if (evaluation.state() instanceof Open open && open.boxes() == 0) {
            handle(evaluation.id());
        }
    }

    /// Refuses where feedback is not open; then nothing is left behind either.
    public Outcome handle(String projectId) {
        secrets.make(projectId);
        boxes.open(projectId, settings.responseBoxes());
        var outcome = evaluations.change(projectId, Command.OWN,
                state -> state.whileOpen(open -> open.prepared(settings.responseBoxes())));
        if (outcome instanceof Outcome.Refused(var refusal) && refusal.code() == RefusalCode.FEEDBACK_NOT_OPEN) {
            // It was closed in the meantime, perhaps counted: a secret made after that must not stay.
            secrets.destroy(projectId);
        }
        return outcome;
    }
}
