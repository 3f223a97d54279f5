package org.coproduction.commissioning.round;

import java.util.Map;

import org.coproduction.charter.Constituency;

/// A file of paper ballots that counts in this round, because the round knows it.
///
/// @param sha256 of the file's content
/// @param chunks in how many pieces its ballots are stored
/// @param ballots how many there are, per constituency
public record PaperBatch(String id, String sha256, int chunks, Map<Constituency, Integer> ballots) {
    /// What ids of batches look like.
    public static final String ID = "[A-Za-z0-9._-]{1,64}";

    public PaperBatch {
        ballots = Map.copyOf(ballots);
    }

    /// All its ballots.
    public long size() {
        return ballots.values().stream().mapToLong(Integer::longValue).sum();
    }
}
