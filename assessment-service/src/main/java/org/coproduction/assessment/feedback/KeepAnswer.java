package org.coproduction.assessment.feedback;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Secrets;
import org.coproduction.starter.Versioned;
import org.jspecify.annotations.Nullable;

/// Keeps one answer of a person who has not sent their response yet, or changes one that they sent, so that they can go on
/// later and on another device.
public final class KeepAnswer {
    private final SubmitResponse submit;
    private final Secrets secrets;
    private final Drafts drafts;
    private final Clock clock;

    public KeepAnswer(SubmitResponse submit, Secrets secrets, Drafts drafts, Clock clock) {
        this.submit = submit;
        this.secrets = secrets;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// How far somebody is.
    public sealed interface Progress {
        /// @param answers what the person would send now, by question
        /// @param sent whether they have sent a response, which stands until they send another
        /// @param unsent whether something of it is not sent yet
        record So(long version, Map<String, String> answers, boolean sent, boolean unsent) implements Progress {}

        /// Nothing is kept.
        record Refused(Refusal refusal) implements Progress {}
    }

    /// Refuses while feedback is not open, and an answer that does not fit its question.
    ///
    /// @param value empty to leave the question out
    public Progress handle(String projectId, String person, String question, String value) {
        var found = submit.prepared(projectId).orElse(null);
        if (found == null || !(found.state() instanceof Open open)) {
            return notOpen(found);
        }
        var fault = value.isEmpty()
                ? open.faultOf(question, clock.instant())
                : open.fault(Map.of(question, value), clock.instant());
        if (fault != null) {
            return new Progress.Refused(Refusal.of(fault.code(), "value"));
        }
        var key = secrets.keyOf(projectId, person);
        return key == null || !drafts.keep(projectId, open.boxes(), key, question, value)
                ? refused(RefusalCode.FEEDBACK_NOT_OPEN)
                : soFar(found, open, key, person);
    }

    /// What a person has answered so far, whether it is sent or not. Refuses while feedback is not open.
    public Progress soFar(String projectId, String person) {
        var found = submit.prepared(projectId).orElse(null);
        if (found == null || !(found.state() instanceof Open open)) {
            return notOpen(found);
        }
        var key = secrets.keyOf(projectId, person);
        return key == null ? refused(RefusalCode.FEEDBACK_NOT_OPEN) : soFar(found, open, key, person);
    }

    private Progress soFar(Versioned<Evaluation> found, Open open, String key, String person) {
        var sent = submit.stored(found.id(), person).orElse(null);
        var before = sent == null ? Map.<String, String>of() : sent.response().answers();
        var now = new TreeMap<>(before);
        drafts.of(found.id(), open.boxes(), key).forEach((question, value) -> {
            if (value.isEmpty()) {
                now.remove(question);
            } else {
                now.put(question, value);
            }
        });
        return new Progress.So(found.version(), now, sent != null, !now.equals(before));
    }

    private static Progress notOpen(@Nullable Versioned<Evaluation> found) {
        if (found == null) {
            return refused(RefusalCode.NOT_FOUND);
        }
        return found.state().whileOpen(_ -> Decision.unchanged()) instanceof Decision.Refused(var refusal)
                ? new Progress.Refused(refusal)
                : refused(RefusalCode.FEEDBACK_NOT_OPEN);
    }

    private static Progress refused(RefusalCode code) {
        return new Progress.Refused(Refusal.of(code));
    }
}
