package org.coproduction.commissioning.pabulib;

import static org.coproduction.commissioning.pabulib.Fault.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.pabulib.PabulibFile.Project;
import org.coproduction.commissioning.pabulib.PabulibFile.Vote;

/// The rows of the VOTES section.
final class VoteRows {
    private static final Constituency[] IN_TURN = Constituency.values();
    /// Equal ballots share one list; beyond this many different ones they need not.
    private static final int MOST_SHARED = 200_000;

    private final Map<String, Project> projects;
    private final Draft draft;
    private final List<Vote> votes = new ArrayList<>();
    private final Map<String, List<String>> shared = new HashMap<>();
    private int rows = 0;

    VoteRows(Map<String, Project> projects, Draft draft) {
        this.projects = projects;
        this.draft = draft;
    }

    int count() {
        return rows;
    }

    List<Vote> read() {
        return votes;
    }

    void add(List<String> cells, Columns columns, VoteType type, int line) {
        var inTurn = IN_TURN[rows % IN_TURN.length];
        rows++;
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
        var constituency = columns.has("constituency") ? constituency(columns.of(cells, "constituency"), voter, line) : inTurn;
        votes.add(new Vote(voter, constituency, named(columns.of(cells, "vote"), points(cells, columns, type), voter, line)));
    }

    private Constituency constituency(String text, String voter, int line) {
        for (var constituency : IN_TURN) {
            if (constituency.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constituency;
            }
        }
        draft.fault(line,
                "the constituency of voter " + quote(voter) + " has to be PARENT_CARER, YOUNG_PERSON or PROFESSIONAL: \""
                        + quote(text) + "\".");
        return IN_TURN[0];
    }

    /// Empty for ballots that give no points.
    private static String points(List<String> cells, Columns columns, VoteType type) {
        return type == VoteType.CUMULATIVE || type == VoteType.SCORING ? columns.of(cells, "points") : "";
    }

    private List<String> named(String vote, String points, String voter, int line) {
        var known = points.isEmpty() ? shared.get(vote) : null;
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
            return List.of();
        }
        if (!points.isEmpty()) {
            return withPoints(names, points, voter, line);
        }
        var named = distinct(names);
        if (shared.size() < MOST_SHARED) {
            shared.put(vote, named);
        }
        return named;
    }

    private static List<String> distinct(List<String> names) {
        var distinct = new LinkedHashSet<>(names);
        return List.copyOf(distinct.size() == names.size() ? names : distinct);
    }

    /// The projects that get some points; for one named twice the last points count.
    private List<String> withPoints(List<String> names, String points, String voter, int line) {
        var given = Arrays.stream(points.split(",", -1)).map(String::strip).filter(text -> !text.isEmpty()).toList();
        var named = new LinkedHashSet<>(names);
        if (given.size() != names.size()) {
            draft.fault(line, "voter " + quote(voter) + " names " + names.size() + " projects and gives points " + given.size()
                    + " times.");
            return List.copyOf(named);
        }
        for (var at = 0; at < names.size(); at++) {
            var number = Amounts.points(given.get(at));
            if (number.isEmpty()) {
                draft.fault(line, "the points of voter " + quote(voter) + " are not a number: \"" + quote(given.get(at)) + "\".");
            } else if (number.get().signum() > 0) {
                named.add(names.get(at));
            } else {
                named.remove(names.get(at));
            }
        }
        return List.copyOf(named);
    }
}
