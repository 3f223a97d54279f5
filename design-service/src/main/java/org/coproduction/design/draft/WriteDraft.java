package org.coproduction.design.draft;

import java.time.Clock;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Wording;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Writes a new version of the draft. Everybody is asked again about it; open objections stay open.
public final class WriteDraft {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public WriteDraft(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param basedOn version of the draft that the writer had read, 0 where there was none; `null` where they do not say
    public Outcome handle(String projectId, Wording wording, @Nullable Integer basedOn, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command, workspace -> switch (workspace) {
            case Workspace.NotAgreed notAgreed -> notAgreed.write(wording, now);
            case Workspace.Expected _,Drafting _,Workspace.Agreed _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ ->
                workspace.whileDrafting(drafting -> basedOn == null
                        ? drafting.write(wording, now)
                        : drafting.writeAfter(basedOn, wording, now));
        });
    }
}
