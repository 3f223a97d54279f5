package org.coproduction.commissioning.round;

import java.util.List;

/// Voting is over. It is owed that every box be sealed and what is in them counted.
record Closing(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll) implements Round {
    Closing {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }

    Counted keep(Count count) {
        return new Counted(terms, minutes, proposals, poll, count);
    }
}
