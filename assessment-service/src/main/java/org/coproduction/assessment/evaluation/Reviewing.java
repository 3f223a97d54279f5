package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// People review what was said, answer each theme, and agree to publish. Stances are always on the newest version of the review.
public record Reviewing(Project project, Feedback feedback, Review review, Stances stances, Gate gate)
        implements
            Evaluation,
            Counted {
    static Reviewing begun(Project project, Feedback feedback, Instant gateEnds) {
        return new Reviewing(project, feedback, Review.empty(), Stances.none(), Gate.closing(gateEnds, project.quorums()));
    }

    Reviewing reviewed(Review changed) {
        return new Reviewing(project, feedback, changed, Stances.none(), gate);
    }

    /// Somebody agrees to publish this version of the review, or not.
    ///
    /// @param version the version that the person saw; null for the newest, whatever it is
    public Step take(Stance stance, @Nullable Integer version, Instant now) {
        if (!gate.open(now)) {
            return Step.refused(RefusalCode.GATE_CLOSED);
        }
        if (version != null && version != review.version()) {
            return Step.refused(RefusalCode.DRAFT_OUTDATED);
        }
        return stances.has(stance)
                ? new Step.Same()
                : Step.moved(new Reviewing(project, feedback, review, stances.with(stance), gate));
    }

    /// The gate's one extension.
    ///
    /// @param atMost how far ahead its end may be
    public Step extend(Instant until, String outreach, Instant now, Duration atMost) {
        if (until.isAfter(now.plus(atMost))) {
            return new Step.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "until"));
        }
        return switch (gate.extend(until, outreach, now)) {
            case GateStep.Extended(var extended) -> Step.moved(new Reviewing(project, feedback, review, stances, extended));
            case GateStep.Refused(var refusal) -> new Step.Refused(refusal);
            case GateStep.Settled _ -> throw new IllegalStateException("an extension settles nothing");
        };
    }

    /// Publishes. A theme without an answer stands in the way whatever the numbers; then the gate of all three judges.
    public Step publish(Instant now) {
        var unready = review.unready();
        return unready == null ? settled(gate.agree(stances.voices(), now)) : new Step.Refused(unready);
    }

    /// Settles as not agreed once the gate's end has come.
    public Step lapse(Instant now) {
        return settled(gate.lapse(stances.voices(), now));
    }

    private Step settled(GateStep step) {
        return switch (step) {
            case GateStep.Settled(GateOutcome.Agreed outcome) ->
                Step.moved(new Published(project, feedback, review, outcome),
                        EvaluationPublished.of(project, feedback, review, outcome));
            case GateStep.Settled(GateOutcome.NotAgreed outcome) ->
                Step.moved(new NotAgreed(project, feedback, review, outcome));
            case GateStep.Refused(var refusal) -> new Step.Refused(refusal);
            case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a gate is agreed or lapses");
        };
    }
}
