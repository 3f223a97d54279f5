package org.coproduction.design.agreement;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Settles the newest draft as agreed: through the parity gate, and never over an open objection. Tells the other services.
public final class AgreeDesign {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public AgreeDesign(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public Outcome handle(String projectId, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command, workspace -> switch (workspace) {
            case Workspace.Agreed _ -> Decision.unchanged();
            case Workspace.Expected _,Workspace.Unsettled _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ ->
                told(workspace.whileDrafting(drafting -> drafting.agree(now)));
        });
    }

    private static Decision<Workspace> told(Decision<Workspace> step) {
        return step instanceof Decision.Changed(Workspace.Agreed agreed, _)
                ? Decision.<Workspace>changed(agreed).raising(DesignAgreed.of(agreed))
                : step;
    }
}
