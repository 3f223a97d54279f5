package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a round moved on: when, by whom, and why.
///
/// @param by those who moved it; two where it needed both facilitators, who asked for it first
/// @param reason published; `null` where none is given
public record Move(Kind kind, Instant at, List<Mover> by, @Nullable String reason) {
    /// What rounds can go through, of whichever kind.
    public enum Kind {
        BEGUN,
        REVIEW_BEGUN,
        /// No more bids are taken.
        BIDS_CLOSED,
        QUORUMS_CHANGED,
        /// Who recounts where ballots are withheld.
        SCRUTINEERS_NAMED,
        /// People vote, rank or score.
        VOTING_OPENED,
        VOTING_CLOSED,
        COUNTED,
        RECOMMENDED,
        QUORUM_NOT_MET,
        /// There is a new version of what is to be agreed.
        WRITTEN,
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
    }

    public static Move of(Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), null);
    }

    public static Move because(String reason, Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), reason);
    }
}
