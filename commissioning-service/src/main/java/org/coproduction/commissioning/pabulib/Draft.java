package org.coproduction.commissioning.pabulib;

import static org.coproduction.commissioning.pabulib.Fault.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.pabulib.PabulibFile.Project;

/// A file being read: what has been understood so far, and what is wrong with it.
final class Draft {
    private static final int MOST_META = 1_000;
    private static final int MOST_PROJECTS = 10_000;
    private static final Map<String, List<String>> REQUIRED = Map.of("META", List.of("key", "value"), "PROJECTS",
            List.of("project_id", "cost"), "VOTES", List.of("voter_id", "vote"));
    private static final List<String> ORDER = List.of("META", "PROJECTS", "VOTES");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> titles = new LinkedHashMap<>();
    private final Map<String, Columns> columns = new LinkedHashMap<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLines = new LinkedHashMap<>();
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, Integer> projectLines = new LinkedHashMap<>();
    private final Purpose purpose;
    private final VoteRows votes;
    private BigDecimal budget = BigDecimal.ZERO;
    private VoteType voteType = VoteType.APPROVAL;

    Draft(Purpose purpose) {
        this.purpose = purpose;
        this.votes = new VoteRows(projects, purpose, this);
    }

    boolean isFull() {
        return faults.size() >= PabulibReader.MOST_FAULTS;
    }

    int faults() {
        return faults.size();
    }

    void fault(int line, String what) {
        fault(Fault.at(line, what));
    }

    void fault(Fault fault) {
        if (!isFull()) {
            faults.add(fault);
        }
    }

    void title(String section, int line) {
        var before = titles.put(section, line);
        if (before != null) {
            fault(line, "the section " + section + " began on line " + before + " already.");
        } else if (!ORDER.get(titles.size() - 1).equals(section)) {
            fault(line, "the sections have to be META, PROJECTS and VOTES, in this order.");
        }
        if (section.equals("VOTES") && titles.containsKey("META")) {
            budget = required("budget", line) ? budget() : BigDecimal.ZERO;
            voteType = required("vote_type", line) ? voteType() : VoteType.APPROVAL;
        }
    }

    void header(String section, List<String> cells, int line) {
        var header = new Columns(cells);
        columns.put(section, header);
        for (var column : REQUIRED.getOrDefault(section, List.of())) {
            if (!header.has(column)) {
                fault(line, "the section " + section + " has no column " + column + ".");
            }
        }
        if (section.equals("VOTES")) {
            Stream.concat(purpose.electorateColumn().stream(), Stream.of(VoteRows.POINTS))
                    .filter(column -> purpose.requires(column) && !header.has(column)
                            && (!column.equals(VoteRows.POINTS) || voteType.hasPoints()))
                    .forEach(column -> fault(line, "the section VOTES has no column " + quote(column) + "."));
        }
    }

    void meta(List<String> cells, int line) {
        var key = cells.getFirst();
        if (key.isEmpty()) {
            fault(line, "a line of META has no key.");
        } else if (meta.size() >= MOST_META) {
            fault(line, "the section META has more than " + MOST_META + " lines.");
        } else {
            // A value with an unquoted separator in it is meant as it stands.
            meta.put(key, String.join(";", cells.subList(1, cells.size())).replaceAll(";+$", ""));
            metaLines.put(key, line);
        }
    }

    void project(List<String> cells, int line) {
        var header = columns.getOrDefault("PROJECTS", Columns.NONE);
        var id = header.of(cells, "project_id");
        var cost = purpose.amount(header.of(cells, "cost"));
        if (header.overflow(cells)) {
            fault(line, "the row has more cells than the section has columns.");
        }
        if (id.isEmpty()) {
            fault(line, "the project has no project_id.");
        } else if (id.indexOf(',') >= 0 || id.chars().anyMatch(Character::isISOControl)) {
            fault(line, "the project_id " + quote(id) + " has a comma or a line break in it, so no ballot can name it.");
        } else if (projectLines.putIfAbsent(id, line) != null) {
            fault(line, "project " + quote(id) + " is on line " + projectLines.get(id) + " already.");
        } else if (projects.size() >= MOST_PROJECTS) {
            fault(line, "there are more than " + MOST_PROJECTS + " projects.");
        } else {
            projects.put(id, new Project(id, cost.orElse(BigDecimal.ZERO), header.of(cells, "name")));
        }
        if (cost.isEmpty()) {
            fault(line, "the cost of project " + quote(id) + " is not an amount of money: \"" + quote(header.of(cells, "cost"))
                    + "\".");
        }
    }

    void vote(List<String> cells, int line) {
        if (votes.count() >= Election.MOST_BALLOTS) {
            fault(line, "there are more than " + Election.MOST_BALLOTS + " votes.");
        } else {
            votes.add(cells, columns.getOrDefault("VOTES", Columns.NONE), voteType, line);
        }
    }

    /// What can only be said when all has been read.
    void end(int line) {
        for (var section : ORDER) {
            if (!titles.containsKey(section)) {
                fault(line, "the file ends without a section " + section + ".");
            } else if (!columns.containsKey(section)) {
                fault(line, "the section " + section + " has no line with its columns.");
            }
        }
        counted("num_projects", projectLines.size(), "projects");
        counted("num_votes", votes.count(), "votes");
    }

    PabulibOutcome outcome() {
        if (!faults.isEmpty()) {
            return new PabulibOutcome.Faulty(faults);
        }
        return new PabulibOutcome.Read(
                new PabulibFile(Collections.unmodifiableMap(meta), voteType, budget, List.copyOf(projects.values()),
                        Collections.unmodifiableList(votes.read())));
    }

    private boolean required(String key, int line) {
        if (!meta.containsKey(key)) {
            fault(line, "the section META has no " + key + ".");
        }
        return meta.containsKey(key);
    }

    private BigDecimal budget() {
        var text = meta.getOrDefault("budget", "");
        return purpose.amount(text).orElseGet(() -> {
            fault(metaLines.getOrDefault("budget", 1), "the budget is not an amount of money: \"" + quote(text) + "\".");
            return BigDecimal.ZERO;
        });
    }

    private VoteType voteType() {
        var text = meta.getOrDefault("vote_type", "");
        var known = VoteType.of(text);
        known.flatMap(purpose::objection).ifPresent(what -> fault(metaLines.getOrDefault("vote_type", 1), what));
        return known.orElseGet(() -> {
            fault(metaLines.getOrDefault("vote_type", 1),
                    "the vote_type has to be approval, choose-1, ordinal, cumulative or scoring: \""
                            + quote(text) + "\".");
            return VoteType.APPROVAL;
        });
    }

    /// A file cut short must not be counted, so the numbers in META have to be right where they are given.
    private void counted(String key, int found, String what) {
        var text = meta.get(key);
        if (text != null && !isFull() && Amounts.count(text).filter(said -> said == found).isEmpty()) {
            fault(metaLines.getOrDefault(key, 1),
                    key + " says \"" + quote(text) + "\", but there are " + found + " " + what + ".");
        }
    }
}
