package org.coproduction.portal.api;

import java.util.Set;

/// A funding round as a list shows it.
public record RoundLine(String id, String title, String phase, long potPence) {
    private static final Set<String> OVER = Set.of("RATIFIED", "CONCLUDED", "QUORUM_NOT_MET", "CANCELLED");

    /// Whether its money is still to be decided about.
    public boolean undecided() {
        return !OVER.contains(phase);
    }
}
