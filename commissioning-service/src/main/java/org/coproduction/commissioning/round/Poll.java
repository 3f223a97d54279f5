package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// When people could vote, and the paper ballots that count beside those in the boxes.
///
/// @param closedAt `null` while voting is open
public record Poll(Instant openedAt, List<PaperBatch> batches, @Nullable Instant closedAt) {
    public Poll {
        batches = List.copyOf(batches);
    }

    static Poll open(Instant now) {
        return new Poll(now, List.of(), null);
    }

    Poll closed(Instant now) {
        return new Poll(openedAt, batches, now);
    }

    Poll with(PaperBatch batch) {
        var more = new ArrayList<>(batches);
        more.add(batch);
        return new Poll(openedAt, more, closedAt);
    }

    /// The batch that was entered under an id.
    public Optional<PaperBatch> batch(String id) {
        return batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    long onPaper() {
        return batches.stream().mapToLong(PaperBatch::size).sum();
    }
}
