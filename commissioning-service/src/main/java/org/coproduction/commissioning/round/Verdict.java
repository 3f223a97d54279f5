package org.coproduction.commissioning.round;

import org.coproduction.charter.Money;

/// Whether a proposal could be carried out if it were funded.
public sealed interface Verdict {
    /// It could, at this price, which is what the ballot says.
    record Feasible(Money price) implements Verdict {
        public Feasible {
            if (price.pence() < 1) {
                throw new IllegalArgumentException("what is feasible has its price");
            }
        }
    }

    /// It could not; the reason is published, and the proposal is not on the ballot.
    record Unfeasible(String reason) implements Verdict {
        public Unfeasible {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("what is not feasible has its reason");
            }
        }
    }
}
