package org.coproduction.commissioning.round;

import org.jspecify.annotations.Nullable;

/// Who or what moves a round on.
///
/// @param id opaque id of a person or an organisation, kept for audit and never shown; `null` for the clock and the system
public record Mover(Part part, @Nullable String id) {
    static final Mover CLOCK = new Mover(Part.CLOCK, null);
    static final Mover SYSTEM = new Mover(Part.SYSTEM, null);

    /// What everybody may know of a mover.
    public enum Part {
        FACILITATOR,
        FACILITATOR_NAMED_BY_FAMILIES,
        /// Whose money it is.
        ACCOUNTABLE_BODY,
        /// A date of the terms has come.
        CLOCK,
        /// What the service owes once something else has happened.
        SYSTEM
    }

    public Mover {
        if ((id == null) != (part == Part.CLOCK || part == Part.SYSTEM)) {
            throw new IllegalArgumentException("people and organisations have an id, and nothing else has");
        }
    }

    /// One of the two who run a round.
    public static Mover facilitator(String id, boolean namedByFamilies) {
        return new Mover(namedByFamilies ? Part.FACILITATOR_NAMED_BY_FAMILIES : Part.FACILITATOR, id);
    }
}
