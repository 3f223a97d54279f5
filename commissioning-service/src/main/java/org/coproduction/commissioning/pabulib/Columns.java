package org.coproduction.commissioning.pabulib;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the named columns of a section stand.
final class Columns {
    static final Columns NONE = new Columns(List.of());

    private final Map<String, Integer> positions = new HashMap<>();
    private final int count;

    Columns(List<String> header) {
        for (var at = 0; at < header.size(); at++) {
            positions.putIfAbsent(header.get(at).toLowerCase(Locale.ROOT), at);
        }
        count = header.size();
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /// Empty if the row has no such cell.
    String of(List<String> cells, String column) {
        var at = positions.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    /// Whether a row ends before a column that the section has.
    boolean cutBefore(List<String> cells, String column) {
        return cells.size() <= positions.getOrDefault(column, 0);
    }

    /// Whether a row says more than there are columns for. Empty cells at its end say nothing.
    boolean overflow(List<String> cells) {
        return cells.size() > count && cells.subList(count, cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }
}
