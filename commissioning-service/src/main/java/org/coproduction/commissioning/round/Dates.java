package org.coproduction.commissioning.round;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.VotingTime;
import org.jspecify.annotations.Nullable;

/// When a round moves on by itself; a facilitator can move it on before.
///
/// @param proposalsUntil from then on no new proposals are taken; `null` where a facilitator decides
/// @param votingUntil when voting ends, or is extended once where a quorum is not reached; `null` where that is counted from when it
///                    opens, as it is where voting opens only after this date
/// @param extensionDays by how many days it is extended; `null` for the usual
public record Dates(@Nullable Instant proposalsUntil, @Nullable Instant votingUntil, @Nullable Integer extensionDays) {
    static final Dates NONE = new Dates(null, null);
    /// How long people can vote where no date was named. Every gate has one.
    static final Duration OPEN_AT_MOST = Duration.ofDays(90);

    public Dates {
        if (extensionDays != null && (extensionDays < 1 || extensionDays > VotingTime.MOST_DAYS)) {
            throw new IllegalArgumentException("an extension gives people time");
        }
        if (proposalsUntil != null && votingUntil != null && !votingUntil.isAfter(proposalsUntil)) {
            throw new IllegalArgumentException("voting ends after proposals do");
        }
    }

    public Dates(@Nullable Instant proposalsUntil, @Nullable Instant votingUntil) {
        this(proposalsUntil, votingUntil, null);
    }

    /// When voting ends that was opened then.
    Instant votingEnds(Instant openedAt) {
        return ends(votingUntil, openedAt);
    }

    /// When a vote ends that was opened then. A date that had passed already is none: nobody could have voted by it.
    public static Instant ends(@Nullable Instant named, Instant openedAt) {
        return named == null || !named.isAfter(openedAt) ? openedAt.plus(OPEN_AT_MOST) : named;
    }

    /// By how many days voting is extended.
    int daysLonger() {
        return extensionDays == null ? VotingTime.USUAL_DAYS : extensionDays;
    }
}
