package org.coproduction.commissioning.priority;

import java.time.Instant;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.BallotType;

/// What a round of priorities is about, named before anybody ranks. Only the quorums can change
/// afterwards, until ranking is open, and that needs both facilitators.
///
/// @param what what is to be commissioned later, in plain words
/// @param where the area or setting
/// @param places how many options one person can rank
/// @param quorums for the ranking, and for the agreement to the specification
/// @param expectedVoters how many rankings to make room for; more are taken, only a little slower
/// @param rankingUntil when ranking closes by itself
/// @param agreementUntil the end of the specification's gate
public record Terms(String title, String what, String where, int places, Quorums quorums, int expectedVoters,
        Instant rankingUntil, Instant agreementUntil) implements ExpectsVoters {
    /// The most people who can be expected.
    public static final int MOST_EXPECTED = 200_000;

    public Terms {
        if (places < 1 || places > BallotForm.MOST_PLACES || expectedVoters < 1 || expectedVoters > MOST_EXPECTED
                || !agreementUntil.isAfter(rankingUntil)) {
            throw new IllegalArgumentException("terms out of bounds");
        }
    }

    /// The same with other quorums.
    Terms with(Quorums changed) {
        return new Terms(title, what, where, places, changed, expectedVoters, rankingUntil, agreementUntil);
    }

    /// How people rank.
    BallotForm form() {
        return new BallotForm(BallotType.RANKED, places, 0, false);
    }
}
