package org.coproduction.commissioning.export;

import java.util.Random;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Vote;

/// Each ballot of an election once, in an order that says nothing about when or how it was cast. The order follows from the hash of
/// what was counted: everybody gets the same one, so that files taken at different times cannot be held against each other.
final class ShuffledBallots {
    private static final Constituency[] CONSTITUENCIES = Constituency.values();
    private static final int SEED_DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private final Election election;
    /// For each ballot its group's position, times the number of constituencies, plus that of its constituency.
    private final int[] order;

    ShuffledBallots(Election election, String inputHash) {
        this.election = election;
        this.order = inTurn(election);
        var random = new Random(Long.parseUnsignedLong(inputHash, 0, SEED_DIGITS, HEXADECIMAL));
        for (var left = order.length; left > 1; left--) {
            var chosen = random.nextInt(left);
            var moved = order[chosen];
            order[chosen] = order[left - 1];
            order[left - 1] = moved;
        }
    }

    private static int[] inTurn(Election election) {
        var order = new int[election.turnout().values().stream().mapToInt(Integer::intValue).sum()];
        var next = 0;
        for (var group = 0; group < election.ballots().size(); group++) {
            for (var at = 0; at < CONSTITUENCIES.length; at++) {
                var equal = election.ballots().get(group).cast().getOrDefault(CONSTITUENCIES[at], 0);
                for (var ballot = 0; ballot < equal; ballot++) {
                    order[next++] = group * CONSTITUENCIES.length + at;
                }
            }
        }
        return order;
    }

    int count() {
        return order.length;
    }

    Vote vote(int ballot) {
        return election.ballots().get(order[ballot] / CONSTITUENCIES.length).vote();
    }

    Constituency constituency(int ballot) {
        return CONSTITUENCIES[order[ballot] % CONSTITUENCIES.length];
    }
}
