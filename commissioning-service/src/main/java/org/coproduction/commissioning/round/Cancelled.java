package org.coproduction.commissioning.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The round ended before its ballots were counted, and they never will be. Where voting was open, it is owed that what was cast
/// online be erased.
///
/// @param poll `null` where voting had not been opened
record Cancelled(Terms terms, Kept kept, List<Proposal> proposals, @Nullable Poll poll,
        Cancellation cancellation) implements Round {
    Cancelled {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Cancelled withoutBallots() {
        return new Cancelled(terms, kept, proposals, poll, new Cancellation(cancellation.reason(), cancellation.at(), true));
    }
}
