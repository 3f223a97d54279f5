package org.coproduction.design.stance;

import java.time.Clock;

import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Says in which newer draft an objection was worked in, and how. Only its objector closes it, by agreeing to that draft or to
/// a newer one.
public final class IntegrateObjection {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public IntegrateObjection(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public Outcome handle(String projectId, String objectionId, int draftVersion, String how, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command,
                workspace -> workspace.whileDrafting(drafting -> drafting.integrate(objectionId, draftVersion, how, now)));
    }
}
