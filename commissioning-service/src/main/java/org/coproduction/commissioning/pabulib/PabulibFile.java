package org.coproduction.commissioning.pabulib;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;

/// An election as a `.pb` file tells it (format: Stolicki, Szufa, Talmon: "Pabulib: A Participatory Budgeting Library",
/// arXiv:2012.06539). Amounts are exact, in whatever currency the file names; for a funding round ([Purpose.FundingRound]) they are
/// pounds and pence, and voters belong to constituencies.
///
/// @param meta the keys and values of the META section, in the file's order
/// @param pot the budget
public record PabulibFile(Map<String, String> meta, VoteType voteType, BigDecimal pot, List<Project> projects, List<Vote> votes) {
    /// A project of the file.
    ///
    /// @param name empty if the file gives none
    public record Project(String id, BigDecimal price, String name) {
        /// The price in pounds and pence.
        public Money cost() {
            return money(price);
        }
    }

    /// A ballot of the file.
    ///
    /// @param line where it stands in the file, from 1
    /// @param electorate the constituency in a funding round, or else the value of the column that was asked for
    public record Vote(int line, String voterId, String electorate, Marks marks) {
        /// See [Marks#projects].
        public List<String> projects() {
            return marks.projects;
        }

        /// In a funding round: from the column `constituency`, or assigned in turn if there is no such column.
        public Constituency constituency() {
            return Constituency.valueOf(electorate);
        }
    }

    /// What a ballot says. Equal ones are mostly one object.
    ///
    /// @param projects the projects it approves, ranks, or gives more than no points to; each once, in the ballot's order; empty for a
    ///        blank ballot
    /// @param points what it gives each of them; empty for ballots without points
    public record Marks(List<String> projects, List<BigDecimal> points) {
        static final Marks NONE = new Marks(List.of(), List.of());
    }

    /// The pot in pounds and pence.
    public Money budget() {
        return money(pot);
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount.movePointRight(2).longValueExact());
    }
}
