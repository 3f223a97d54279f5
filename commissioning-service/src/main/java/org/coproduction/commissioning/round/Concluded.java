package org.coproduction.commissioning.round;

import java.util.List;

/// Every ratified proposal has become a project, which goes its own way from here.
record Concluded(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll, Count count,
        Ratification ratification) implements Round {
    Concluded {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }
}
