package org.coproduction.design.draft;

import java.time.Clock;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Wording;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Writes a new version of the draft. Everybody is asked again about it; open objections stay open.
public final class WriteDraft {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public WriteDraft(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public Outcome handle(String projectId, Wording wording, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command, workspace -> switch (workspace) {
            case Workspace.NotAgreed notAgreed -> notAgreed.write(wording, now);
            case Workspace.Expected _,Drafting _,Workspace.Agreed _,Workspace.DecidedWithoutAgreement _ ->
                workspace.whileDrafting(drafting -> drafting.write(wording, now));
        });
    }
}
