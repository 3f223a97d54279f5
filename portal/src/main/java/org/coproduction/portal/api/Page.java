package org.coproduction.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list of the services, or what a page of the portal makes of it.
///
/// @param next names the next page; `null` on the last
public record Page<T>(List<T> items, @Nullable String next) {
    /// The whole list, asked for page by page.
    ///
    /// @param ask is given what the page before named as next; `null` at first
    public static <T> List<T> all(Function<@Nullable String, Page<T>> ask) {
        var items = new ArrayList<T>();
        String after = null;
        do {
            var page = ask.apply(after);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }
}
