package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.Objects;
import org.coproduction.commissioning.minutes.Mover.Part;

/// What one facilitator has asked for, and a second has to agree to.
///
/// @param by who asked
/// @param reason why, published with the move that it leads to
public record Motion(Matter matter, Mover by, Instant at, String reason) {
    public Motion {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("what is asked for has its reason");
        }
    }

    /// Whether this is about the same: there is one motion of each kind at most.
    boolean isLike(Matter other) {
        return matter.getClass() == other.getClass();
    }

    public boolean isBy(Mover mover) {
        return Objects.equals(by.id(), mover.id());
    }

    /// Whether it is by this person or about them.
    boolean involves(String person) {
        return person.equals(by.id()) || matter instanceof Matter.NameScrutineers(var people) && people.contains(person);
    }

    /// Whose agreement is awaited: one of the two has to be named by the families.
    public Part awaits() {
        return by.part() == Part.FACILITATOR_NAMED_BY_FAMILIES ? Part.FACILITATOR : Part.FACILITATOR_NAMED_BY_FAMILIES;
    }

    /// Whether the two together are enough. A facilitator whom the families named agrees with any other.
    boolean isSettledBy(Mover second) {
        return awaits() == Part.FACILITATOR || second.part() == awaits();
    }
}
