package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.coproduction.charter.Decision;
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
                .on("design.design-agreed.v1", DesignAgreed.class, (state, event, _) -> designed(state, event))
                .on("delivery.delivery-completed.v1", DeliveryCompleted.class,
                        (state, event, _) -> delivered(state, event.completedAt()));
    }

    static Decision<Evaluation> funded(Evaluation state, ProjectFunded event) {
        return state instanceof Evaluation.Expected expected
                ? moved(state, expected.funded(new Project(event.projectId(), event.title(), new Quorums(event.quorums())))
                        .onwards())
                : Decision.unchanged();
    }

    static Decision<Evaluation> designed(Evaluation state, DesignAgreed event) {
        return state instanceof Evaluation.Expected expected
                ? moved(state, expected.designed(Form.drafted(event.projectId(), event.successMeasures())).onwards())
                : Decision.unchanged();
    }

    Decision<Evaluation> delivered(Evaluation state, Instant at) {
        return switch (state) {
            case Evaluation.Expected expected -> moved(state, expected.delivered(at));
            case Drafting drafting -> moved(state, drafting.delivered(at));
            case Evaluation.Approved approved -> Open.opened(approved.project(), approved.approved(), at, openFor).alone();
            case Open _,Evaluation.Closing _,Reviewing _,Evaluation.NotAgreed _,Evaluation.Published _ -> Decision.unchanged();
            case Evaluation.DecidedWithoutAgreement _ -> Decision.unchanged();
        };
    }

    private static Decision<Evaluation> moved(Evaluation from, Evaluation to) {
        return from.equals(to) ? Decision.unchanged() : Decision.changed(to);
    }
}
