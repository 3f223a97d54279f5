package org.coproduction.commissioning.round;

import java.util.List;

/// Voting is over. It is owed that every box be sealed and what is in them counted.
record Closing(Terms terms, List<Proposal> proposals, Poll poll) implements Round {
    Closing {
        proposals = List.copyOf(proposals);
    }

    Counted keep(Count count) {
        return new Counted(terms, proposals, poll, count);
    }
}
