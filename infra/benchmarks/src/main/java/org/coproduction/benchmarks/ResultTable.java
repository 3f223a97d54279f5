package org.coproduction.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The results as a Markdown table, its columns aligned so that it can be read in a terminal too.
final class ResultTable {
    private static final List<String> HEAD = List.of("what", "yardstick", "measured yardstick", "measured ours", "ratio", "goal",
            "met?");

    private ResultTable() {
    }

    static String markdown(List<Row> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        rows.forEach(row -> lines.add(List.of(row.what(), row.yardstick(), row.measuredYardstick(), row.measured(), row.ratio(),
                row.goal(), row.met() ? "yes" : "no")));
        var widths = new ArrayList<Integer>();
        for (var column = 0; column < HEAD.size(); column++) {
            var index = column;
            widths.add(lines.stream().mapToInt(line -> line.get(index).length()).max().orElse(0));
        }
        var rule = widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |"));
        var text = lines.stream().map(line -> padded(line, widths)).collect(Collectors.toCollection(ArrayList::new));
        text.add(1, rule);
        return String.join("\n", text) + "\n";
    }

    private static String padded(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder("|");
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            line.append(' ').append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(" |");
        }
        return line.toString();
    }
}
