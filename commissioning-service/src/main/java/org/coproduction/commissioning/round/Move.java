package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a round moved on: when, by whom, and why.
///
/// @param by those who moved it; two where it needed both facilitators, who asked for it first
/// @param reason published; `null` where none is given
public record Move(Kind kind, Instant at, List<Mover> by, @Nullable String reason) {
    /// What a round can go through.
    public enum Kind {
        BEGUN,
        REVIEW_BEGUN,
        QUORUMS_CHANGED,
        VOTING_OPENED,
        VOTING_CLOSED,
        COUNTED,
        RECOMMENDED,
        QUORUM_NOT_MET,
        DECIDED,
        AWARDS_FOUNDED,
        CANCELLED
    }

    public Move {
        by = List.copyOf(by);
    }

    static Move of(Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), null);
    }

    static Move because(String reason, Kind kind, Instant at, Mover by) {
        return new Move(kind, at, List.of(by), reason);
    }
}
