package org.coproduction.commissioning.round;

import java.util.List;

/// The accountable body has decided. It is owed that each ratified proposal get its award.
record Ratified(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count,
        Ratification ratification) implements Round {
    Ratified {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Concluded concluded() {
        return new Concluded(terms, kept, proposals, poll, count, ratification);
    }
}
