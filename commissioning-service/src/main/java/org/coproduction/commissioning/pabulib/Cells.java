package org.coproduction.commissioning.pabulib;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Splits a row at `;` as CSV does: a cell that begins with `"` ends at the closing one, and `""` inside it is one `"`. A quotation mark
/// elsewhere is a character like any other, as real project names have them. Cells are stripped of blanks around them.
final class Cells {
    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

    private Cells() {
    }

    /// The cells, or null if a quotation mark is opened and not closed.
    static @Nullable List<String> split(String row) {
        var cells = new ArrayList<String>();
        var at = 0;
        while (true) {
            var start = at;
            while (start < row.length() && row.charAt(start) == ' ') {
                start++;
            }
            if (start < row.length() && row.charAt(start) == QUOTE) {
                var cell = new StringBuilder();
                at = quoted(row, start + 1, cell);
                if (at < 0) {
                    return null;
                }
                var end = end(row, at);
                cells.add(cell.append(row, at, end).toString().strip());
                at = end;
            } else {
                var end = end(row, at);
                cells.add(row.substring(at, end).strip());
                at = end;
            }
            if (at == row.length()) {
                return cells;
            }
            at++;
        }
    }

    private static int end(String row, int from) {
        var end = row.indexOf(SEPARATOR, from);
        return end < 0 ? row.length() : end;
    }

    /// Where the quoted text ends, or -1.
    private static int quoted(String row, int from, StringBuilder cell) {
        var at = from;
        while (at < row.length()) {
            if (row.charAt(at) != QUOTE) {
                cell.append(row.charAt(at));
            } else if (at + 1 < row.length() && row.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else {
                return at + 1;
            }
            at++;
        }
        return -1;
    }
}
