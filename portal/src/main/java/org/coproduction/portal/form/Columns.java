package org.coproduction.portal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Several things on a form, each with the same fields: `option-0-id`, `option-0-title`, … What is there can be changed or emptied, and
/// empty places wait for something new. So a form works without a script that adds rows.
public final class Columns {
    private static final String ID = "id";

    private final String field;
    private final int most;
    private final List<Column> columns;

    /// @param field what the names of all fields begin with
    /// @param most how many there can be
    public Columns(String field, int most, Column... columns) {
        this.field = field;
        this.most = most;
        this.columns = List.of(columns);
    }

    /// @param longest how long a text it takes
    public record Column(String name, int longest) {}

    /// What was filled in, by columns, also with its `id`. Refuses half of a place, and nothing at all.
    public List<Map<String, String>> filled(Sent sent) {
        var filled = IntStream.range(0, places(sent)).filter(at -> !empty(sent, at)).boxed().toList();
        return (filled.isEmpty() ? List.of(0) : filled).stream().map(at -> filled(sent, at)).toList();
    }

    private Map<String, String> filled(Sent sent, int at) {
        var row = new LinkedHashMap<String, String>();
        row.put(ID, sent.of(name(at, ID)));
        columns.forEach(column -> row.put(column.name, sent.needed(name(at, column.name), column.longest)));
        return row;
    }

    /// The places of a form: those that are there or were sent before, and empty ones.
    ///
    /// @param there what is stored
    /// @param sent the form where it is shown again, which keeps its places; else `null`
    /// @param free how many empty places wait
    public List<Map<String, String>> shown(List<Map<String, String>> there, @Nullable Sent sent, int free) {
        var rows = new ArrayList<Map<String, String>>();
        for (var at = 0; sent != null && at < places(sent); at++) {
            rows.add(Map.of(ID, sent.of(name(at, ID))));
        }
        var known = rows.stream().map(row -> row.get(ID)).toList();
        there.stream().filter(row -> !known.contains(row.get(ID))).forEach(rows::add);
        var wanted = sent == null || !sent.of("more").isEmpty() ? free : 0;
        Stream.generate(() -> Map.of(ID, UUID.randomUUID().toString()))
                .limit(Math.clamp(wanted, 0, Math.max(0, most - rows.size())))
                .forEach(rows::add);
        return rows;
    }

    private int places(Sent sent) {
        return (int) IntStream.range(0, most).takeWhile(at -> !sent.of(name(at, ID)).isEmpty()).count();
    }

    private boolean empty(Sent sent, int at) {
        return columns.stream().allMatch(column -> sent.of(name(at, column.name)).isEmpty());
    }

    private String name(int at, String column) {
        return field + '-' + at + '-' + column;
    }
}
