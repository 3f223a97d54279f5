package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Phragmén's sequential rule: each round selects the project whose supporters would carry the least load each, if what they carry already
/// and its cost were spread evenly over them: (Σ loads + cost) / supporters. It stops as soon as a project with the least load does not
/// fit the rest of the pot. Projects dearer than the whole pot are left out, and so are those that nobody supports.
///
/// All supporters of the project selected last carry exactly its load, so a group's load is that of the last selected project that it
/// supports: one whole number per round, all over one common denominator.
final class Phragmen {
    /// A project selected, and the exact load that its supporters carry from then on.
    record Laid(int project, Ratio load) {}

    private final Tally tally;
    /// For each group, the round that set its load, or -1.
    private final int[] lastOf;
    private final List<BigInteger> loads = new ArrayList<>();
    private BigInteger denominator = BigInteger.ONE;
    private final List<Tie> ties = new ArrayList<>();

    private record Candidate(int project, Ratio load) {}

    Phragmen(Tally tally) {
        this.tally = tally;
        this.lastOf = new int[tally.choices.groups()];
        Arrays.fill(lastOf, -1);
    }

    /// The projects selected, in order.
    List<Laid> run() {
        var selected = new ArrayList<Laid>();
        var open = new ArrayList<Integer>();
        for (var project = 0; project < tally.projects(); project++) {
            if (tally.isBacked(project) && tally.cost(project).compareTo(tally.pot()) <= 0) {
                open.add(project);
            }
        }
        var left = tally.pot();
        while (!open.isEmpty()) {
            var least = least(open);
            for (var candidate : least) {
                if (tally.cost(candidate.project).compareTo(left) > 0) {
                    return selected;
                }
            }
            var chosen = least.getFirst();
            selected.add(new Laid(chosen.project, chosen.load));
            if (least.size() > 1) {
                ties.add(new Tie(selected.size(), least.stream().map(Candidate::project).toList()));
            }
            lay(chosen);
            left = left.subtract(tally.cost(chosen.project));
            open.removeIf(project -> project == chosen.project);
        }
        return selected;
    }

    /// What the order of projects decided.
    List<Tie> ties() {
        return ties;
    }

    private List<Candidate> least(List<Integer> open) {
        var least = new ArrayList<Candidate>();
        for (int project : open) {
            var candidate = new Candidate(project, load(project));
            var order = least.isEmpty() ? 0 : candidate.load.compareTo(least.getFirst().load);
            if (order < 0) {
                least.clear();
            }
            if (order <= 0) {
                least.add(candidate);
            }
        }
        return least;
    }

    private Ratio load(int project) {
        var carry = new long[loads.size()];
        var counts = tally.weights.part(0); // without parity a weight is a count, and has one part
        var supporters = 0L;
        for (var group : tally.supporters[project]) {
            supporters += counts[group];
            if (lastOf[group] >= 0) {
                carry[lastOf[group]] += counts[group];
            }
        }
        var sum = tally.cost(project).multiply(denominator);
        for (var round = 0; round < carry.length; round++) {
            if (carry[round] != 0) {
                sum = sum.add(loads.get(round).multiply(BigInteger.valueOf(carry[round])));
            }
        }
        return new Ratio(sum, denominator.multiply(BigInteger.valueOf(supporters)));
    }

    private void lay(Candidate chosen) {
        for (var group : tally.supporters[chosen.project]) {
            lastOf[group] = loads.size();
        }
        var factor = chosen.load.denominator().divide(denominator);
        var common = chosen.load.numerator().gcd(factor);
        var grown = factor.divide(common);
        loads.replaceAll(load -> load.multiply(grown));
        denominator = denominator.multiply(grown);
        loads.add(chosen.load.numerator().divide(common));
    }
}
