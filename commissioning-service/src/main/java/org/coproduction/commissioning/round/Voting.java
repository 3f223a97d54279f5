package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;

/// Ballots are cast. Neither the terms nor the proposals change any more.
record Voting(Terms terms, Kept kept, List<Proposal> proposals, Poll poll) implements Round {
    Voting {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Voting with(Poll changed) {
        return new Voting(terms, kept, proposals, changed);
    }

    Closing close(Instant now) {
        return new Closing(terms, kept, proposals, poll.closed(now), false);
    }
}
