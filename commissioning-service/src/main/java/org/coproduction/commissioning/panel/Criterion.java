package org.coproduction.commissioning.panel;

/// What a bid is scored by.
///
/// @param text what makes a score high or low, in plain words
/// @param weight how often its score counts
public record Criterion(String id, String title, String text, String easyRead, int weight) {
    /// The most that one criterion can weigh.
    public static final int HEAVIEST = 100;

    public Criterion {
        if (weight < 1 || weight > HEAVIEST || easyRead.isBlank()) {
            throw new IllegalArgumentException("a criterion has a weight and an Easy Read version");
        }
    }
}
