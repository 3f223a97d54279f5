package org.coproduction.commissioning.minutes;

import org.coproduction.web.Caller;
import org.coproduction.web.Role;

/// Callers as those who move a round on.
public final class Movers {
    private Movers() {
    }

    /// One of the two facilitators; refuses everyone else.
    public static Mover facilitator(Caller caller) {
        caller.require(Role.FACILITATOR);
        return Mover.facilitator(caller.id(), caller.roles().contains(Role.FAMILIES_FACILITATOR), caller.organisation());
    }

    /// Whether this is a facilitator and not somebody who votes; refuses who is neither.
    public static boolean facilitatesOrVotes(Caller caller) {
        if (caller.roles().contains(Role.FACILITATOR)) {
            return true;
        }
        caller.participant();
        return false;
    }
}
