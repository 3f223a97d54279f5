package org.coproduction.commissioning.round;

import org.coproduction.charter.Money;

/// Something that is paid out of the pot whatever people vote, such as the second year of a project that was agreed before. The terms
/// name it, and it is charged before the ballots are counted; it is no proposal and becomes no award of this round.
///
/// @param heading id of the heading that it is charged to; empty where the round has none
/// @param reason in plain words, published
public record PreFunded(String title, Money cost, String heading, String reason) {
    public PreFunded {
        if (title.isBlank() || reason.isBlank() || cost.pence() < 1) {
            throw new IllegalArgumentException("what is pre-funded says what it is, what it costs and why");
        }
    }
}
