package org.coproduction.commissioning.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is paid out of the pot before the ballots are counted, as everybody reads it.
///
/// @param heading id of the one that it is charged to; `null` where the round has none
public record PublicPreFunded(String title, long pence, @Nullable String heading, String reason) {
    public static List<PublicPreFunded> all(Terms terms) {
        return terms.split().preFunded().stream()
                .map(each -> new PublicPreFunded(each.title(), each.cost().pence(),
                        each.heading().isEmpty() ? null : each.heading(), each.reason()))
                .toList();
    }
}
