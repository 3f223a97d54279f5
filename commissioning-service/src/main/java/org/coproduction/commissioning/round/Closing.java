package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Voting is over. It is owed that every box be sealed and what is in them counted, together with the paper ballots. Those that nobody
/// has checked yet can still be checked for a while; after that they do not count.
///
/// @param sealed whether every box is sealed, and only the checking of paper ballots is waited for
record Closing(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, boolean sealed) implements Round {
    Closing {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Counted keep(Count count) {
        return new Counted(terms, kept, proposals, poll, count);
    }

    Closing with(Poll changed) {
        return new Closing(terms, kept, proposals, changed, sealed);
    }

    Closing waiting() {
        return new Closing(terms, kept, proposals, poll, true);
    }

    Instant closedAt() {
        return Objects.requireNonNull(poll.closedAt(), "a closing round has been closed");
    }

    /// When it is time to seal, or to count.
    Instant owedAt() {
        return poll.paper().owedAfter(closedAt(), sealed);
    }
}
