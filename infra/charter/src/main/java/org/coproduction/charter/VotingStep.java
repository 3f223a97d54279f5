package org.coproduction.charter;

import java.time.Instant;
import java.util.List;

/// What came of looking at a [VotingTime], or of asking it for more.
public sealed interface VotingStep {
    /// Its end has not come.
    record StillOpen() implements VotingStep {}

    /// Voting goes on until a second date, which is the last.
    ///
    /// @param missing each constituency below its quorum at the first date; empty where it was asked for before
    record Extended(Instant until, List<Constituency> missing) implements VotingStep {
        public Extended {
            missing = List.copyOf(missing);
        }
    }

    /// It is over, and what was cast is to be counted.
    record Over() implements VotingStep {}

    record Refused(Refusal refusal) implements VotingStep {}
}
