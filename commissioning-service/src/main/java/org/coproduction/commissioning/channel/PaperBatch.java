package org.coproduction.commissioning.channel;

import java.util.Map;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// A file of ballots on paper, by phone or at a meeting that the round knows. It counts once a second person has held it against the
/// paper.
///
/// @param sha256 of the file's content
/// @param chunks in how many pieces its ballots are stored; 0 where they lie in the boxes beside those cast online
/// @param ballots how many were entered, per constituency; of those with a code some may have been replaced online since
/// @param enteredBy opaque id of whoever entered it, never shown; `null` for those from before a second person checked
/// @param checkedBy opaque id of whoever checked it, never shown; `null` until somebody did
public record PaperBatch(String id, String sha256, int chunks, Map<Constituency, Integer> ballots, @Nullable String enteredBy,
        @Nullable String checkedBy) {
    /// What ids of batches look like.
    public static final String ID = "[A-Za-z0-9._-]{1,64}";

    public PaperBatch {
        ballots = Map.copyOf(ballots);
        if (checkedBy != null && checkedBy.equals(enteredBy)) {
            throw new IllegalArgumentException("a batch is checked by another person than entered it");
        }
    }

    /// All its ballots.
    public long size() {
        return ballots.values().stream().mapToLong(Integer::longValue).sum();
    }

    /// Whether its ballots count.
    public boolean counts() {
        return enteredBy == null || checkedBy != null;
    }

    PaperBatch checked(String by) {
        return new PaperBatch(id, sha256, chunks, ballots, enteredBy, by);
    }
}
