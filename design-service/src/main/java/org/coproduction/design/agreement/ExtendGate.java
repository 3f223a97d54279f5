package org.coproduction.design.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The gate's one extension, with the outreach that is made in that time.
public final class ExtendGate {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;
    private final Duration atMost;

    /// @param atMost how far ahead the new end may be
    public ExtendGate(AggregateStore<Workspace> workspaces, Clock clock, Duration atMost) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.atMost = atMost;
    }

    public Outcome handle(String projectId, Instant until, String outreach, Command command) {
        var now = clock.instant();
        return workspaces.change(projectId, command,
                workspace -> workspace.whileDrafting(drafting -> drafting.extendGate(until, outreach, now, atMost)));
    }
}
