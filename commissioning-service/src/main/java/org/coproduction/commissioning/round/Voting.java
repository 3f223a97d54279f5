package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.VotingTime;

/// Ballots are cast. Neither the terms nor the proposals change any more.
record Voting(Terms terms, Kept kept, List<Proposal> proposals, Poll poll) implements Round {
    /// So that paper and online ballots together stay countable (the allocation takes 4,000,000).
    private static final int MOST_ON_PAPER = 3_000_000;
    private static final int MOST_BATCHES = 1_000;

    Voting {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Decision<Round> with(PaperBatch batch) {
        return poll.onPaper() + batch.size() > MOST_ON_PAPER || poll.batches().size() == MOST_BATCHES
                ? Decision.refused(RefusalCode.BODY_TOO_LARGE)
                : Decision.changed(with(poll.with(batch)));
    }

    Voting with(Poll changed) {
        return new Voting(terms, kept, proposals, changed);
    }

    /// Until when people can vote.
    VotingTime time() {
        return minutes().votingTime(terms.dates().votingEnds(poll.openedAt()));
    }

    Closing close(Instant now) {
        return new Closing(terms, kept, proposals, poll.closed(now), false);
    }
}
