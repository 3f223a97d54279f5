package org.coproduction.commissioning.minutes;

import org.jspecify.annotations.Nullable;

/// Who or what moves a round on.
///
/// @param id opaque id of a person or an organisation, kept for audit and never shown; `null` for the clock and the system
/// @param organisation whom a person works for, if anybody
public record Mover(Part part, @Nullable String id, @Nullable String organisation) {
    public static final Mover CLOCK = new Mover(Part.CLOCK, null, null);
    public static final Mover SYSTEM = new Mover(Part.SYSTEM, null, null);

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
    public static Mover facilitator(String id, boolean namedByFamilies, @Nullable String organisation) {
        return new Mover(namedByFamilies ? Part.FACILITATOR_NAMED_BY_FAMILIES : Part.FACILITATOR, id, organisation);
    }

    /// Whose money it is.
    public static Mover accountableBody(String id) {
        return new Mover(Part.ACCOUNTABLE_BODY, id, id);
    }

    /// Whether this is one of those who run rounds and must gain nothing from them.
    public boolean facilitates() {
        return part == Part.FACILITATOR || part == Part.FACILITATOR_NAMED_BY_FAMILIES;
    }
}
