package org.coproduction.commissioning.priority;

import java.time.Instant;

/// What is to be commissioned later, as facilitators wrote it from what people ranked. The newest version only is kept.
///
/// @param confirmed whether a reader confirmed that the Easy Read version says the same
public record Specification(String text, String easyRead, boolean confirmed, Instant writtenAt) {
    public Specification {
        if (text.isBlank() || easyRead.isBlank()) {
            throw new IllegalArgumentException("a specification has a text and an Easy Read version");
        }
    }

    Specification withConfirmation() {
        return new Specification(text, easyRead, true, writtenAt);
    }
}
