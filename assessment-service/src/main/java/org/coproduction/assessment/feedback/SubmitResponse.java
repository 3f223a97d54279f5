package org.coproduction.assessment.feedback;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.assessment.evaluation.Response;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Secrets;
import org.coproduction.starter.Versioned;

/// Takes one person's answers, in place of those they gave before. They lie in a box under a key that is made of the person's id
/// and the evaluation's secret; neither the evaluation nor the box names the person.
public final class SubmitResponse {
    private final AggregateStore<Evaluation> evaluations;
    private final PrepareBoxes prepare;
    private final Boxes boxes;
    private final Secrets secrets;
    private final Drafts drafts;
    private final Clock clock;

    public SubmitResponse(AggregateStore<Evaluation> evaluations, PrepareBoxes prepare, Boxes boxes, Secrets secrets,
            Drafts drafts, Clock clock) {
        this.evaluations = evaluations;
        this.prepare = prepare;
        this.boxes = boxes;
        this.secrets = secrets;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a response.
    public sealed interface Taken {
        /// It is stored.
        ///
        /// @param receipt the same as long as the same answers of the same person are stored
        record Stored(long version, String receipt, Response response) implements Taken {}

        /// Nothing was stored.
        record Refused(Refusal refusal) implements Taken {}
    }

    /// Refuses while feedback is not open, and answers that do not fit the form.
    public Taken handle(String projectId, String person, Response response) {
        var found = prepared(projectId).orElse(null);
        if (found == null) {
            return refused(RefusalCode.NOT_FOUND);
        }
        if (!(found.state() instanceof Open open)) {
            return found.state().whileOpen(_ -> Decision.unchanged()) instanceof Decision.Refused(var refusal)
                    ? new Taken.Refused(refusal)
                    : refused(RefusalCode.FEEDBACK_NOT_OPEN);
        }
        var fault = open.fault(response.answers(), clock.instant());
        if (fault != null) {
            return new Taken.Refused(fault);
        }
        var key = secrets.keyOf(projectId, person);
        var entry = new Document("constituency", response.constituency().name()).append("answers",
                new Document(new TreeMap<>(response.answers())));
        if (key == null || !boxes.put(projectId, open.boxes(), key, entry)) {
            return refused(RefusalCode.FEEDBACK_NOT_OPEN);
        }
        drafts.forget(projectId, open.boxes(), key);
        return new Taken.Stored(found.version(), Receipts.of(key, response), response);
    }

    /// What a person put in, as long as it can still be replaced.
    public Optional<Taken.Stored> stored(String projectId, String person) {
        var found = evaluations.find(projectId).orElse(null);
        var key = found == null ? null : secrets.keyOf(projectId, person);
        if (found == null || key == null || !(found.state() instanceof Open open) || open.boxes() == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(boxes.get(projectId, open.boxes(), key)).map(SubmitResponse::response)
                .map(response -> new Taken.Stored(found.version(), Receipts.of(key, response), response));
    }

    /// The evaluation, with its boxes and its secret where it is open.
    Optional<Versioned<Evaluation>> prepared(String projectId) {
        var found = evaluations.find(projectId);
        if (found.isPresent() && found.get().state() instanceof Open open && open.boxes() == 0) {
            prepare.handle(projectId);
            return evaluations.find(projectId);
        }
        return found;
    }

    static Response response(Document entry) {
        var answers = new TreeMap<String, String>();
        entry.get("answers", Document.class).forEach((question, value) -> answers.put(question, String.valueOf(value)));
        return new Response(Constituency.valueOf(entry.getString("constituency")), Map.copyOf(answers));
    }

    private static Taken refused(RefusalCode code) {
        return new Taken.Refused(Refusal.of(code));
    }
}
