package org.coproduction.design.workspace;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Halt;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// A project's design, from its funding until it is settled. People work on it only while it is [Drafting]; from there it is
/// agreed through the parity gate, or lapses at the gate's end, and then the accountable body may decide without agreement.
/// The funder may suspend it or end it at once, as long as it is not settled.
public sealed interface Workspace
        permits Workspace.Expected, Workspace.Unsettled, Workspace.Agreed, Workspace.DecidedWithoutAgreement, Workspace.Halted {
    /// A project of which only other things were heard so far.
    record Expected(String projectId) implements Workspace {}

    /// Every constituency agreed. Impossible while an objection is open, whatever the numbers.
    record Agreed(Project project, Gate gate, List<Draft> drafts, List<PastObjection> objections, GateOutcome.Agreed outcome)
            implements
                Workspace,
                Founded {
        public Agreed {
            drafts = List.copyOf(drafts);
            objections = List.copyOf(objections);
            if (drafts.isEmpty() || objections.stream().anyMatch(objection -> objection.state() == ObjectionState.OPEN)) {
                throw new IllegalArgumentException("nothing is agreed without a draft or over an open objection");
            }
        }
    }

    /// The gate's end came first.
    record NotAgreed(Project project, Gate gate, List<Draft> drafts, List<PastObjection> objections,
            GateOutcome.NotAgreed outcome) implements Unsettled {
        public NotAgreed {
            drafts = List.copyOf(drafts);
            objections = List.copyOf(objections);
        }

        /// The accountable body goes on without agreement, with what the newest draft says. Refuses without any draft, or
        /// without reasons.
        public Decision<Workspace> decide(String decidedBy, String reasons, Instant now) {
            if (drafts.isEmpty()) {
                return Decision.refused(RefusalCode.NO_DRAFT);
            }
            return switch (outcome.decideWithoutAgreement(decidedBy, reasons, now)) {
                case GateStep.Settled(GateOutcome.DecidedWithoutAgreement decided) ->
                    Decision.changed(new DecidedWithoutAgreement(project, gate, drafts, objections, decided));
                case GateStep.Refused(var refusal) -> Decision.refused(refusal);
                case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a decision only decides");
            };
        }

        /// Nobody had written a draft when the gate ended: one can still be written, because without it there would be nothing
        /// to decide on, and the project would be stuck for ever.
        public Decision<Workspace> write(Wording wording, Instant now) {
            var fault = wording.fault();
            if (!drafts.isEmpty()) {
                return Decision.refused(RefusalCode.GATE_CLOSED);
            }
            return fault != null
                    ? Decision.refused(fault)
                    : Decision.changed(
                            new NotAgreed(project, gate, List.of(new Draft(1, wording, now, null)), objections, outcome));
        }
    }

    /// The accountable body went on without agreement. Never called co-produced.
    record DecidedWithoutAgreement(Project project, Gate gate, List<Draft> drafts, List<PastObjection> objections,
            GateOutcome.DecidedWithoutAgreement outcome) implements Workspace, Founded {
        public DecidedWithoutAgreement {
            drafts = List.copyOf(drafts);
            objections = List.copyOf(objections);
            if (drafts.isEmpty()) {
                throw new IllegalArgumentException("nothing is decided without a draft");
            }
        }
    }

    /// There is still something to be done with it.
    sealed interface Unsettled extends Workspace, Founded permits Drafting, NotAgreed {
        /// The same with another amount of money.
        default Unsettled within(Money amount) {
            return switch (this) {
                case Drafting(var project, var gate, var named, var drafts, var stances, var objections) ->
                    new Drafting(project.within(amount), gate, named, drafts, stances, objections);
                case NotAgreed(var project, var gate, var drafts, var objections, var outcome) ->
                    new NotAgreed(project.within(amount), gate, drafts, objections, outcome);
            };
        }
    }

    /// The funder stopped the project before its design was settled.
    sealed interface Halted extends Workspace, Founded permits Suspended, Ended {
        Unsettled before();

        Halt halt();

        @Override
        default Project project() {
            return before().project();
        }

        @Override
        default Gate gate() {
            return before().gate();
        }

        @Override
        default List<Draft> drafts() {
            return before().drafts();
        }

        /// How a command on it is refused.
        default RefusalCode refusal() {
            return switch (this) {
                case Suspended _ -> RefusalCode.AWARD_SUSPENDED;
                case Ended _ -> RefusalCode.AWARD_ENDED;
            };
        }
    }

    /// Stopped for the time being: nothing changes until it goes on, and no date runs out.
    record Suspended(Unsettled before, Halt halt) implements Halted {
        /// Goes on where it stood, with the time given back to a gate that had not ended.
        Workspace resumed(Instant at) {
            return switch (before) {
                case Drafting drafting -> drafting.givenBack(halt.at(), at);
                case NotAgreed notAgreed -> notAgreed;
            };
        }
    }

    /// Stopped for good. It keeps no person's id, and no objection, since nothing can come of it any more.
    record Ended(Unsettled before, Halt halt) implements Halted {
        public Ended {
            before = switch (before) {
                case Drafting drafting -> drafting.withoutPeople();
                case NotAgreed notAgreed -> notAgreed;
            };
        }
    }

    /// The same design, stopped for the time being. What is settled or ended stays as it is.
    default Workspace suspended(Halt halt) {
        return switch (this) {
            case Unsettled unsettled -> new Suspended(unsettled, halt);
            case Expected _,Agreed _,DecidedWithoutAgreement _,Halted _ -> this;
        };
    }

    /// The same design, stopped for good. What is settled or ended stays as it is.
    default Workspace ended(Halt halt) {
        return switch (this) {
            case Unsettled unsettled -> new Ended(unsettled, halt);
            case Suspended(var before, var _) -> new Ended(before, halt);
            case Expected _,Agreed _,DecidedWithoutAgreement _,Ended _ -> this;
        };
    }

    /// The same design with another amount of money.
    default Workspace varied(Money amount) {
        return switch (this) {
            case Expected _ -> this;
            case Unsettled unsettled -> unsettled.within(amount);
            case Agreed(var project, var gate, var drafts, var objections, var outcome) ->
                new Agreed(project.within(amount), gate, drafts, objections, outcome);
            case DecidedWithoutAgreement(var project, var gate, var drafts, var objections, var outcome) ->
                new DecidedWithoutAgreement(project.within(amount), gate, drafts, objections, outcome);
            case Suspended(var before, var halt) -> new Suspended(before.within(amount), halt);
            case Ended(var before, var halt) -> new Ended(before.within(amount), halt);
        };
    }

    /// A move that is possible only while people work on the design. Everywhere else it says why not.
    default Decision<Workspace> whileDrafting(Function<Drafting, Decision<Workspace>> move) {
        return switch (this) {
            case Expected _ -> Decision.refused(RefusalCode.WORKSPACE_NOT_OPEN);
            case Drafting drafting -> move.apply(drafting);
            case NotAgreed _ -> Decision.refused(RefusalCode.GATE_CLOSED);
            case Agreed _,DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.DESIGN_ALREADY_AGREED);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    /// When this workspace moves on by the clock.
    default @Nullable Instant due() {
        return switch (this) {
            case Drafting drafting -> drafting.gate().endsAt();
            case Expected _,Agreed _,NotAgreed _,DecidedWithoutAgreement _,Halted _ -> null;
        };
    }
}
