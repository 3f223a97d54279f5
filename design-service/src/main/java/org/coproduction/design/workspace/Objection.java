package org.coproduction.design.workspace;

import java.time.Instant;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// An objection. It outlives the draft that it was raised on, and only the objector closes it: by accepting a draft into which
/// it was worked, or by taking it back. No number of other people does.
///
/// @param objector opaque id of the person; stays within the workspace
/// @param raisedOn version of the draft
public record Objection(String id, String objector, Constituency constituency, String reason, int raisedOn, Instant at,
        @Nullable Integration integration, ObjectionState state) {
    public Objection {
        if (integration != null && integration.draftVersion() <= raisedOn) {
            throw new IllegalArgumentException("an objection is integrated in a newer draft than the one it was raised on");
        }
    }

    static Objection raised(String id, Stance stance, int version) {
        return new Objection(id, stance.person(), stance.constituency(), String.valueOf(stance.reason()), version, stance.at(),
                null,
                ObjectionState.OPEN);
    }

    public boolean open() {
        return state == ObjectionState.OPEN;
    }

    boolean openBy(String person) {
        return open() && objector.equals(person);
    }

    Objection integrated(Integration integration) {
        return new Objection(id, objector, constituency, reason, raisedOn, at, integration, state);
    }

    /// The objector agrees to the newest draft.
    Objection closed() {
        var how = integration == null ? ObjectionState.WITHDRAWN : ObjectionState.INTEGRATED;
        return new Objection(id, objector, constituency, reason, raisedOn, at, integration, how);
    }

    PastObjection past() {
        return new PastObjection(id, reason, raisedOn, integration, state);
    }
}
