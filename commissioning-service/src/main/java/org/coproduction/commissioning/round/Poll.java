package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    Poll with(PaperBatch batch) {
        var more = new ArrayList<>(batches);
        more.add(batch);
        return new Poll(openedAt, setAside, more, closedAt);
    }

    /// The batch that was entered under an id.
    public Optional<PaperBatch> batch(String id) {
        return batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /// Those that count.
    public List<PaperBatch> counted() {
        return batches.stream().filter(PaperBatch::counts).toList();
    }

    /// Ids of those that nobody has checked yet.
    public List<String> unchecked() {
        return batches.stream().filter(batch -> !batch.counts()).map(PaperBatch::id).toList();
    }

    /// With a batch as it is from now on.
    Poll replacing(PaperBatch batch, PaperBatch by) {
        return new Poll(openedAt, setAside, batches.stream().map(each -> each.equals(batch) ? by : each).toList(), closedAt);
    }

    /// Without this batch.
    Poll without(PaperBatch batch) {
        return new Poll(openedAt, setAside, batches.stream().filter(each -> !each.equals(batch)).toList(), closedAt);
    }

    long onPaper() {
        return batches.stream().mapToLong(PaperBatch::size).sum();
    }
}
