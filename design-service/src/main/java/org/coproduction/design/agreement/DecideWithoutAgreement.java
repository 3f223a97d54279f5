package org.coproduction.design.agreement;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The accountable body goes on without agreement, once the gate has lapsed, with published reasons. The event and the journey
/// say so for ever.
public final class DecideWithoutAgreement {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public DecideWithoutAgreement(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param decidedBy the accountable body, as it is published
    public Outcome handle(String projectId, String decidedBy, String reasons, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command, workspace -> switch (workspace) {
            case Workspace.NotAgreed notAgreed -> told(notAgreed.decide(decidedBy, reasons, now));
            case Drafting _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Workspace.Expected _ -> Decision.refused(RefusalCode.WORKSPACE_NOT_OPEN);
            case Workspace.Agreed _,Workspace.DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Workspace.Halted halted -> Decision.refused(halted.refusal());
        });
    }

    private static Decision<Workspace> told(Decision<Workspace> step) {
        return step instanceof Decision.Changed(Workspace.DecidedWithoutAgreement decided, _)
                ? Decision.<Workspace>changed(decided).raising(DesignAgreed.of(decided))
                : step;
    }
}
