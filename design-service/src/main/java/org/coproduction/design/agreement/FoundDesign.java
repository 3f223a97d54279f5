package org.coproduction.design.agreement;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.design.workspace.FoundWorkspace;
import org.coproduction.design.workspace.ProjectFunded;
import org.coproduction.design.workspace.Workspace;

/// What a funded project begins with here: people design it, or, where its design had been settled before co-production began, the
/// other services are told of that one, as decided without agreement.
public final class FoundDesign {
    private final FoundWorkspace founding;

    /// @param gateOpenFor how long people can agree where no facilitator names another date
    public FoundDesign(Duration gateOpenFor) {
        this.founding = new FoundWorkspace(gateOpenFor);
    }

    public Decision<Workspace> handle(Workspace workspace, ProjectFunded funded, Instant at) {
        return founding.handle(workspace, funded, at) instanceof Decision.Changed(var founded, _)
                ? told(founded)
                : Decision.unchanged();
    }

    private static Decision<Workspace> told(Workspace founded) {
        return founded instanceof Workspace.DecidedWithoutAgreement before
                ? Decision.<Workspace>changed(before).raising(DesignAgreed.of(before))
                : Decision.changed(founded);
    }
}
