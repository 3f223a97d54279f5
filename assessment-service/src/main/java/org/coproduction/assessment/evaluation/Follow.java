package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Quorums;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Inbox;

/// What the events of the three other C's change here. Each keeps its fact until all that a further step needs has come, so the
/// order in which they arrive changes nothing.
public final class Follow {
    private final Duration openFor;

    /// @param openFor how long feedback is open
    public Follow(Duration openFor) {
        this.openFor = openFor;
    }

    /// The inbox of the evaluations.
    public Inbox<Evaluation> into(AggregateStore<Evaluation> evaluations) {
        return new Inbox<>(evaluations, Evaluation.Expected::new, Set.of("commissioning", "design", "delivery"))
                .on("commissioning.project-funded.v1", ProjectFunded.class, (state, event, _) -> funded(state, event))
                .on("commissioning.award-suspended.v1", AwardSuspended.class, (state, event, _) -> suspended(state, event))
                .on("commissioning.award-resumed.v1", AwardResumed.class, (state, _, _) -> resumed(state))
                .on("commissioning.award-ended.v1", AwardEnded.class, (state, event, _) -> ended(state, event))
                .on("design.design-agreed.v1", DesignAgreed.class, (state, event, _) -> designed(state, event))
                .on("delivery.delivery-completed.v1", DeliveryCompleted.class,
                        (state, event, _) -> delivered(state, event.completedAt()));
    }

    /// What is read of `commissioning.award-suspended.v1`.
    record AwardSuspended(HaltGround ground, String decidedBy, String reason, String easyRead, Instant suspendedAt) {}

    /// Of `commissioning.award-resumed.v1` nothing but that it came.
    record AwardResumed() {}

    /// What is read of `commissioning.award-ended.v1`.
    record AwardEnded(HaltGround ground, String decidedBy, String reason, String easyRead, Instant endedAt) {}

    static Decision<Evaluation> funded(Evaluation state, ProjectFunded event) {
        return heard(state, expected -> expected
                .funded(new Project(event.projectId(), event.title(), new Quorums(event.quorums()))).onwards());
    }

    static Decision<Evaluation> designed(Evaluation state, DesignAgreed event) {
        return heard(state,
                expected -> expected.designed(Form.drafted(event.projectId(), event.successMeasures())).onwards());
    }

    /// A stopped evaluation hears it too, so that it is the same when it goes on.
    private static Decision<Evaluation> heard(Evaluation state, Function<Evaluation.Expected, Evaluation> hears) {
        return switch (state) {
            case Evaluation.Expected expected -> moved(state, hears.apply(expected));
            case Evaluation.Halted halted when halted.before() instanceof Evaluation.Expected expected ->
                moved(state, halted.with(hears.apply(expected)));
            case Evaluation _ -> Decision.unchanged();
        };
    }

    static Decision<Evaluation> suspended(Evaluation state, AwardSuspended event) {
        return moved(state,
                state.suspended(new Halt(event.ground, event.decidedBy, event.reason, event.easyRead, event.suspendedAt)));
    }

    static Decision<Evaluation> resumed(Evaluation state) {
        return state instanceof Evaluation.Suspended suspended ? Decision.changed(suspended.before()) : Decision.unchanged();
    }

    static Decision<Evaluation> ended(Evaluation state, AwardEnded event) {
        return moved(state, state.ended(new Halt(event.ground, event.decidedBy, event.reason, event.easyRead, event.endedAt)));
    }

    Decision<Evaluation> delivered(Evaluation state, Instant at) {
        return switch (state) {
            case Evaluation.Expected expected -> moved(state, expected.delivered(at));
            case Drafting drafting -> moved(state, drafting.delivered(at));
            case Evaluation.Approved approved -> Open.opened(approved.project(), approved.approved(), at, openFor).alone();
            case Open _,Evaluation.Closing _,Reviewing _,Evaluation.NotAgreed _,Evaluation.Published _ -> Decision.unchanged();
            case Evaluation.DecidedWithoutAgreement _ -> Decision.unchanged();
            case Evaluation.Halted halted -> delivered(halted.before(), at);
        };
    }

    private static Decision<Evaluation> moved(Evaluation from, Evaluation to) {
        return from.equals(to) ? Decision.unchanged() : Decision.changed(to);
    }
}
