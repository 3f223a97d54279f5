package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// People answer the form. It cannot exist without families' approval of this very form.
///
/// @param boxes how many boxes take the responses; 0 until they are made, which is owed at once
public record Open(Project project, ApprovedForm approved, Instant openedAt, Instant closesAt, int boxes)
        implements
            Evaluation,
            FormSettled {
    public Open {
        if (openedAt.isBefore(approved.approval().at())) {
            throw new IllegalArgumentException("feedback opens with the approval of the form, not before");
        }
    }

    record Opening(Open open, FeedbackOpened event) {
        Decision<Evaluation> after(FormApproved approved) {
            return Decision.changed(open, approved, event);
        }

        Decision<Evaluation> alone() {
            return Decision.changed(open, event);
        }
    }

    /// Opens at the later of approval and delivery, both taken from what was decided and not from the clock, so that the order in
    /// which they become known changes nothing.
    static Opening opened(Project project, ApprovedForm approved, Instant deliveredAt, Duration openFor) {
        var approvedAt = approved.approval().at();
        var openedAt = deliveredAt.isAfter(approvedAt) ? deliveredAt : approvedAt;
        var open = new Open(project, approved, openedAt, openedAt.plus(openFor), 0);
        return new Opening(open, new FeedbackOpened(project.id(), approved.form().version(), openedAt, open.closesAt()));
    }

    /// The boxes have been made.
    public Decision<Evaluation> prepared(int made) {
        return boxes > 0 ? Decision.unchanged() : Decision.changed(new Open(project, approved, openedAt, closesAt, made));
    }

    /// Why a person's answers cannot be taken, or `null`.
    public @Nullable Refusal fault(Map<String, String> answers, Instant now) {
        return now.isBefore(closesAt) ? form().fault(answers) : Refusal.of(RefusalCode.FEEDBACK_NOT_OPEN);
    }

    /// Why a question cannot be left out by somebody who answered it, or `null`.
    public @Nullable Refusal faultOf(String question, Instant now) {
        if (!now.isBefore(closesAt)) {
            return Refusal.of(RefusalCode.FEEDBACK_NOT_OPEN);
        }
        return form().questions().stream().anyMatch(each -> each.id().equals(question))
                ? null
                : Refusal.of(RefusalCode.QUESTION_UNKNOWN);
    }

    /// No more answers are taken from here on.
    public Decision<Evaluation> close(Instant now) {
        return Decision.changed(new Closing(project, approved, openedAt, now, boxes));
    }
}
