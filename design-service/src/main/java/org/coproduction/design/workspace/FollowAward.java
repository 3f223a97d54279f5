package org.coproduction.design.workspace;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;

/// Keeps the frame of a design up to date when its award is varied, also where the design is settled.
public final class FollowAward {
    private FollowAward() {
    }

    /// What is read of `commissioning.award-varied.v1`.
    ///
    /// @param amountPence the whole award from now on
    public record AwardVaried(long amountPence) {}

    public static Decision<Workspace> varied(Workspace workspace, AwardVaried event, Instant at) {
        var after = workspace.varied(new Money(event.amountPence));
        return after.equals(workspace) ? Decision.unchanged() : Decision.changed(after);
    }
}
