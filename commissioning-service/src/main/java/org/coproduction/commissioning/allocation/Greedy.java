package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Takes projects by a score, highest first, and skips what does not fit the rest of the pot. A project that no ballot supports is never
/// taken.
final class Greedy {
    private final Tally tally;
    private final IntFunction<Ratio> score;

    private Greedy(Tally tally, IntFunction<Ratio> score) {
        this.tally = tally;
        this.score = score;
    }

    /// A project looked at in its turn.
    ///
    /// @param left what there was for it
    /// @param taken whether it fitted
    record Turn(int project, BigInteger left, boolean taken) {}

    /// What came of all turns.
    record Outcome(List<Turn> turns, List<Tie> ties) {}

    /// By (weighted) supporters, or by points or Borda score where worth differs: the completion `utilitarian`.
    static Greedy bySupport(Tally tally) {
        return new Greedy(tally, project -> new Ratio(tally.backing[project], BigInteger.ONE));
    }

    /// By satisfaction per cost: the rule `greedy`. With `cost` that is the number of supporters.
    static Greedy bySatisfactionPerCost(Tally tally, Satisfaction satisfaction) {
        return satisfaction == Satisfaction.COST
                ? bySupport(tally)
                : new Greedy(tally, project -> new Ratio(tally.backing[project], tally.cost(project)));
    }

    /// @param bought projects that have been selected before, in so many rounds
    Outcome fill(List<Integer> bought, BigInteger rest) {
        var open = IntStream.range(0, tally.projects()).filter(project -> tally.isBacked(project) && !bought.contains(project))
                .boxed().toList();
        var ranked = new ArrayList<>(open);
        // A cost of nothing gives a fraction over nothing, which compares as more than any other.
        ranked.sort(Comparator.comparing((Integer project) -> score.apply(project)).reversed()
                .thenComparingInt(project -> project));
        var turns = new ArrayList<Turn>();
        var ties = new ArrayList<Tie>();
        var left = rest;
        var round = bought.size();
        for (var at = 0; at < ranked.size(); at++) {
            int project = ranked.get(at);
            var taken = tally.cost(project).compareTo(left) <= 0;
            turns.add(new Turn(project, left, taken));
            if (taken) {
                round++;
                var tied = tied(ranked.subList(at, ranked.size()), left);
                if (tied.size() > 1) {
                    ties.add(new Tie(round, tied));
                }
                left = left.subtract(tally.cost(project));
            }
        }
        return new Outcome(turns, ties);
    }

    /// The first of these and those after it that would have been as good.
    private List<Integer> tied(List<Integer> ranked, BigInteger left) {
        var best = score.apply(ranked.getFirst());
        return ranked.stream().takeWhile(project -> score.apply(project).compareTo(best) == 0)
                .filter(project -> tally.cost(project).compareTo(left) <= 0).toList();
    }
}
