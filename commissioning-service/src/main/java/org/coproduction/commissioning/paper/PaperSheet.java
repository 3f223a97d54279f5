package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.paper.SheetRows.Row;
import org.coproduction.commissioning.paper.SheetRows.UnreadableSheet;

/// Paper ballots as somebody typed them into a spreadsheet: a row for each, under the columns `paper` (the number printed on it),
/// `constituency`, `choices` (ids between commas, the most wanted first where people rank) and, where ballots give points, `points`.
/// Columns can stand in any order; others are passed over.
final class PaperSheet {
    private static final String PAPER = "paper";
    private static final String CONSTITUENCY = "constituency";
    private static final String CHOICES = "choices";
    private static final String POINTS = "points";
    private static final int LONGEST_NUMBER = 40;
    /// What people write for a constituency, beside its name.
    private static final Map<String, Constituency> WORDS = Map.of("parent carer", Constituency.PARENT_CARER, "parent carers",
            Constituency.PARENT_CARER, "young person", Constituency.YOUNG_PERSON, "young people", Constituency.YOUNG_PERSON,
            "professional", Constituency.PROFESSIONAL, "professionals", Constituency.PROFESSIONAL);

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /// A ballot as it is typed.
    ///
    /// @param fault why it cannot be used, as a sentence; empty if it can as far as the sheet is concerned
    record Line(int number, String paper, Constituency constituency, List<String> choices, List<Integer> points,
            Optional<String> fault) {
        Line {
            choices = List.copyOf(choices);
            points = List.copyOf(points);
        }

        private static Line faulty(Row row, String paper, String fault) {
            return new Line(row.line(), paper, Constituency.PARENT_CARER, List.of(), List.of(), Optional.of(fault));
        }
    }

    private PaperSheet(List<Row> rows) throws UnreadableSheet {
        if (rows.isEmpty()) {
            throw new UnreadableSheet("The file is empty.");
        }
        var header = rows.getFirst();
        for (var at = 0; at < header.cells().size(); at++) {
            columns.putIfAbsent(header.cell(at).toLowerCase(Locale.ROOT), at);
        }
        for (var needed : List.of(PAPER, CONSTITUENCY, CHOICES)) {
            if (!columns.containsKey(needed)) {
                throw new UnreadableSheet("The first line has no column " + needed + ".");
            }
        }
        rows.subList(1, rows.size()).forEach(row -> lines.add(line(row)));
    }

    /// @throws UnreadableSheet where nothing in the file can be used
    static List<Line> read(byte[] content) throws UnreadableSheet {
        return List.copyOf(new PaperSheet(SheetRows.read(content)).lines);
    }

    private Line line(Row row) {
        var paper = cell(row, PAPER);
        if (paper.isEmpty() || paper.length() > LONGEST_NUMBER || paper.chars().anyMatch(Character::isISOControl)) {
            return Line.faulty(row, "", "The ballot has no number of its paper, of up to " + LONGEST_NUMBER + " characters.");
        }
        var constituency = constituency(cell(row, CONSTITUENCY));
        if (constituency.isEmpty()) {
            return Line.faulty(row, paper, "The constituency has to be parent carer, young person or professional.");
        }
        var points = new ArrayList<Integer>();
        for (var given : parts(cell(row, POINTS))) {
            try {
                points.add(Integer.parseInt(given));
            } catch (NumberFormatException none) {
                return Line.faulty(row, paper, "The points have to be whole numbers.");
            }
        }
        return new Line(row.line(), paper, constituency.get(), parts(cell(row, CHOICES)), points, Optional.empty());
    }

    private String cell(Row row, String column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    private static Optional<Constituency> constituency(String said) {
        var name = Arrays.stream(Constituency.values()).filter(each -> each.name().equalsIgnoreCase(said)).findFirst();
        return name.isPresent() ? name : Optional.ofNullable(WORDS.get(said.toLowerCase(Locale.ROOT)));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
