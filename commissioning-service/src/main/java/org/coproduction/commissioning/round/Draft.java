package org.coproduction.commissioning.round;

import java.util.List;

/// Facilitators write the terms. Everybody can read that the round is being prepared, and nobody can propose yet.
record Draft(Terms terms, Kept kept) implements Round {
    @Override
    public List<Proposal> proposals() {
        return List.of();
    }

    Collecting opened() {
        return new Collecting(terms, kept, List.of());
    }
}
