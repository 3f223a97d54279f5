package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.Election.Project;

/// What decides between projects that are equally good, and so in which order they are looked at. It never depends on how many ballots a
/// constituency cast: votes are counted as shares of their constituency, and the lot was drawn before anybody could vote.
///
/// @param lot a number in hexadecimal that nobody knew while people proposed; empty where no lot is drawn
public record Ties(By by, String lot) {
    /// By id alone.
    public static final Ties BY_ID = new Ties(By.ID, "");

    /// What is asked first.
    public enum By {
        /// The id that is smaller by Unicode code point, so "10" before "2".
        ID("id"),
        /// The lower cost, then more votes, and then the lot: the smaller SHA-256 of the lot, a blank and the id.
        COST_VOTES_LOT("cost-votes-lot");

        private final String id;

        By(String id) {
            this.id = id;
        }

        /// The name in the canonical text and in certificates: `cost-votes-lot`.
        public String id() {
            return id;
        }
    }

    public Ties {
        if ((by == By.COST_VOTES_LOT) != lot.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a lot is drawn exactly where the terms say so, and has 128 bits");
        }
    }

    /// By lower cost, then more votes, then this lot.
    public static Ties byLot(String lot) {
        return new Ties(By.COST_VOTES_LOT, lot);
    }

    /// What everybody may know of a lot before it is shown, and can hold it against then: its SHA-256, in lower-case hexadecimal.
    public String commitment() {
        return Sha256.hex(lot);
    }

    /// The projects of an election, the one first that wins a tie against all others.
    List<Project> order(Election election) {
        return switch (by) {
            case ID -> election.projects();
            case COST_VOTES_LOT -> {
                var votes = votes(election);
                yield election.projects().stream()
                        .sorted(Comparator.comparing(Project::cost)
                                .thenComparing(project -> votes.getOrDefault(project.id(), BigInteger.ZERO),
                                        Comparator.reverseOrder())
                                .thenComparing(project -> Sha256.hex(lot + " " + project.id()))
                                .thenComparing(Project::id, CodePointOrder.INSTANCE))
                        .toList();
            }
        };
    }

    /// The ballots that support each project, each constituency weighing the same: all of one, divided by how many it cast, times a
    /// number that makes that whole.
    private static Map<String, BigInteger> votes(Election election) {
        var weights = new EnumMap<Constituency, BigInteger>(Constituency.class);
        var turnout = election.turnout();
        var whole = turnout.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        turnout.forEach((constituency, cast) -> weights.put(constituency, whole.divide(BigInteger.valueOf(cast))));
        var votes = new HashMap<String, BigInteger>();
        election.support().forEach((project, supporters) -> votes.put(project, supporters.entrySet().stream()
                .map(each -> weights.getOrDefault(each.getKey(), BigInteger.ZERO).multiply(BigInteger.valueOf(each.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add)));
        return votes;
    }
}
