package org.coproduction.design.workspace;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;

/// Founds a project's workspace when it was funded. From then on the gate has a date, so that nothing can be stuck for ever.
public final class FoundWorkspace {
    private final Duration gateOpenFor;

    /// @param gateOpenFor how long people can agree where no facilitator names another date
    public FoundWorkspace(Duration gateOpenFor) {
        this.gateOpenFor = gateOpenFor;
    }

    /// @param at when the project was funded
    public Decision<Workspace> handle(Workspace workspace, ProjectFunded funded, Instant at) {
        return switch (workspace) {
            case Workspace.Expected _ -> Decision.changed(Drafting.founded(
                    new Project(funded.projectId(), funded.title(), funded.summary(), funded.what(), funded.where(), funded.how(),
                            new Money(funded.amountPence()), new Quorums(funded.quorums()), at),
                    at.plus(gateOpenFor)));
            case Workspace.Unsettled _,Workspace.Agreed _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ ->
                Decision.unchanged();
        };
    }
}
