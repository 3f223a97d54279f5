package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// That a round moved on: when, by whom, and why.
///
/// @param by those who moved it; two where it needed both facilitators, who asked for it first
/// @param reason published; `null` where none is given
/// @param longer how long people can vote from here on; `null` unless it is [Kind#VOTING_EXTENDED]
public record Move(Kind kind, Instant at, List<Mover> by, @Nullable String reason, @Nullable Longer longer) {
    /// What rounds can go through, of whichever kind.
    public enum Kind {
        BEGUN,
        /// People can propose.
        OPENED,
        REVIEW_BEGUN,
        /// No more bids are taken.
        BIDS_CLOSED,
        QUORUMS_CHANGED,
        /// Who recounts where ballots are withheld.
        SCRUTINEERS_NAMED,
        /// People vote, rank or score.
        VOTING_OPENED,
        VOTING_CLOSED,
        /// People can vote or rank until a second date, because too few of a group did, or because it was asked for.
        VOTING_EXTENDED,
        /// What was done in that time to reach those who were missing.
        OUTREACH,
        COUNTED,
        RECOMMENDED,
        QUORUM_NOT_MET,
        /// There is a new version of what is to be agreed, or other terms before a round has opened.
        WRITTEN,
        /// There is more time to agree on it.
        EXTENDED,
        /// Somebody on a panel turned out to have an interest: what was scored is void.
        SCORES_VOID,
        AGREED,
        NOT_AGREED,
        DECIDED,
        AWARDS_FOUNDED,
        CANCELLED
    }

    public Move {
        by = List.copyOf(by);
        if ((longer != null) != (kind == Kind.VOTING_EXTENDED)) {
            throw new IllegalArgumentException("voting is extended until a date, and nothing else is");
        }
    }

    /// Until when people can vote.
    ///
    /// @param missing constituencies that were below their quorum at the first date; empty where it was asked for before
    public record Longer(Instant until, List<Constituency> missing) {
        public Longer {
            missing = List.copyOf(missing);
        }
    }

    /// Of any kind but an extension of voting.
    public Move(Kind kind, Instant at, List<Mover> by, @Nullable String reason) {
        this(kind, at, by, reason, null);
    }

    public static Move of(Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), null, null);
    }

    public static Move because(String reason, Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), reason);
    }
}
