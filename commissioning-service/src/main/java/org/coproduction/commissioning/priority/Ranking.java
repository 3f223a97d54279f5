package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Minutes;

/// People rank. Neither the terms nor the options change any more.
///
/// @param paper rankings that do not come online
record Ranking(Terms terms, Minutes minutes, List<Option> options, Instant openedAt, PaperBatches paper)
        implements
            PriorityRound {
    Ranking {
        options = List.copyOf(options);
        paper = PaperBatches.orNone(paper);
    }

    Ranking with(PaperBatches changed) {
        return new Ranking(terms, minutes, options, openedAt, changed);
    }

    /// Until when people can rank.
    VotingTime time() {
        return minutes.votingTime(terms.rankingEnds(openedAt));
    }

    Closing closed(Instant now) {
        return new Closing(terms, minutes, options, now, paper, false);
    }
}
