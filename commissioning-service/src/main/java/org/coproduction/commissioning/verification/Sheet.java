package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An election file read a second way: the whole text, character by character, into rows of cells, and from these what counting needs.
///
/// @param costs by id, in the file's order
record Sheet(String voteType, BigDecimal budget, Map<String, BigDecimal> costs, List<Vote> votes) {
    /// @param electorate the value of the parity column; empty without one
    /// @param points empty if the row gives none
    record Vote(String electorate, List<String> ids, List<BigDecimal> points) {}

    /// Throws an IllegalArgumentException for what cannot be understood.
    static Sheet of(byte[] file, @Nullable String parity) {
        var text = new String(file, UTF_8);
        var sections = new HashMap<String, List<List<String>>>();
        List<List<String>> rows = new ArrayList<>();
        for (var row : rows(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var alone = row.stream().skip(1).allMatch(String::isEmpty);
            if (alone && List.of("META", "PROJECTS", "VOTES").contains(row.getFirst())) {
                rows = sections.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>());
            } else if (!alone || !row.getFirst().isEmpty()) {
                rows.add(row);
            }
        }
        var meta = new HashMap<String, String>();
        section(sections, "META").forEach(row -> meta.put(row.get("key"), row.get("value")));
        var costs = new LinkedHashMap<String, BigDecimal>();
        section(sections, "PROJECTS").forEach(row -> costs.put(row.get("project_id"), number(row.get("cost"))));
        var rowsOfVotes = section(sections, "VOTES");
        if (parity != null && sections.getOrDefault("VOTES", List.of()).getFirst().stream().noneMatch(parity::equalsIgnoreCase)) {
            throw new IllegalArgumentException("VOTES has no column " + parity);
        }
        var votes = rowsOfVotes.stream().map(row -> vote(row, parity, meta.getOrDefault("vote_type", "")))
                .toList();
        return new Sheet(meta.getOrDefault("vote_type", "").toLowerCase(Locale.ROOT), number(meta.getOrDefault("budget", "")),
                costs,
                votes);
    }

    private static Vote vote(Row row, @Nullable String parity, String voteType) {
        var ids = new ArrayList<String>();
        for (var id : list(row.get("vote"))) {
            ids.add(id);
        }
        var points = new ArrayList<BigDecimal>();
        if (voteType.equalsIgnoreCase("cumulative") || voteType.equalsIgnoreCase("scoring")) {
            list(row.get("points")).forEach(point -> points.add(number(point)));
        }
        if (!points.isEmpty() && points.size() != ids.size()) {
            throw new IllegalArgumentException("a vote gives points to another number of projects than it names");
        }
        return new Vote(parity == null ? "" : row.get(parity.toLowerCase(Locale.ROOT)), ids, points);
    }

    private static List<String> list(String text) {
        return List.of(text.split(",", -1)).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static BigDecimal number(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a number is missing");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private record Row(Map<String, Integer> columns, List<String> cells) {
        String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at);
        }
    }

    private static List<Row> section(Map<String, List<List<String>>> sections, String name) {
        var rows = sections.getOrDefault(name, List.of());
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the section " + name + " is missing");
        }
        var columns = new HashMap<String, Integer>();
        for (var at = 0; at < rows.getFirst().size(); at++) {
            columns.putIfAbsent(rows.getFirst().get(at).toLowerCase(Locale.ROOT), at);
        }
        return rows.stream().skip(1).map(cells -> new Row(columns, cells)).toList();
    }

    /// Rows end at line ends and cells at `;`, but neither inside a cell that begins with a quotation mark, until the closing one.
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at <= text.length(); at++) {
            var unit = at == text.length() ? '\n' : text.charAt(at);
            if (quoted && at < text.length()) {
                if (unit != '"') {
                    cell.append(unit);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(unit);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (unit == ';' || unit == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (unit == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (unit == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else {
                cell.append(unit);
            }
        }
        return rows;
    }
}
