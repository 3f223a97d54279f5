package org.coproduction.commissioning.count;

import org.coproduction.commissioning.allocation.Allocation;
import org.jspecify.annotations.Nullable;

/// Why the ballots do not fund a project, as far as it may be told.
///
/// @param plain the reason as a sentence
/// @param availablePence what there was for it; `null` where it could tell how few its supporters are
public record WhyNot(String plain, @Nullable Long availablePence) {
    /// @param exact whether ballots and exact shares may be published
    public static WhyNot of(Allocation.NotSelected project, boolean exact) {
        return exact || project.reason() != Allocation.Reason.SHARES_TOO_SMALL
                ? new WhyNot(project.plain(), project.available().pence())
                : new WhyNot(
                        "This project costs %s. The people who asked for it had less than that left of their share of the money."
                                .formatted(project.cost()),
                        null);
    }
}
