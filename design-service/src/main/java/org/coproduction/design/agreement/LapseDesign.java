package org.coproduction.design.agreement;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Settles a design as not agreed when its gate's end has come.
public final class LapseDesign implements OwedStep<Workspace> {
    private final AggregateStore<Workspace> workspaces;

    public LapseDesign(AggregateStore<Workspace> workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public AggregateStore<Workspace> store() {
        return workspaces;
    }

    @Override
    public void perform(Versioned<Workspace> aggregate, Instant now) {
        // A refusal means that another instance, or an extension just in time, was first: then nothing is owed.
        var _ = workspaces.change(aggregate.id(), Command.OWN, workspace -> switch (workspace) {
            case Drafting drafting -> drafting.lapse(now);
            case Workspace.Expected _,Workspace.Agreed _,Workspace.NotAgreed _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ ->
                Decision.unchanged();
        });
    }
}
