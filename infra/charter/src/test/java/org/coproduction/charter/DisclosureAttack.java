package org.coproduction.charter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An attacker who knows a disclosure control's code, and one table as it published it.
final class DisclosureAttack {
    /// All of 1 to 7, as bits.
    private static final int ALL_SMALL = 0b1111_1110;

    private DisclosureAttack() {
    }

    /// A way of publishing a table.
    interface Control {
        PublishedTable<Integer> publish(Map<Integer, Integer> counts);
    }

    static Map<Integer, Integer> table(int... counts) {
        var table = new LinkedHashMap<Integer, Integer>();
        for (var key = 0; key < counts.length; key++) {
            table.put(key, counts[key]);
        }
        return table;
    }

    /// Publishes every table with this many cells and at most this many people, gathers for each publication which small values
    /// each cell took among all the tables published like this, and finds a suppressed cell that cannot be all of 1 to 7.
    /// People beyond the limit are left out, which can only make the attacker look more successful; publications whose
    /// total or shown cells reach up to the limit are therefore not judged.
    static Optional<String> bruteForce(Control control, int cells, int people) {
        var possible = new HashMap<List<PublishedCount>, int[]>();
        everyTable(new int[cells], 0, people, counts -> {
            var seen = possible.computeIfAbsent(shown(control.publish(table(counts))), _ -> new int[cells]);
            for (var cell = 0; cell < cells; cell++) {
                seen[cell] |= counts[cell] < 8 ? 1 << counts[cell] : 0;
            }
        });
        for (var entry : possible.entrySet()) {
            var shown = entry.getKey();
            for (var cell = 0; cell < cells && judged(shown, people); cell++) {
                if (shown.get(cell).suppressed() && (entry.getValue()[cell] & ALL_SMALL) != ALL_SMALL) {
                    return Optional.of("cell " + cell + " of " + shown);
                }
            }
        }
        return Optional.empty();
    }

    /// The cells in order, then the total.
    private static List<PublishedCount> shown(PublishedTable<Integer> published) {
        return Stream.concat(published.cells().values().stream(), Stream.of(published.total())).toList();
    }

    private static boolean judged(List<PublishedCount> shown, int people) {
        var total = shown.getLast().about();
        var most = shown.subList(0, shown.size() - 1).stream().map(PublishedCount::about)
                .mapToInt(about -> about == null ? 7 : about == 0 ? 0 : about + 2).sum();
        return total == null ? most <= people : total + 2 <= people;
    }

    private static void everyTable(int[] counts, int cell, int left, Consumer<int[]> use) {
        if (cell == counts.length) {
            use.accept(counts);
            return;
        }
        for (var count = 0; count <= left; count++) {
            counts[cell] = count;
            everyTable(counts, cell + 1, left - count, use);
        }
    }

    /// Publishes random tables of up to 40 cells and looks, for each suppressed cell and each of 1 to 7, for another table with that
    /// value there that is published identically. Finds a cell and a value for which there is none that this search knows.
    static Optional<String> withoutWitness(Control control, Seeded seeded) {
        for (var run = 0; run < 500; run++) {
            var counts = new int[1 + seeded.below(seeded.chance(50) ? 6 : 40)];
            var small = seeded.below(101);
            for (var cell = 0; cell < counts.length; cell++) {
                counts[cell] = seeded.chance(30)
                        ? 0
                        : seeded.chance(small) ? 1 + seeded.below(seeded.chance(50) ? 1 : 7) : seeded.below(400);
            }
            var published = control.publish(table(counts));
            for (var cell = 0; cell < counts.length; cell++) {
                for (var value = 1; value <= 7 && hidden(published, cell); value++) {
                    if (!hasWitness(control, published, counts, cell, value)) {
                        return Optional.of("cell " + cell + " is not " + value + " in " + published);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Puts the value in the cell; in the other suppressed cells, leaves what was there, or else one person each or nobody, and gives the
    /// rest up to some total to one of them.
    private static boolean hasWitness(Control control, PublishedTable<Integer> published, int[] counts, int cell, int value) {
        var same = counts.clone();
        same[cell] = value;
        if (control.publish(table(same)).equals(published)) {
            return true;
        }
        var total = published.total().about();
        for (var least = 0; least <= 1; least++) {
            for (var people = total == null ? 0 : total - 2; people <= (total == null ? 7 : total + 2); people++) {
                if (control.publish(table(filled(published, counts, cell, value, least, people))).equals(published)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] filled(PublishedTable<Integer> published, int[] counts, int cell, int value, int least, int people) {
        var filled = new int[counts.length];
        var absorbs = cell;
        var left = people;
        for (var other = 0; other < counts.length; other++) {
            var hidden = hidden(published, other);
            filled[other] = other == cell ? value : hidden ? least : counts[other];
            absorbs = hidden && other != cell ? other : absorbs;
            left -= filled[other];
        }
        filled[absorbs] += Math.max(0, left);
        return filled;
    }

    private static boolean hidden(PublishedTable<Integer> published, int cell) {
        return Objects.requireNonNull(published.cells().get(cell)).suppressed();
    }
}
