package org.coproduction.design.draft;

import java.time.Clock;

import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// A reader confirms the Easy Read version for the current wording. Before that, nobody takes a stance: no vote without
/// understanding.
public final class ConfirmEasyRead {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public ConfirmEasyRead(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public Outcome handle(String projectId, int draftVersion, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command,
                workspace -> workspace.whileDrafting(drafting -> drafting.confirmEasyRead(draftVersion, now)));
    }
}
