package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who answers what the ballots recommend, as everybody reads it.
///
/// @param until the day by which they answer
/// @param grounds the only ones on which they may decline
public record PublicDeciding(List<PublicFunder> funders, @Nullable Instant until, String delegation, List<String> grounds) {
    public PublicDeciding {
        funders = List.copyOf(funders);
        grounds = List.copyOf(grounds);
    }

    /// @param body the organisation
    /// @param sharePence of the pot
    public record PublicFunder(String body, long sharePence) {}

    public static @Nullable PublicDeciding of(@Nullable Deciding deciding) {
        return deciding == null
                ? null
                : new PublicDeciding(
                        deciding.funders().stream()
                                .map(funder -> new PublicFunder(funder.body(), funder.share().pence())).toList(),
                        deciding.until(), deciding.delegation(), deciding.grounds());
    }
}
