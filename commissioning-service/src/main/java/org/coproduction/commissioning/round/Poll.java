package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.jspecify.annotations.Nullable;

/// When people could vote, on what they could not, and the paper ballots that count beside those in the boxes.
///
/// @param setAside proposals that are not on the ballot
/// @param closedAt `null` while voting is open
public record Poll(Instant openedAt, List<SetAside> setAside, List<PaperBatch> batches, @Nullable Instant closedAt) {
    public Poll {
        setAside = List.copyOf(setAside);
        batches = List.copyOf(batches);
    }

    static Poll open(Instant now, List<SetAside> setAside) {
        return new Poll(now, setAside, List.of(), null);
    }

    Poll closed(Instant now) {
        return new Poll(openedAt, setAside, batches, now);
    }

    /// What is known of paper.
    public PaperBatches paper() {
        return new PaperBatches(batches);
    }

    Poll with(PaperBatches paper) {
        return new Poll(openedAt, setAside, paper.all(), closedAt);
    }
}
