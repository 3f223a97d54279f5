package org.coproduction.commissioning.round;

import java.util.List;

/// The accountable body has decided. It is owed that each ratified proposal get its award.
record Ratified(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll, Count count,
        Ratification ratification) implements Round {
    Ratified {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }

    Concluded concluded() {
        return new Concluded(terms, minutes, proposals, poll, count, ratification);
    }
}
