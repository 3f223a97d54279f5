package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.channel.BallotCode;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.channel.Mark;
import org.coproduction.commissioning.channel.Way;
import org.coproduction.commissioning.paper.SheetRows.Row;
import org.coproduction.commissioning.paper.SheetRows.UnreadableSheet;

/// Ballots or rankings as somebody typed them into a spreadsheet: a row for each, under the columns `paper` (the number printed on it),
/// `code` (of the person whose it is) or both, `constituency`, `choices` (ids between commas, the most wanted first where people rank) and,
/// where ballots give points, `points`. `channel` says how it came (on paper, unless it says something else), and `helped` who helped, by
/// kind. Columns can stand in any order; others are passed over.
final class PaperSheet {
    private static final String PAPER = "paper";
    private static final String CODE = "code";
    private static final String CONSTITUENCY = "constituency";
    private static final String CHOICES = "choices";
    private static final String POINTS = "points";
    private static final String CHANNEL = "channel";
    private static final String HELPED = "helped";
    private static final int LONGEST_NUMBER = 40;
    /// What people write for a constituency, beside its name.
    private static final Map<String, Constituency> CONSTITUENCIES = Map.of("parent carer", Constituency.PARENT_CARER,
            "parent carers",
            Constituency.PARENT_CARER, "young person", Constituency.YOUNG_PERSON, "young people", Constituency.YOUNG_PERSON,
            "professional", Constituency.PROFESSIONAL, "professionals", Constituency.PROFESSIONAL);
    private static final Map<String, Channel> CHANNELS = Map.of("", Channel.PAPER, "telephone", Channel.PHONE);
    private static final Map<String, Help> HELPS = Map.of("family", Help.FAMILY_OR_FRIEND, "family member", Help.FAMILY_OR_FRIEND,
            "friend", Help.FAMILY_OR_FRIEND);
    private static final List<Channel> OFFLINE = List.of(Channel.PAPER, Channel.PHONE, Channel.MEETING);

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /// A row.
    sealed interface Line {
        /// From 1, as the file numbers it.
        int number();

        /// It can be used as far as the sheet is concerned.
        record Good(int number, Mark mark, Constituency constituency, List<String> choices, List<Integer> points, Way way)
                implements
                    Line {
            public Good {
                choices = List.copyOf(choices);
                points = List.copyOf(points);
            }

            /// All that tells it from others: a paper with a code can have a number too.
            List<Mark> marks() {
                return mark instanceof Mark.Coded(_, var paper) && !paper.isEmpty()
                        ? List.of(mark, new Mark.Numbered(paper))
                        : List.of(mark);
            }
        }

        /// @param why it cannot be used, as a sentence
        record Faulty(int number, String why) implements Line {}
    }

    private PaperSheet(List<Row> rows) throws UnreadableSheet {
        if (rows.isEmpty()) {
            throw new UnreadableSheet("The file is empty.");
        }
        var header = rows.getFirst();
        for (var at = 0; at < header.cells().size(); at++) {
            columns.putIfAbsent(header.cell(at).toLowerCase(Locale.ROOT), at);
        }
        if (!columns.containsKey(PAPER) && !columns.containsKey(CODE)) {
            throw new UnreadableSheet("The first line has neither a column paper nor a column code.");
        }
        for (var needed : List.of(CONSTITUENCY, CHOICES)) {
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
        try {
            return new Line.Good(row.line(), mark(row), constituency(row), parts(cell(row, CHOICES)), points(row), way(row));
        } catch (UnusableRow unusable) {
            return new Line.Faulty(row.line(), unusable.sentence);
        }
    }

    /// Thrown for a row that cannot be used.
    private static final class UnusableRow extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        UnusableRow(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    private Mark mark(Row row) throws UnusableRow {
        var paper = cell(row, PAPER);
        var code = cell(row, CODE);
        if (paper.length() > LONGEST_NUMBER || paper.chars().anyMatch(Character::isISOControl)
                || paper.isEmpty() && code.isEmpty()) {
            throw new UnusableRow(
                    "The ballot has no number of its paper, of up to " + LONGEST_NUMBER + " characters, and no code.");
        }
        // Whoever reads a code off a paper may type it where the number goes.
        var asNumber = BallotCode.read(paper);
        if (code.isEmpty()) {
            return asNumber.<Mark>map(read -> new Mark.Coded(read, "")).orElseGet(() -> new Mark.Numbered(paper));
        }
        var read = BallotCode.read(code).orElseThrow(() -> new UnusableRow(
                "The code is not typed as it was given: a letter is wrong, missing or in another place."));
        if (asNumber.isPresent() && !asNumber.get().text().equals(read.text())) {
            throw new UnusableRow("The ballot has two codes, and no number of its paper.");
        }
        return new Mark.Coded(read, asNumber.isPresent() ? "" : paper);
    }

    private Constituency constituency(Row row) throws UnusableRow {
        return named(cell(row, CONSTITUENCY), Stream.of(Constituency.values()), CONSTITUENCIES)
                .orElseThrow(() -> new UnusableRow("The constituency has to be parent carer, young person or professional."));
    }

    private List<Integer> points(Row row) throws UnusableRow {
        var points = new ArrayList<Integer>();
        for (var given : parts(cell(row, POINTS))) {
            try {
                points.add(Integer.parseInt(given));
            } catch (NumberFormatException none) {
                throw new UnusableRow("The points have to be whole numbers.");
            }
        }
        return points;
    }

    private Way way(Row row) throws UnusableRow {
        var channel = named(cell(row, CHANNEL), OFFLINE.stream(), CHANNELS)
                .orElseThrow(() -> new UnusableRow("The channel has to be paper, phone or meeting."));
        var helped = cell(row, HELPED);
        return helped.isEmpty()
                ? new Way(channel, null)
                : new Way(channel, named(helped, Stream.of(Help.values()), HELPS).orElseThrow(() -> new UnusableRow(
                        "Who helped has to be family or friend, support worker, interpreter, communication partner or service.")));
    }

    private String cell(Row row, String column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    /// What somebody means by a word: a name, with spaces or underscores, or another word for it.
    private static <E extends Enum<E>> Optional<E> named(String said, Stream<E> values, Map<String, E> words) {
        var name = said.replace(' ', '_');
        return values.filter(each -> each.name().equalsIgnoreCase(name)).findFirst()
                .or(() -> Optional.ofNullable(words.get(said.toLowerCase(Locale.ROOT))));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
