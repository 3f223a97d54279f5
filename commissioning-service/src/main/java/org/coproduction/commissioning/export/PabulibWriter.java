package org.coproduction.commissioning.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.Election;

/// Writes a counted election as a `.pb` file (format: <https://pabulib.org/format>), so that independent software can count again
/// what a round counted. Amounts are in pounds. Each row is one line: a line break inside a text becomes a blank, because many
/// programs read the format line by line.
public final class PabulibWriter {
    private static final int PENCE_PER_POUND = 100;

    private PabulibWriter() {
    }

    /// @param meta what the file says of the election beside its numbers, in the order in which it is to stand there
    /// @param names of the projects, by id
    public static void write(Election election, Allocation allocation, Map<String, String> meta, Map<String, String> names,
            Appendable out) throws IOException {
        var ballots = new ShuffledBallots(election, allocation.inputHash());
        out.append("META\nkey;value\n");
        for (var entry : meta.entrySet()) {
            row(out, entry.getKey(), entry.getValue());
        }
        row(out, "num_projects", Integer.toString(election.projects().size()));
        row(out, "num_votes", Integer.toString(ballots.count()));
        row(out, "budget", pounds(election.budget()));
        projects(election, allocation, names, out);
        out.append(election.withPoints() ? "VOTES\nvoter_id;vote;points;constituency\n" : "VOTES\nvoter_id;vote;constituency\n");
        for (var ballot = 0; ballot < ballots.count(); ballot++) {
            var vote = ballots.vote(ballot);
            var cells = new ArrayList<>(List.of(Integer.toString(ballot + 1), String.join(",", vote.choices())));
            if (election.withPoints()) {
                cells.add(vote.points().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            cells.add(ballots.constituency(ballot).name());
            row(out, cells);
        }
    }

    private static void projects(Election election, Allocation allocation, Map<String, String> names, Appendable out)
            throws IOException {
        var support = election.support();
        var selected = allocation.selected().stream().map(Selected::projectId).collect(Collectors.toSet());
        out.append("PROJECTS\nproject_id;cost;votes;name;selected\n");
        for (var project : election.projects()) {
            row(out, project.id(), pounds(project.cost()), Integer.toString(votes(support.getOrDefault(project.id(), Map.of()))),
                    names.getOrDefault(project.id(), ""), selected.contains(project.id()) ? "1" : "0");
        }
    }

    private static int votes(Map<Constituency, Integer> supporters) {
        return supporters.values().stream().mapToInt(Integer::intValue).sum();
    }

    static String pounds(Money amount) {
        var pence = amount.pence() % PENCE_PER_POUND;
        return amount.pence() / PENCE_PER_POUND + (pence == 0 ? "" : pence < 10 ? ".0" + pence : "." + pence);
    }

    private static void row(Appendable out, String... cells) throws IOException {
        row(out, List.of(cells));
    }

    private static void row(Appendable out, List<String> cells) throws IOException {
        out.append(cells.stream().map(PabulibWriter::cell).collect(Collectors.joining(";", "", "\n")));
    }

    /// Quoted as CSV where it has the separator or a quotation mark in it.
    private static String cell(String text) {
        var line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.indexOf(';') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
