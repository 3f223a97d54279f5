package org.coproduction.charter;

import org.jspecify.annotations.Nullable;

/// A count of people that is safe to publish.
///
/// @param about the count rounded to the nearest 5, where 0 is exactly nobody; null where the count is suppressed
public record PublishedCount(@Nullable Integer about) {
    public PublishedCount {
        if (about != null && (about < 0 || about == 5 || about % 5 != 0)) {
            throw new IllegalArgumentException("not a published count: " + about);
        }
    }

    public boolean suppressed() {
        return about == null;
    }

    /// For use on a page: "nobody", "about 25", "not shown, to protect people".
    public String plain() {
        return about == null ? "not shown, to protect people" : about == 0 ? "nobody" : "about " + about;
    }
}
