package org.coproduction.commissioning.pabulib;

import static org.coproduction.commissioning.pabulib.Fault.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.coproduction.commissioning.pabulib.PabulibFile.Marks;
import org.coproduction.commissioning.pabulib.PabulibFile.Project;
import org.coproduction.commissioning.pabulib.PabulibFile.Vote;

/// The rows of the VOTES section.
final class VoteRows {
    static final String POINTS = "points";
    /// Equal ballots share one object; beyond this many different ones they need not.
    private static final int MOST_SHARED = 200_000;
    /// Digits of points, before and after the decimal point together, that are counted exactly.
    private static final int MOST_DIGITS = 10;

    private final Map<String, Project> projects;
    private final Purpose purpose;
    private final Draft draft;
    private final List<Vote> votes = new ArrayList<>();
    private final Map<String, Marks> shared = new HashMap<>();
    private final Map<String, String> electorates = new HashMap<>();
    private int rows = 0;
    private int wholeDigits = 1;
    private int decimals = 0;

    VoteRows(Map<String, Project> projects, Purpose purpose, Draft draft) {
        this.projects = projects;
        this.purpose = purpose;
        this.draft = draft;
    }

    int count() {
        return rows;
    }

    List<Vote> read() {
        return votes;
    }

    void add(List<String> cells, Columns columns, VoteType type, int line) {
        var voter = columns.of(cells, "voter_id");
        if (columns.overflow(cells)) {
            draft.fault(line, "the row has more cells than the section has columns.");
        }
        if (voter.isEmpty()) {
            draft.fault(line, "the vote has no voter_id.");
        }
        if (columns.cutBefore(cells, "vote")) {
            draft.fault(line, "the row ends before its vote.");
        }
        var points = type.hasPoints() && columns.has(POINTS) ? columns.of(cells, POINTS) : "";
        votes.add(new Vote(line, voter, electorate(cells, columns, voter, line),
                marks(columns.of(cells, "vote"), type.hasPoints(), points, voter, line)));
        rows++;
    }

    private String electorate(List<String> cells, Columns columns, String voter, int line) {
        var said = purpose.electorateColumn().filter(columns::has).map(column -> columns.of(cells, column));
        var electorate = purpose.electorate(said.orElse(null), rows);
        if (electorate.isEmpty()) {
            draft.fault(line,
                    "the constituency of voter " + quote(voter) + " has to be PARENT_CARER, YOUNG_PERSON or PROFESSIONAL: \""
                            + quote(said.orElse("")) + "\".");
        }
        return electorates.computeIfAbsent(electorate.orElse(""), name -> name);
    }

    private Marks marks(String vote, boolean hasPoints, String points, String voter, int line) {
        var key = points.isEmpty() ? vote : vote + ';' + points;
        var known = shared.get(key);
        if (known != null) {
            return known;
        }
        var names = new ArrayList<String>();
        var before = draft.faults();
        for (var name : vote.split(",", -1)) {
            var id = name.strip();
            var project = projects.get(id);
            if (project != null) {
                names.add(project.id());
            } else if (!id.isEmpty()) {
                draft.fault(line, "voter " + quote(voter) + " names project " + quote(id) + ", which is not in PROJECTS.");
            }
        }
        if (draft.faults() > before) {
            return Marks.NONE;
        }
        var marks = points.isEmpty() && !(hasPoints && purpose.requires(POINTS))
                ? new Marks(distinct(names), List.of())
                : withPoints(names, points, voter, line);
        if (shared.size() < MOST_SHARED && draft.faults() == before) {
            shared.put(key, marks);
        }
        return marks;
    }

    private static List<String> distinct(List<String> names) {
        var distinct = new LinkedHashSet<>(names);
        return List.copyOf(distinct.size() == names.size() ? names : distinct);
    }

    /// The projects that get some points; for one named twice the last points count.
    private Marks withPoints(List<String> names, String points, String voter, int line) {
        var given = Arrays.stream(points.split(",", -1)).map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (given.size() != names.size()) {
            draft.fault(line, "voter " + quote(voter) + " names " + names.size() + " projects and gives points " + given.size()
                    + " times.");
            return Marks.NONE;
        }
        var named = new LinkedHashMap<String, BigDecimal>();
        names.forEach(name -> named.put(name, BigDecimal.ZERO));
        for (var at = 0; at < names.size(); at++) {
            var number = Amounts.points(given.get(at));
            if (number.isEmpty()) {
                draft.fault(line, "the points of voter " + quote(voter) + " are not a number: \"" + quote(given.get(at)) + "\".");
            } else if (purpose.requires(POINTS) && !isCountable(number.get())) {
                draft.fault(line,
                        "the points of voter " + quote(voter) + " have more digits than can be counted exactly, which is "
                                + MOST_DIGITS + " before and after the decimal point of all points together: \""
                                + quote(given.get(at))
                                + "\".");
            } else {
                named.put(names.get(at), number.get());
            }
        }
        named.values().removeIf(number -> number.signum() <= 0);
        return new Marks(List.copyOf(named.keySet()), List.copyOf(named.values()));
    }

    private boolean isCountable(BigDecimal number) {
        wholeDigits = Math.max(wholeDigits, number.precision() - number.scale());
        decimals = Math.max(decimals, number.scale());
        return wholeDigits + decimals <= MOST_DIGITS;
    }
}
