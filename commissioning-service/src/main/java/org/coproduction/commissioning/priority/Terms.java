package org.coproduction.commissioning.priority;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Dates;
import org.jspecify.annotations.Nullable;

/// What a round of priorities is about, named before anybody ranks. Only the quorums can change
/// afterwards, until ranking is open, and that needs both facilitators.
///
/// @param what what is to be commissioned later, in plain words
/// @param where the area or setting
/// @param places how many options one person can rank
/// @param quorums for the ranking, and for the agreement to the specification
/// @param expectedVoters how many rankings to make room for; more are taken, only a little slower
/// @param rankingUntil when ranking ends, or is extended once where a quorum is not reached; counted from when it opens where it opens
///                     only after this date
/// @param agreementUntil the end of the specification's gate; later by as much where ranking or its count was later
/// @param extensionDays by how many days ranking is extended; `null` for the usual
public record Terms(String title, String what, String where, int places, Quorums quorums, int expectedVoters,
        Instant rankingUntil, Instant agreementUntil, @Nullable Integer extensionDays) implements ExpectsVoters {
    /// The most people who can be expected.
    public static final int MOST_EXPECTED = 200_000;

    public Terms {
        if (places < 1 || places > BallotForm.MOST_PLACES || expectedVoters < 1 || expectedVoters > MOST_EXPECTED
                || !agreementUntil.isAfter(rankingUntil)
                || extensionDays != null && (extensionDays < 1 || extensionDays > VotingTime.MOST_DAYS)) {
            throw new IllegalArgumentException("terms out of bounds");
        }
    }

    /// The same with other quorums.
    Terms with(Quorums changed) {
        return new Terms(title, what, where, places, changed, expectedVoters, rankingUntil, agreementUntil, extensionDays);
    }

    /// Terms that leave it at the usual extension.
    public Terms(String title, String what, String where, int places, Quorums quorums, int expectedVoters, Instant rankingUntil,
            Instant agreementUntil) {
        this(title, what, where, places, quorums, expectedVoters, rankingUntil, agreementUntil, null);
    }

    /// When ranking ends that was opened then; as with voting, a date that had passed already is none.
    Instant rankingEnds(Instant openedAt) {
        return Dates.ends(rankingUntil, openedAt);
    }

    /// How long people have for the specification, from the end of ranking on.
    Duration forTheSpecification() {
        return Duration.between(rankingUntil, agreementUntil);
    }

    /// By how many days ranking is extended.
    int daysLonger() {
        return extensionDays == null ? VotingTime.USUAL_DAYS : extensionDays;
    }

    /// How people rank.
    BallotForm form() {
        return new BallotForm(BallotType.RANKED, places, 0, false);
    }
}
