package org.coproduction.commissioning.round;

import java.util.List;

/// Every ratified proposal has become a project, which goes its own way from here.
record Concluded(Terms terms, List<Proposal> proposals, Poll poll, Count count, Ratification ratification) implements Round {
    Concluded {
        proposals = List.copyOf(proposals);
    }
}
