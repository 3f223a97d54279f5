package org.coproduction.commissioning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// The rows of a spreadsheet, saved as CSV (UTF-8, with commas, semicolons or tabs) or as XLSX, of which the first sheet is read.
final class SheetRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /// A small packed file can hold a very large sheet.
    private static final int MOST_ROWS = 100_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private SheetRows() {
    }

    /// @param line from 1, as the file or the sheet numbers it
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /// A cell without spaces around it; empty where the row ends before it.
        String cell(int at) {
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    /// Thrown for a file that is no spreadsheet.
    static final class UnreadableSheet extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        UnreadableSheet(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        /// What is wrong, for whoever typed the file.
        String sentence() {
            return sentence;
        }
    }

    /// All rows with something in them.
    static List<Row> read(byte[] content) throws UnreadableSheet {
        return (isWorkbook(content) ? workbook(content) : text(content)).stream().filter(row -> !row.isEmpty()).toList();
    }

    private static boolean isWorkbook(byte[] content) {
        return content.length >= ZIP.length && Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static List<Row> text(byte[] content) throws UnreadableSheet {
        var text = new String(content, UTF_8);
        var said = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(said)).setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new StringReader(said))) {
            var rows = new ArrayList<Row>();
            var records = parser.iterator();
            // Asking whether there is another row reads it, so its line is known only before.
            for (var before = 0L; records.hasNext(); before = parser.getCurrentLineNumber()) {
                rows.add(new Row((int) before + 1, records.next().toList()));
            }
            return rows;
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableSheet("A quotation mark is opened and not closed, or stands inside a cell.");
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getCellText(at));
        }
        return new Row(row.getRowNum(), cells);
    }

    /// What stands between the cells of the first line.
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<Row> workbook(byte[] content) throws UnreadableSheet {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            try (var sheet = workbook.getFirstSheet().openStream()) {
                var rows = sheet.limit(MOST_ROWS + 1L).map(SheetRows::row).toList();
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableSheet("The sheet has more than " + MOST_ROWS + " rows.");
                }
                return rows;
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
            throw new UnreadableSheet("The file is no XLSX workbook that can be read.");
        }
    }
}
