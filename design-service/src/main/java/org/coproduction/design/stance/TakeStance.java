package org.coproduction.design.stance;

import java.time.Clock;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.design.workspace.Position;
import org.coproduction.design.workspace.Stance;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Ids;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Somebody consents to the newest draft, with or without a concern, or objects. It replaces their earlier stance; agreeing
/// closes their own open objection.
public final class TakeStance {
    private final AggregateStore<Workspace> workspaces;
    private final Clock clock;

    public TakeStance(AggregateStore<Workspace> workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public Outcome handle(String projectId, int draftVersion, Person person, Position position, @Nullable String reason,
            Command command) {
        var said = reason == null || reason.isBlank() ? null : reason.strip();
        if (said == null && position != Position.CONSENT) {
            return new Outcome.Refused(Refusal.of(RefusalCode.STANCE_REASON_MISSING, "reason"));
        }
        var stance = new Stance(person.id(), person.constituency(), position, said, clock.instant());
        var objectionId = Ids.next().toString();
        return workspaces.change(projectId, command,
                workspace -> workspace.whileDrafting(drafting -> drafting.take(stance, draftVersion, objectionId)));
    }

    /// Whose stance it is.
    ///
    /// @param id opaque
    public record Person(String id, Constituency constituency) {}
}
