package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Minutes;

/// Ranking is over. It is owed that every box be sealed and the rankings be counted. Those on paper that nobody has checked yet can still
/// be checked for a while; after that they do not count.
///
/// @param sealed whether every box is sealed, and only the checking of paper is waited for
record Closing(Terms terms, Minutes minutes, List<Option> options, Instant closedAt, PaperBatches paper, boolean sealed)
        implements
            PriorityRound {
    Closing {
        options = List.copyOf(options);
        paper = PaperBatches.orNone(paper);
    }

    Closing with(PaperBatches changed) {
        return new Closing(terms, minutes, options, closedAt, changed, sealed);
    }

    Closing waiting() {
        return new Closing(terms, minutes, options, closedAt, paper, true);
    }

    /// When it is time to seal, or to count.
    Instant owedAt() {
        return paper.owedAfter(closedAt, sealed);
    }
}
