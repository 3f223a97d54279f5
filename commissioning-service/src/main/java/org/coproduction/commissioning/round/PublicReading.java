package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// That somebody vouched for the Easy Read version of a proposal, as everybody may read it: never who.
///
/// @param kind whether they read all of it, or compared it with what was read, after a small edit
public record PublicReading(String proposalId, Reading.Kind kind, Constituency by, Instant at) {
    /// All of them, oldest first.
    public static List<PublicReading> all(Round round) {
        return round.kept().readings().all().stream().map(PublicReading::of).toList();
    }

    /// The one that vouches for a proposal as it is, or `null`.
    static @Nullable PublicReading of(Round round, Proposal proposal) {
        return round.kept().readings().of(proposal).map(PublicReading::of).orElse(null);
    }

    private static PublicReading of(Reading reading) {
        return new PublicReading(reading.proposalId(), reading.kind(), reading.by(), reading.at());
    }
}
