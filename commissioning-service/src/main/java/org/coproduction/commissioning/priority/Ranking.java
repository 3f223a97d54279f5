package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.minutes.Minutes;

/// People rank. Neither the terms nor the options change any more.
record Ranking(Terms terms, Minutes minutes, List<Option> options, Instant openedAt) implements PriorityRound {
    Ranking {
        options = List.copyOf(options);
    }

    /// Until when people can rank.
    VotingTime time() {
        return minutes.votingTime(terms.rankingUntil());
    }

    Closing closed(Instant now) {
        return new Closing(terms, minutes, options, now);
    }
}
