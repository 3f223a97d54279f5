package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Decision;
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
    public Decision<Evaluation> take(Stance stance, @Nullable Integer version, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (version != null && version != review.version()) {
            return Decision.refused(RefusalCode.DRAFT_OUTDATED);
        }
        return stances.has(stance)
                ? Decision.unchanged()
                : Decision.changed(new Reviewing(project, feedback, review, stances.with(stance), gate));
    }

    /// The gate's one extension.
    ///
    /// @param atMost how far ahead its end may be
    public Decision<Evaluation> extend(Instant until, String outreach, Instant now, Duration atMost) {
        if (until.isAfter(now.plus(atMost))) {
            return Decision.refused(Refusal.of(RefusalCode.INVALID_FIELD, "until"));
        }
        return switch (gate.extend(until, outreach, now)) {
            case GateStep.Extended(var extended) -> Decision.changed(new Reviewing(project, feedback, review, stances, extended));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _ -> throw new IllegalStateException("an extension settles nothing");
        };
    }

    /// Publishes. A theme without an answer stands in the way whatever the numbers; then the gate of all three judges.
    public Decision<Evaluation> publish(Instant now) {
        var unready = review.unready();
        return unready == null ? settled(gate.agree(stances.voices(), now)) : Decision.refused(unready);
    }

    /// Settles as not agreed once the gate's end has come.
    public Decision<Evaluation> lapse(Instant now) {
        return settled(gate.lapse(stances.voices(), now));
    }

    private Decision<Evaluation> settled(GateStep step) {
        return switch (step) {
            case GateStep.Settled(GateOutcome.Agreed outcome) ->
                Decision.changed(new Published(project, feedback, review, outcome),
                        EvaluationPublished.of(project, feedback, review, outcome));
            case GateStep.Settled(GateOutcome.NotAgreed outcome) ->
                Decision.changed(new NotAgreed(project, feedback, review, outcome));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a gate is agreed or lapses");
        };
    }
}
