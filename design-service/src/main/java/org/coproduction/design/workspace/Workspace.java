package org.coproduction.design.workspace;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// A project's design, from its funding until it is settled. People work on it only while it is [Drafting]; from there it is
/// agreed through the parity gate, or lapses at the gate's end, and then the accountable body may decide without agreement.
public sealed interface Workspace
        permits Workspace.Expected, Drafting, Workspace.Agreed, Workspace.NotAgreed, Workspace.DecidedWithoutAgreement {
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
            GateOutcome.NotAgreed outcome) implements Workspace, Founded {
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

    /// A move that is possible only while people work on the design. Everywhere else it says why not.
    default Decision<Workspace> whileDrafting(Function<Drafting, Decision<Workspace>> move) {
        return switch (this) {
            case Expected _ -> Decision.refused(RefusalCode.WORKSPACE_NOT_OPEN);
            case Drafting drafting -> move.apply(drafting);
            case NotAgreed _ -> Decision.refused(RefusalCode.GATE_CLOSED);
            case Agreed _,DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.DESIGN_ALREADY_AGREED);
        };
    }

    /// When this workspace moves on by the clock.
    default @Nullable Instant due() {
        return switch (this) {
            case Drafting drafting -> drafting.gate().endsAt();
            case Expected _,Agreed _,NotAgreed _,DecidedWithoutAgreement _ -> null;
        };
    }
}
