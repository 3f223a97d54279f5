package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.coproduction.commissioning.verification.Claim.Tie;

/// Works out what is taken by rank from the rest of the pot.
final class CheckRanks {
    private final Poll poll;
    /// Whether the rank is support per cost, not support alone.
    private final boolean perCost;

    CheckRanks(Poll poll, boolean perCost) {
        this.poll = poll;
        this.perCost = perCost;
    }

    /// What follows those that are bought, with the ties in it.
    record Taken(List<Integer> projects, List<Tie> ties) {}

    Taken after(List<Integer> bought) {
        var ranked = new ArrayList<>(IntStream.range(0, poll.ids.size())
                .filter(project -> !poll.ballots.isEmpty() && !bought.contains(project)
                // In a round nothing is funded that nobody asked for.
                        && (poll.claim.ofRound() == null || poll.isBacked(project)))
                .boxed().toList());
        ranked.sort(((Comparator<Integer>) this::compare).thenComparing(project -> project));
        var left = poll.budget.subtract(poll.cost(bought));
        var taken = new ArrayList<Integer>();
        var ties = new ArrayList<Tie>();
        for (int project : ranked) {
            if (!fits(project, left)) {
                continue;
            }
            var rest = left;
            var equal = ranked.stream().filter(other -> !taken.contains(other) && fits(other, rest)
                    && ranked.indexOf(other) >= ranked.indexOf(project) && compare(other, project) == 0).map(poll.ids::get)
                    .toList();
            taken.add(project);
            if (equal.size() > 1) {
                ties.add(new Tie((long) bought.size() + taken.size(), equal, equal.getFirst()));
            }
            left = left.subtract(poll.costs.get(project));
        }
        return new Taken(taken, ties);
    }

    /// The better one first. A cost of nothing is better than any other, and what nobody supports is last.
    private int compare(int left, int right) {
        if (poll.isBacked(left) != poll.isBacked(right)) {
            return poll.isBacked(left) ? -1 : 1;
        }
        return perCost
                ? poll.support(right).multiply(poll.costs.get(left)).compareTo(poll.support(left).multiply(poll.costs.get(right)))
                : poll.support(right).compareTo(poll.support(left));
    }

    private boolean fits(int project, BigInteger left) {
        return poll.costs.get(project).compareTo(left) <= 0;
    }
}
