package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.coproduction.charter.Constituency;

/// An election laid out in arrays for counting. Money is measured per unit of weight, so that everybody starts with the same and
/// pays `min(balance, share)`: with parity a voter of weight 1/n holds B/(G·n), which is B/G per weight, and pays
/// min(b, ρ·u/n), which is min(B/G…, ρ·u) per weight. People with equal ballots then always hold equal balances, whatever their
/// constituency, and are one group. Weights and costs are multiplied by the least common multiple of the head-counts, which makes
/// them whole numbers.
final class Tally {
    final Election election;
    /// Approved projects of each group, rising.
    final int[][] approvals;
    /// Groups that approve each project.
    final int[][] supporters;
    /// Of each group: Σ count·scale/n over its constituencies (just the count without parity). The sum over all groups is at most
    /// 3·(N/3)³ for N ballots, which [Election#MOST_BALLOTS] keeps below 2⁶³.
    final long[] weight;
    /// Summed weight of each project's supporters.
    final long[] backing;
    /// Cost in pence times scale.
    final BigInteger[] scaledCost;
    /// Cost in pence with `cost`, 1 with `cardinality`: what ρ is multiplied with to get a share.
    final BigInteger[] satisfaction;
    /// The least common multiple of the constituencies' head-counts; 1 without parity.
    final long scale;
    /// What the pot is divided by for the first share: constituencies present with parity, ballots without; 0 without any ballot.
    final long shares;

    Tally(Election election, AllocationRule rule) {
        this.election = election;
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        turnout.putAll(election.turnout());
        var parity = rule.weighting() == Weighting.PARITY;
        this.scale = parity ? leastCommonMultiple(turnout) : 1;
        this.shares = parity ? turnout.size() : turnout.values().stream().mapToLong(Integer::longValue).sum();
        var projects = election.projects().size();
        this.scaledCost = new BigInteger[projects];
        this.satisfaction = new BigInteger[projects];
        for (var at = 0; at < projects; at++) {
            var cost = BigInteger.valueOf(cost(at));
            scaledCost[at] = cost.multiply(BigInteger.valueOf(scale));
            satisfaction[at] = rule.satisfaction() == Satisfaction.COST ? cost : BigInteger.ONE;
        }
        var groups = election.ballots().size();
        var positions = BallotOrder.positions(election.projects());
        this.approvals = new int[groups][];
        this.weight = new long[groups];
        this.backing = new long[projects];
        var sizes = new int[projects];
        for (var group = 0; group < groups; group++) {
            var ballots = election.ballots().get(group);
            approvals[group] = BallotOrder.positionsOf(ballots.approvals(), positions);
            for (var cast : ballots.cast().entrySet()) {
                var one = parity ? scale / turnout.getOrDefault(cast.getKey(), 1) : 1;
                weight[group] = Math.addExact(weight[group], Math.multiplyExact(cast.getValue(), one));
            }
            for (var project : approvals[group]) {
                sizes[project]++;
                backing[project] = Math.addExact(backing[project], weight[group]);
            }
        }
        this.supporters = supporters(sizes);
    }

    private int[][] supporters(int[] sizes) {
        var found = new int[sizes.length][];
        Arrays.setAll(found, project -> new int[sizes[project]]);
        var filled = new int[sizes.length];
        for (var group = 0; group < approvals.length; group++) {
            for (var project : approvals[group]) {
                found[project][filled[project]++] = group;
            }
        }
        return found;
    }

    int projects() {
        return scaledCost.length;
    }

    /// In pence.
    long cost(int project) {
        return election.projects().get(project).cost().pence();
    }

    /// Ballots that approve a project, per constituency.
    Map<Constituency, Integer> supportersOf(int project) {
        var found = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var group : supporters[project]) {
            election.ballots().get(group).cast()
                    .forEach((constituency, count) -> found.merge(constituency, count, Math::addExact));
        }
        return found;
    }

    private static long leastCommonMultiple(Map<Constituency, Integer> turnout) {
        var multiple = 1L;
        for (var count : turnout.values()) {
            multiple = Math.multiplyExact(multiple / greatestCommonDivisor(multiple, count), count);
        }
        return multiple;
    }

    private static long greatestCommonDivisor(long left, long right) {
        return right == 0 ? left : greatestCommonDivisor(right, left % right);
    }
}
