package org.coproduction.design.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Names the gate's date in place of its standing one, once: moving it again is what the one extension is for.
public final class SetGate {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;
    private final Duration atMost;

    /// @param atMost how far ahead the date may be
    public SetGate(AggregateStore<Workspace> workspaces, Clock clock, Duration atMost) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.atMost = atMost;
    }

    public Outcome handle(String projectId, Instant closesAt, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command,
                workspace -> workspace.whileDrafting(drafting -> drafting.nameGate(closesAt, now, atMost)));
    }
}
