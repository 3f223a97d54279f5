package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Halt;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// A project's action plan, from the first that is heard of the project until the work is over. It opens when money and
/// design are both there; it is agreed through the parity gate with a parent carer and a young person among the owners, or
/// lapses at the gate's end, and then the accountable body may decide without agreement; it is completed when nothing is open.
/// The funder may suspend it or end it at once, as long as it is not completed.
public sealed interface ActionPlan
        permits ActionPlan.Expected, Opened, ActionPlan.Suspended, ActionPlan.EndedUnopened {
    /// Money or design, or neither yet: whatever came first waits here for the other.
    ///
    /// @param suspensions those that are over, oldest first: the time of one is given back also to a gate that opens later with
    ///        an earlier date, because the design was heard of late
    record Expected(String projectId, @Nullable Award award, @Nullable Design design, List<Suspension> suspensions)
            implements
                ActionPlan {
        public Expected {
            // Plans were stored before any could be suspended.
            suspensions = suspensions == null ? List.of() : List.copyOf(suspensions);
        }

        /// A project of which only other things were heard so far.
        public static Expected nothing(String projectId) {
            return new Expected(projectId, null, null, List.of());
        }

        /// The money has come. A second word of it changes nothing.
        ActionPlan funded(Award funded, Duration gateOpenFor) {
            return award == null ? new Expected(projectId, funded, design, suspensions).opened(gateOpenFor) : this;
        }

        /// The design has come. A second word of it changes nothing.
        ActionPlan designed(Design designed, Duration gateOpenFor) {
            return design == null ? new Expected(projectId, award, designed, suspensions).opened(gateOpenFor) : this;
        }

        Expected suspended(Suspension over) {
            return new Expected(projectId, award, design, Stream.concat(suspensions.stream(), Stream.of(over)).toList());
        }

        /// The same with the award as it is now.
        Expected with(Award changed) {
            return new Expected(projectId, changed, design, suspensions);
        }

        private ActionPlan opened(Duration gateOpenFor) {
            if (award == null || design == null) {
                return this;
            }
            var project = new Project(projectId, award, design);
            if (award.before() != null) {
                return Completed.before(project, award.before());
            }
            var gate = Gate.closing(project.openedAt().plus(gateOpenFor), award.quorums());
            var planning = new Planning(project, gate, 1, List.of(), Map.of());
            for (var suspension : suspensions) {
                planning = planning.givenBack(suspension);
            }
            return planning;
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
        /// What had been carried out before co-production began: nobody was asked, and it is never called co-produced.
        static Completed before(Project project, ProjectFunded.Origin origin) {
            var at = project.openedAt();
            var nobody = new GateOutcome.NotAgreed(at, Voices.none(), List.of(Constituency.values()));
            return new Completed(project, Gate.closing(at, project.award().quorums()),
                    origin.done().stream().map(done -> Action.done(done, origin.decidedBy(), at)).toList(),
                    new GateOutcome.DecidedWithoutAgreement(at, origin.decidedBy(), origin.reason(), nobody), at);
        }

        public Completed {
            actions = actions.stream().map(Action::withoutPerson).toList();
            if (actions.isEmpty() || actions.stream().anyMatch(Action::open) || outcome instanceof GateOutcome.NotAgreed) {
                throw new IllegalArgumentException("nothing is completed while an action is open, or without a settled plan");
            }
        }
    }

    /// The funder stopped the project for the time being. Nothing in the plan changes until it goes on, and no date runs out.
    record Suspended(ActionPlan before, Halt halt) implements ActionPlan {
        public Suspended {
            switch (before) {
                case Expected _,Planning _,NotAgreed _,InDelivery _ -> {
                }
                case Completed _,Suspended _,Ended _,EndedUnopened _ ->
                    throw new IllegalArgumentException("only a plan with which something is still to be done is suspended");
            }
        }

        /// Goes on where it stood, with the time given back to a gate that had not ended.
        ActionPlan resumed(Suspension over) {
            return switch (before) {
                case Expected expected -> expected.suspended(over);
                case Planning planning -> planning.givenBack(over);
                case NotAgreed _,InDelivery _ -> before;
                case Completed _,Suspended _,Ended _,EndedUnopened _ -> throw new IllegalStateException("is never suspended");
            };
        }
    }

    /// The funder stopped the project for good while people were planning or carrying out the plan. It keeps no person's id.
    ///
    /// @param outcome how the plan had been settled; `null` where people were still planning
    record Ended(Project project, Gate gate, List<Action> actions, @Nullable GateOutcome outcome, Halt halt) implements Opened {
        public Ended {
            actions = actions.stream().map(Action::withoutPerson).toList();
        }
    }

    /// The funder stopped the project for good before money and design were both there.
    record EndedUnopened(Expected before, Halt halt) implements ActionPlan {}

    /// The same plan, stopped for the time being. What is completed or ended stays as it is.
    default ActionPlan suspended(Halt halt) {
        return switch (this) {
            case Expected _,Planning _,NotAgreed _,InDelivery _ -> new Suspended(this, halt);
            case Completed _,Suspended _,Ended _,EndedUnopened _ -> this;
        };
    }

    /// The same plan, stopped for good. What is completed or ended stays as it is.
    default ActionPlan ended(Halt halt) {
        return switch (this) {
            case Expected expected -> new EndedUnopened(expected, halt);
            case Planning planning -> new Ended(planning.project(), planning.gate(), planning.actions(), null, halt);
            case NotAgreed(var project, var gate, var actions, var outcome) -> new Ended(project, gate, actions, outcome, halt);
            case InDelivery plan -> new Ended(plan.project(), plan.gate(), plan.actions(), plan.outcome(), halt);
            case Suspended(var before, var _) -> before.ended(halt);
            case Completed _,Ended _,EndedUnopened _ -> this;
        };
    }

    /// What stops it, or `null` while it goes on.
    default @Nullable Halt halt() {
        return switch (this) {
            case Suspended(var _, var halt) -> halt;
            case Ended ended -> ended.halt;
            case EndedUnopened(var _, var halt) -> halt;
            case Expected _,Planning _,NotAgreed _,InDelivery _,Completed _ -> null;
        };
    }

    /// When this plan moves on by the clock.
    default @Nullable Instant due() {
        return switch (this) {
            case Planning planning -> planning.gate().endsAt();
            case Expected _,NotAgreed _,InDelivery _,Completed _,Suspended _,Ended _,EndedUnopened _ -> null;
        };
    }

    /// Why a command that is for planning finds no plan open, or `null` while it is.
    default @Nullable RefusalCode notPlanning() {
        return switch (this) {
            case Planning _ -> null;
            case Expected _ -> RefusalCode.PLAN_NOT_OPEN;
            case NotAgreed _ -> RefusalCode.GATE_CLOSED;
            case InDelivery _,Completed _ -> RefusalCode.PLAN_ALREADY_AGREED;
            case Suspended _ -> RefusalCode.AWARD_SUSPENDED;
            case Ended _,EndedUnopened _ -> RefusalCode.AWARD_ENDED;
        };
    }
}
