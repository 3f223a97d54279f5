package org.coproduction.design.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;

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
            case Workspace.Expected _ -> Decision.changed(founded(funded, at));
            case Workspace.Unsettled _,Workspace.Agreed _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ ->
                Decision.unchanged();
        };
    }

    private Workspace founded(ProjectFunded funded, Instant at) {
        var project = new Project(funded.projectId(), funded.title(), funded.summary(), funded.what(), funded.where(),
                funded.how(), new Money(funded.amountPence()), new Quorums(funded.quorums()), at, funded.origin());
        var origin = funded.origin();
        return origin == null || origin.design() == null
                ? Drafting.founded(project, at.plus(gateOpenFor))
                : before(project, origin, origin.design().wording(), at);
    }

    /// A design that had been settled before co-production began: nobody was asked, and it is never called co-produced.
    private static Workspace before(Project project, ProjectFunded.Origin origin, Wording wording, Instant at) {
        var nobody = new GateOutcome.NotAgreed(at, Voices.none(), List.of(Constituency.values()));
        var outcome = new GateOutcome.DecidedWithoutAgreement(at, origin.decidedBy(), origin.reason(), nobody);
        return new Workspace.DecidedWithoutAgreement(project, Gate.closing(at, project.quorums()),
                List.of(new Draft(1, wording, at, null)), List.of(), outcome);
    }
}
