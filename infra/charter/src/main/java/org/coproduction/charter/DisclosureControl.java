package org.coproduction.charter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Publishes counts of people without giving away a small one. A count of 1 to 7 is suppressed, every other is rounded to the
/// nearest 5, and zero stays zero: the rules of NHS Digital's *Disclosure control methodology for Hospital Episode Statistics*
/// (September 2018).
///
/// Those rules alone let small counts be derived. Twelve cells of one person each add up to 12, published as 10, which is 12 at most;
/// as each suppressed cell holds at least one person, everybody learns that each holds exactly one. Hiding the next smallest
/// cell as well does not help there. So a table with a suppressed cell gives up something bigger: its total ([#publish]), or,
/// where the total must be seen, every cell that holds anyone ([#publishKeepingTotal]).
///
/// **The guarantee**, for one table on its own and even against someone who knows this code: as far as the published table tells,
/// **every suppressed cell could still be each of 1, 2, 3, 4, 5, 6 and 7**. For each of these values there is a table with
/// that value in that cell which would have been published identically. This is why nothing that is shown is ever chosen by the hidden
/// values: the choice itself would tell something about them.
///
/// It does not cover a second table about the same people, nor someone who knows other cells from elsewhere. A total that
/// [#publish] holds back must not be published beside it.
public final class DisclosureControl {
    private static final int SMALLEST_SHOWN = 8;

    private DisclosureControl() {
    }

    /// One count that stands alone.
    public static PublishedCount publish(int count) {
        return suppressed(count) ? hidden() : rounded(count);
    }

    /// A table in which the cells matter more than their total: the total is shown only if no cell is suppressed. A suppressed
    /// cell is one of 1 to 7.
    public static <K> PublishedTable<K> publish(Map<K, Integer> counts) {
        var anySuppressed = counts.values().stream().anyMatch(DisclosureControl::suppressed);
        return new PublishedTable<>(cells(counts, DisclosureControl::publish), anySuppressed ? hidden() : rounded(sum(counts)));
    }

    /// A table whose total must be seen, for example because it is published elsewhere anyway. If any cell is suppressed, every
    /// cell that holds anyone is hidden, and where there are so many cells that even this would tell, also those that hold
    /// nobody. The total itself is hidden only when it is 1 to 7.
    public static <K> PublishedTable<K> publishKeepingTotal(Map<K, Integer> counts) {
        if (counts.values().stream().noneMatch(DisclosureControl::suppressed)) {
            return publish(counts);
        }
        var total = publish(sum(counts));
        return new PublishedTable<>(
                cells(counts, count -> count > 0 || crowded(total, counts.size()) ? hidden() : rounded(count)),
                total);
    }

    /// Whether showing which cells hold nobody would leave the others too little room: with one person in each other cell, the
    /// largest total that is published like this must still have 7 for the last one.
    private static boolean crowded(PublishedCount total, int cells) {
        var about = total.about();
        return about == null || about + 2 < cells + 6;
    }

    private static <K> Map<K, PublishedCount> cells(Map<K, Integer> counts, IntFunction<PublishedCount> rule) {
        var cells = new LinkedHashMap<K, PublishedCount>();
        counts.forEach((key, count) -> cells.put(key, rule.apply(count)));
        return cells;
    }

    private static boolean suppressed(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a negative count of people: " + count);
        }
        return count > 0 && count < SMALLEST_SHOWN;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().reduce(0, Math::addExact);
    }

    private static PublishedCount rounded(int count) {
        return new PublishedCount(Math.toIntExact((count + 2L) / 5 * 5));
    }

    private static PublishedCount hidden() {
        return new PublishedCount(null);
    }
}
