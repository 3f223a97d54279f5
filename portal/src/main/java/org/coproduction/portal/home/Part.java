package org.coproduction.portal.home;

import java.util.List;
import java.util.function.Supplier;
import org.coproduction.portal.api.AwayException;

/// A part of a page that comes from one service: where that is away, the rest of the page stands.
///
/// @param away whether the service did not answer
public record Part<T>(boolean away, List<T> items) {
    static <T> Part<T> of(Supplier<List<T>> ask) {
        try {
            return new Part<>(false, ask.get());
        } catch (AwayException _) {
            return new Part<>(true, List.of());
        }
    }
}
