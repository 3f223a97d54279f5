package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Takes projects by a score, highest first, and skips what does not fit the rest of the pot. A project that no ballot supports is not
/// taken, unless that is asked for: a round funds nothing that nobody wants, while other programs take it last.
final class Greedy {
    private final Tally tally;
    private final IntFunction<Ratio> score;
    private final boolean alsoUnsupported;

    private Greedy(Tally tally, IntFunction<Ratio> score, boolean alsoUnsupported) {
        this.tally = tally;
        this.score = score;
        this.alsoUnsupported = alsoUnsupported;
    }

    /// The same, as other programs do it.
    Greedy alsoUnsupported() {
        return new Greedy(tally, score, true);
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
        return new Greedy(tally, project -> new Ratio(tally.backing[project], BigInteger.ONE), false);
    }

    /// By satisfaction per cost: the rule `greedy`. With `cost` that is the number of supporters.
    static Greedy bySatisfactionPerCost(Tally tally, Satisfaction satisfaction) {
        return satisfaction == Satisfaction.COST
                ? bySupport(tally)
                : new Greedy(tally, project -> perCost(tally, project), false);
    }

    /// A cost of nothing gives a fraction over nothing, which compares as more than any other.
    private static Ratio perCost(Tally tally, int project) {
        return tally.isBacked(project)
                ? new Ratio(tally.backing[project], tally.cost(project))
                : new Ratio(BigInteger.ZERO, BigInteger.ONE);
    }

    /// @param bought projects that have been selected before, in so many rounds
    Outcome fill(List<Integer> bought, BigInteger rest) {
        var open = IntStream.range(0, tally.projects())
                .filter(project -> (alsoUnsupported || tally.isBacked(project)) && !bought.contains(project)).boxed().toList();
        var ranked = new ArrayList<>(open);
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
