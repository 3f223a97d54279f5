package org.coproduction.commissioning.priority;

import org.coproduction.charter.Money;
import org.coproduction.commissioning.round.Proposal;
import org.jspecify.annotations.Nullable;

/// Something that people may want to come first.
///
/// @param id as a proposal's
/// @param easyRead empty while there is no Easy Read version
/// @param confirmedWording the wording for which a reader confirmed the Easy Read version
public record Option(String id, String title, String summary, String easyRead, @Nullable String confirmedWording) {
    /// Any price, since a wording has none.
    private static final Money NO_PRICE = new Money(1);

    /// Identifies the current wording, exactly as a proposal's with these texts.
    public String wording() {
        return new Proposal(id, title, summary, NO_PRICE, "", easyRead, "", null).wording();
    }

    /// Whether it may be ranked: its Easy Read version exists and a reader confirmed it for the current wording.
    public boolean understood() {
        return !easyRead.isBlank() && wording().equals(confirmedWording);
    }

    Option confirmed(@Nullable String wording) {
        return new Option(id, title, summary, easyRead, wording);
    }
}
