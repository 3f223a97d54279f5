package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.coproduction.charter.Quorums;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Decision;
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
                .on("commissioning.project-funded.v1", ProjectFunded.class, (state, event, _) -> decision(funded(state, event)))
                .on("design.design-agreed.v1", DesignAgreed.class, (state, event, _) -> decision(designed(state, event)))
                .on("delivery.delivery-completed.v1", DeliveryCompleted.class,
                        (state, event, _) -> decision(delivered(state, event.completedAt())));
    }

    static Step funded(Evaluation state, ProjectFunded event) {
        return state instanceof Evaluation.Expected expected
                ? moved(state, expected.funded(new Project(event.projectId(), event.title(), new Quorums(event.quorums())))
                        .onwards())
                : new Step.Same();
    }

    static Step designed(Evaluation state, DesignAgreed event) {
        return state instanceof Evaluation.Expected expected
                ? moved(state, expected.designed(Form.drafted(event.projectId(), event.successMeasures())).onwards())
                : new Step.Same();
    }

    Step delivered(Evaluation state, Instant at) {
        return switch (state) {
            case Evaluation.Expected expected -> moved(state, expected.delivered(at));
            case Drafting drafting -> moved(state, drafting.delivered(at));
            case Evaluation.Approved approved -> Open.opened(approved.project(), approved.approved(), at, openFor).alone();
            case Open _,Evaluation.Closing _,Reviewing _,Evaluation.NotAgreed _,Evaluation.Published _ -> new Step.Same();
            case Evaluation.DecidedWithoutAgreement _ -> new Step.Same();
        };
    }

    private static Step moved(Evaluation from, Evaluation to) {
        return from.equals(to) ? new Step.Same() : Step.moved(to);
    }

    /// What a step of the domain is to the store.
    public static Decision<Evaluation> decision(Step step) {
        return switch (step) {
            case Step.Moved(var to, var raised) -> new Decision.Changed<>(to, raised);
            case Step.Same() -> Decision.unchanged();
            case Step.Refused(var refusal) -> Decision.refused(refusal);
        };
    }
}
