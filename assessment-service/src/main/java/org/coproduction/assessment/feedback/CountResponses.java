package org.coproduction.assessment.feedback;

import java.time.Instant;
import java.util.ArrayList;
import org.coproduction.assessment.AssessmentSettings;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Response;
import org.coproduction.assessment.evaluation.Tally;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Secrets;
import org.coproduction.starter.Versioned;

/// Counts the responses of a closed evaluation: seals the boxes, destroys the secret, throws away what was
/// not sent, forgets the keys, counts, and only then begins the review. Each of these can be done again, so a crash between them loses and doubles nothing.
public final class CountResponses implements OwedStep<Evaluation> {
    private final AggregateStore<Evaluation> evaluations;
    private final Boxes boxes;
    private final Secrets secrets;
    private final Drafts drafts;
    private final AssessmentSettings settings;

    public CountResponses(AggregateStore<Evaluation> evaluations, Boxes boxes, Secrets secrets, Drafts drafts,
            AssessmentSettings settings) {
        this.evaluations = evaluations;
        this.boxes = boxes;
        this.secrets = secrets;
        this.drafts = drafts;
        this.settings = settings;
    }

    @Override
    public AggregateStore<Evaluation> store() {
        return evaluations;
    }

    @Override
    public void perform(Versioned<Evaluation> evaluation, Instant now) {
        if (evaluation.state() instanceof Evaluation.Closing closing) {
            var tally = count(evaluation.id(), closing);
            // From now and not from the close: however late this comes, people get their whole time.
            var gateEnds = now.plus(settings.publicationGate());
            evaluations.change(evaluation.id(), Command.OWN,
                    state -> state instanceof Evaluation.Closing still ? still.count(tally, gateEnds) : Decision.unchanged());
        }
    }

    private Tally count(String projectId, Evaluation.Closing closing) {
        boxes.seal(projectId, closing.boxes());
        secrets.destroy(projectId);
        drafts.discard(projectId, closing.boxes());
        boxes.forgetKeys(projectId, closing.boxes());
        var responses = new ArrayList<Response>();
        boxes.forEach(projectId, closing.boxes(), entry -> responses.add(SubmitResponse.response(entry)));
        return Tally.of(closing.approved().form(), responses);
    }
}
