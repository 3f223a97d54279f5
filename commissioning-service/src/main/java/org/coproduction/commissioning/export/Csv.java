package org.coproduction.commissioning.export;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of comma-separated values (RFC 4180) that are safe to open in a spreadsheet. What people wrote may begin like a formula,
/// which a spreadsheet would run: such a cell gets an apostrophe in front, and every cell is quoted (OWASP, "CSV Injection").
final class Csv {
    /// What a formula begins with, in the wide letters of East Asian keyboards too.
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {
    }

    /// One row, with its line end.
    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
