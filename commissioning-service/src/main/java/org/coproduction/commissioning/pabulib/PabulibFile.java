package org.coproduction.commissioning.pabulib;

import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Election;

/// An election as a `.pb` file tells it (format: Stolicki, Szufa, Talmon: "Pabulib: A Participatory Budgeting Library",
/// arXiv:2012.06539). Amounts are read as pounds and pence, whatever currency the file names.
///
/// @param meta the keys and values of the META section, in the file's order
public record PabulibFile(Map<String, String> meta, VoteType voteType, Money budget, List<Project> projects, List<Vote> votes) {
    /// A project of the file.
    ///
    /// @param name empty if the file gives none
    public record Project(String id, Money cost, String name) {}

    /// A ballot of the file.
    ///
    /// @param constituency from the column `constituency`, or assigned in turn if there is no such column
    /// @param projects the projects it approves, ranks, or gives more than no points to; each once, in the ballot's order; empty for a
    ///        blank ballot
    public record Vote(String voterId, Constituency constituency, List<String> projects) {}

    /// The same for counting: every project on a ballot counts as approved, points and ranks do not.
    public Election election() {
        var election = Election.of(budget,
                projects.stream().map(project -> new Election.Project(project.id(), project.cost())).toList());
        votes.forEach(vote -> election.add(vote.constituency(), vote.projects()));
        return election.build();
    }
}
