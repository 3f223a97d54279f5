package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Verdict;
import org.jspecify.annotations.Nullable;

/// Families design the form. Stances are always on its newest version: with the next one they are gone, and everybody is asked
/// again.
///
/// @param deliveredAt when delivery was completed, if it was before the form was approved
public record Drafting(Project project, Form form, Stances stances, @Nullable Instant deliveredAt)
        implements
            Evaluation.Undelivered,
            Drafted {
    Drafting delivered(Instant at) {
        return deliveredAt == null ? new Drafting(project, form, stances, at) : this;
    }

    /// The form alone, without who agreed to it.
    Drafting withoutPeople() {
        return new Drafting(project, form, Stances.none(), deliveredAt);
    }

    /// A new version of the form, to which nobody has agreed yet. Refuses to write over a version that the writer has not seen.
    ///
    /// @param seen the version that the writer saw; null for the newest, whatever it is
    public Decision<Evaluation> edit(List<Question> questions, @Nullable Integer seen) {
        var fault = Form.fault(questions);
        if (fault != null) {
            return Decision.refused(fault);
        }
        if (form.questions().equals(questions)) {
            return Decision.unchanged();
        }
        return seen != null && seen != form.version()
                ? Decision.refused(RefusalCode.DRAFT_OUTDATED)
                : Decision.changed(new Drafting(project, new Form(form.version() + 1, questions), Stances.none(), deliveredAt));
    }

    /// Somebody agrees to a version of the form, or not. Refuses on a version that is no longer the newest.
    public Decision<Evaluation> take(Stance stance, int formVersion) {
        if (formVersion != form.version()) {
            return Decision.refused(RefusalCode.DRAFT_OUTDATED);
        }
        return stances.has(stance)
                ? Decision.unchanged()
                : Decision.changed(new Drafting(project, form, stances.with(stance), deliveredAt));
    }

    /// Settles the form, which must have the agreement of parent carers and of young people. Feedback opens with it where
    /// delivery is complete already.
    public Decision<Evaluation> agree(Instant now, Duration openFor) {
        return switch (ParityGate.judge(project.quorums(), stances.voices(), FormApproval.FAMILIES)) {
            case Verdict.Refused(var refusal) -> Decision.refused(refusal);
            case Verdict.Passed() -> {
                var approval = new FormApproval(form.version(), project.quorums(), stances.voices(), now);
                var approved = new ApprovedForm(form, approval);
                var event = new FormApproved(project.id(), form.version(), form.questions().size(), approval.by(), now);
                yield deliveredAt == null
                        ? Decision.changed(new Approved(project, approved), event)
                        : Open.opened(project, approved, deliveredAt, openFor).after(event);
            }
        };
    }

    @Override
    public @Nullable FormApproval approval() {
        return null;
    }
}
