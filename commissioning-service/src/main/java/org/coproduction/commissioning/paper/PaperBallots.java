package org.coproduction.commissioning.paper;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The paper ballots of all rounds, in pieces of a few hundred. They count only once the round knows their batch.
public final class PaperBallots {
    /// Groups of equal ballots in one piece.
    static final int CHUNK = 400;

    private final AggregateStore<PaperChunk> chunks;
    private final SecureRandom random = new SecureRandom();

    public PaperBallots(AggregateStore<PaperChunk> chunks) {
        this.chunks = chunks;
    }

    static int chunksFor(int groups) {
        return Math.ceilDiv(groups, CHUNK);
    }

    /// Stores a batch's ballots; storing the same batch again changes nothing. The pieces' names have the content's hash in them, so
    /// a different file under the same id never mixes with this one.
    void store(String roundId, PaperBatch batch, List<BallotGroup> groups) {
        for (var number = 0; number < batch.chunks(); number++) {
            var piece = groups.subList(number * CHUNK, Math.min(groups.size(), (number + 1) * CHUNK));
            var outcome = chunks.create(id(roundId, batch, number), Command.OWN, PaperChunk.of(piece, random));
            if (outcome instanceof Outcome.Refused(var refusal)) {
                throw new IllegalStateException("a piece of paper ballots was not stored: " + refusal.code());
            }
        }
    }

    /// Hands over every group of equal ballots of a batch.
    public void forEach(String roundId, PaperBatch batch, Consumer<BallotGroup> group) {
        forEachChunk(roundId, batch, chunk -> chunk.forEach(group));
    }

    /// Hands over every ballot of a batch by itself, each time with the same key.
    public void forEachBallot(String roundId, PaperBatch batch, Consumer<PaperBallot> ballot) {
        forEachChunk(roundId, batch, chunk -> chunk.forEachBallot(ballot));
    }

    private void forEachChunk(String roundId, PaperBatch batch, Consumer<PaperChunk> chunk) {
        for (var number = 0; number < batch.chunks(); number++) {
            var id = id(roundId, batch, number);
            chunk.accept(chunks.find(id)
                    .orElseThrow(() -> new IllegalStateException("a piece of paper ballots is missing: " + id)).state());
        }
    }

    private static String id(String roundId, PaperBatch batch, int number) {
        return roundId + '/' + batch.id() + '/' + batch.sha256() + '/' + number;
    }
}
