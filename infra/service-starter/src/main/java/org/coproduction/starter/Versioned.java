package org.coproduction.starter;

import java.util.List;

import org.coproduction.charter.LostEvent;

/// An aggregate as read: its state and the version that an edit's `If-Match` must name.
///
/// @param lost events that it raised and that the other services never got, and never will
public record Versioned<S>(String id, long version, S state, List<LostEvent> lost) {
    public Versioned {
        lost = List.copyOf(lost);
    }

    public Versioned(String id, long version, S state) {
        this(id, version, state, List.of());
    }
}
