package org.coproduction.commissioning.minutes;

import org.coproduction.web.Caller;

/// A person's own interest in a round, as only they read it.
public final class OwnInterest {
    private OwnInterest() {
    }

    /// @param interested whether the caller would gain, by what they declared or by the organisation that they work for
    public record Body(boolean interested) {}

    /// Refuses who neither facilitates nor votes.
    public static Body of(Interests interests, Caller caller) {
        Movers.facilitatesOrVotes(caller);
        return new Body(interests.include(caller.id(), caller.organisation()));
    }
}
