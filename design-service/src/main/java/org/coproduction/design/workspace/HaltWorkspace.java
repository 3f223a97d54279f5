package org.coproduction.design.workspace;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;

/// Stops the work on a design when the funder stops its project, and lets it go on.
public final class HaltWorkspace {
    private HaltWorkspace() {
    }

    /// What is read of `commissioning.award-suspended.v1`.
    public record AwardSuspended(HaltGround ground, String decidedBy, String reason, String easyRead, Instant suspendedAt) {}

    /// What is read of `commissioning.award-resumed.v1`.
    public record AwardResumed(Instant resumedAt) {}

    /// What is read of `commissioning.award-ended.v1`.
    public record AwardEnded(HaltGround ground, String decidedBy, String reason, String easyRead, Instant endedAt) {}

    public static Decision<Workspace> suspended(Workspace workspace, AwardSuspended event, Instant at) {
        return changed(workspace, workspace.suspended(
                new Halt(event.ground, event.decidedBy, event.reason, event.easyRead, event.suspendedAt)));
    }

    public static Decision<Workspace> resumed(Workspace workspace, AwardResumed event, Instant at) {
        return workspace instanceof Workspace.Suspended suspended
                ? Decision.changed(suspended.resumed(event.resumedAt))
                : Decision.unchanged();
    }

    public static Decision<Workspace> ended(Workspace workspace, AwardEnded event, Instant at) {
        return changed(workspace,
                workspace.ended(new Halt(event.ground, event.decidedBy, event.reason, event.easyRead, event.endedAt)));
    }

    private static Decision<Workspace> changed(Workspace before, Workspace after) {
        return after.equals(before) ? Decision.unchanged() : Decision.changed(after);
    }
}
