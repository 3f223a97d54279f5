package org.coproduction.commissioning.panel;

/// The points for one criterion, and why.
public record Mark(String criterionId, int points, String reason) {
    public Mark {
        if (points < 0 || reason.isBlank()) {
            throw new IllegalArgumentException("points are given with a reason");
        }
    }
}
