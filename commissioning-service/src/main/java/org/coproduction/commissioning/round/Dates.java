package org.coproduction.commissioning.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a round moves on by itself; a facilitator can move it on before.
///
/// @param proposalsUntil from then on no new proposals are taken; `null` where a facilitator decides
/// @param votingUntil from then on no ballots are taken; `null` where a facilitator decides
public record Dates(@Nullable Instant proposalsUntil, @Nullable Instant votingUntil) {
    static final Dates NONE = new Dates(null, null);

    public Dates {
        if (proposalsUntil != null && votingUntil != null && !votingUntil.isAfter(proposalsUntil)) {
            throw new IllegalArgumentException("voting ends after proposals do");
        }
    }
}
