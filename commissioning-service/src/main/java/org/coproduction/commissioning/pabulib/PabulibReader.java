package org.coproduction.commissioning.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.coproduction.commissioning.pabulib.Lines.Unreadable;
import org.jspecify.annotations.Nullable;

/// Reads a `.pb` file as a stream, in one pass. It forgives what real files have (byte order mark, CRLF, quoted cells, names over several
/// lines, decimal commas, empty lines, a project twice on a ballot, a project dearer than the pot, spare columns) and names
/// everything else, with its line. It never holds more than one line of bounded length beside what it returns.
public final class PabulibReader {
    /// More faults than this are not collected: whoever corrects the file has enough to do.
    public static final int MOST_FAULTS = 50;
    private static final int MOST_LINES_IN_A_CELL = 20;

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private PabulibReader() {
    }

    /// Reads the approval ballots of a funding round until the end of the stream, and leaves closing to the caller.
    public static PabulibOutcome read(InputStream in) throws IOException {
        return read(in, Purpose.FundingRound.APPROVAL);
    }

    /// Reads until the end of the stream and leaves closing to the caller.
    public static PabulibOutcome read(InputStream in, Purpose purpose) throws IOException {
        var lines = new Lines(in);
        var draft = new Draft(purpose);
        try {
            readSections(lines, draft);
            draft.end(Math.max(1, lines.number()));
        } catch (Unreadable e) {
            draft.fault(e.fault());
        }
        return draft.outcome();
    }

    private static void readSections(Lines lines, Draft draft) throws IOException, Unreadable {
        Section section = null;
        var headerDue = false;
        for (var line = lines.next(); line != null && !draft.isFull(); line = lines.next()) {
            var number = lines.number();
            var title = title(line);
            if (title != null) {
                headerDue = true;
                section = title;
                draft.title(title.name(), number);
            } else if (section == null && !line.isBlank()) {
                throw new Unreadable(number, "the file has to begin with the line META.");
            } else if (section != null && !line.isBlank()) {
                var cells = cells(line, lines);
                if (headerDue) {
                    draft.header(section.name(), cells, number);
                    headerDue = false;
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row(section, cells, number, draft);
                }
            }
        }
    }

    private static void row(Section section, List<String> cells, int number, Draft draft) {
        switch (section) {
            case META -> draft.meta(cells, number);
            case PROJECTS -> draft.project(cells, number);
            case VOTES -> draft.vote(cells, number);
        }
    }

    private static @Nullable Section title(String line) {
        for (var section : Section.values()) {
            if (line.startsWith(section.name()) && line.substring(section.name().length()).replace(';', ' ').isBlank()) {
                return section;
            }
        }
        return null;
    }

    /// A quoted cell may go on over the next lines.
    private static List<String> cells(String line, Lines lines) throws IOException, Unreadable {
        var number = lines.number();
        var row = new StringBuilder(line);
        for (var more = 0; more < MOST_LINES_IN_A_CELL && row.length() <= Lines.LONGEST; more++) {
            var cells = Cells.split(row.toString());
            if (cells != null) {
                return cells;
            }
            var next = lines.next();
            if (next == null) {
                break;
            }
            row.append('\n').append(next);
        }
        throw new Unreadable(number, "a quotation mark is opened and not closed.");
    }
}
