package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// A project's action plan, from the first that is heard of the project until the work is over. It opens when money and
/// design are both there; it is agreed through the parity gate with a parent carer and a young person among the owners, or
/// lapses at the gate's end, and then the accountable body may decide without agreement; it is completed when nothing is open.
public sealed interface ActionPlan permits ActionPlan.Expected, Opened {
    /// Money or design, or neither yet: whatever came first waits here for the other.
    record Expected(String projectId, @Nullable Award award, @Nullable Design design) implements ActionPlan {
        /// A project of which only other things were heard so far.
        public static Expected nothing(String projectId) {
            return new Expected(projectId, null, null);
        }

        /// The money has come. A second word of it changes nothing.
        ActionPlan funded(Award funded, Duration gateOpenFor) {
            return award == null ? new Expected(projectId, funded, design).opened(gateOpenFor) : this;
        }

        /// The design has come. A second word of it changes nothing.
        ActionPlan designed(Design designed, Duration gateOpenFor) {
            return design == null ? new Expected(projectId, award, designed).opened(gateOpenFor) : this;
        }

        private ActionPlan opened(Duration gateOpenFor) {
            if (award == null || design == null) {
                return this;
            }
            var project = new Project(projectId, award, design);
            var gate = Gate.closing(project.openedAt().plus(gateOpenFor), award.quorums());
            return new Planning(project, gate, 1, List.of(), Map.of());
        }
    }

    /// The gate's end came first.
    record NotAgreed(Project project, Gate gate, List<Action> actions, GateOutcome.NotAgreed outcome) implements Opened {
        public NotAgreed {
            actions = List.copyOf(actions);
        }

        /// The accountable body completes what it is going to decide on: without an action, or with one that nobody leads,
        /// there would be nothing to decide, and the project would be stuck for ever.
        public Decision<ActionPlan> put(UUID id, Action.Wording wording, Instant now) {
            return switch (Actions.put(project, actions, id, wording, true, LondonDay.of(now))) {
                case Actions.Refused(var refusal) -> Decision.refused(refusal);
                case Actions.Kept(var kept) when kept.equals(actions) -> Decision.unchanged();
                case Actions.Kept(var kept) -> Decision.changed(new NotAgreed(project, gate, kept, outcome));
            };
        }

        /// The accountable body goes on without agreement. Refuses a plan without actions, with one that nobody leads or that
        /// is due before today, and a decision without reasons.
        public Decision<ActionPlan> decide(String decidedBy, String reasons, Instant now) {
            var fault = Actions.unfit(actions, LondonDay.of(now));
            if (fault != null) {
                return Decision.refused(fault);
            }
            return switch (outcome.decideWithoutAgreement(decidedBy, reasons, now)) {
                case GateStep.Settled(GateOutcome.DecidedWithoutAgreement decided) ->
                    Decision.changed(new DecidedWithoutAgreement(project, gate, actions, decided),
                            PlanAgreed.decided(project, actions, decided));
                case GateStep.Refused(var refusal) -> Decision.refused(refusal);
                case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a decision only decides");
            };
        }
    }

    /// Agreed by every constituency, and in delivery. Impossible without a parent carer and a young person among the owners.
    record Agreed(Project project, Gate gate, List<Action> actions, GateOutcome.Agreed outcome) implements InDelivery {
        public Agreed {
            actions = Actions.allOwned(actions);
            if (!Actions.ownersMissing(actions).isEmpty()) {
                throw new IllegalArgumentException("nothing is agreed without owners from " + Actions.ownersMissing(actions));
            }
        }

        @Override
        public Agreed with(List<Action> changed) {
            return new Agreed(project, gate, changed, outcome);
        }
    }

    /// In delivery because the accountable body went on without agreement. Never called co-produced.
    record DecidedWithoutAgreement(Project project, Gate gate, List<Action> actions, GateOutcome.DecidedWithoutAgreement outcome)
            implements
                InDelivery {
        public DecidedWithoutAgreement {
            actions = Actions.allOwned(actions);
        }

        @Override
        public DecidedWithoutAgreement with(List<Action> changed) {
            return new DecidedWithoutAgreement(project, gate, changed, outcome);
        }
    }

    /// Every action is done, or dropped with a reason. It keeps no person's id.
    ///
    /// @param outcome how the plan had been settled, for ever
    record Completed(Project project, Gate gate, List<Action> actions, GateOutcome outcome, Instant completedAt)
            implements
                Opened {
        public Completed {
            actions = actions.stream().map(Action::withoutPerson).toList();
            if (actions.isEmpty() || actions.stream().anyMatch(Action::open) || outcome instanceof GateOutcome.NotAgreed) {
                throw new IllegalArgumentException("nothing is completed while an action is open, or without a settled plan");
            }
        }
    }

    /// When this plan moves on by the clock.
    default @Nullable Instant due() {
        return switch (this) {
            case Planning planning -> planning.gate().endsAt();
            case Expected _,NotAgreed _,InDelivery _,Completed _ -> null;
        };
    }

    /// Why a command that is for planning finds no plan open, or `null` while it is.
    default @Nullable RefusalCode notPlanning() {
        return switch (this) {
            case Planning _ -> null;
            case Expected _ -> RefusalCode.PLAN_NOT_OPEN;
            case NotAgreed _ -> RefusalCode.GATE_CLOSED;
            case InDelivery _,Completed _ -> RefusalCode.PLAN_ALREADY_AGREED;
        };
    }
}
