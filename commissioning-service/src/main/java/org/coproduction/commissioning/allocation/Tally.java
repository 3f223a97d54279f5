package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A profile laid out in arrays for counting. Money is measured per unit of weight, so that everybody starts with the same and
/// pays `min(balance, share · worth)`: with parity a voter of weight 1/n holds B/(G·n), which is B/G per weight, and pays
/// min(b, ρ·u/n), which is min(B/G…, ρ·u) per weight. People with equal ballots then always hold equal balances, whatever their
/// electorate, and are one group. Weights and costs are multiplied by one number that makes them whole ([Weights#scale]).
final class Tally {
    final Profile profile;
    final Weights weights;
    /// Supported projects of each group, rising, and what they are worth to it.
    final int[][] choices;
    final long[][] worth;
    /// Groups that support each project, and what it is worth to them, in the same places.
    final int[][] supporters;
    final long[][] worthTo;
    final List<Backers> backers;
    /// Of each project's supporters Σ weight · worth, exactly and as a double; 0 for a project without any.
    final BigInteger[] backing;
    final double[] nearBacking;
    final double[] nearCost;
    /// Cost in smallest amounts times scale.
    final BigInteger[] scaledCost;
    /// What ρ is multiplied with to get a share per worth: the cost with `cost`, else 1.
    final BigInteger[] satisfaction;
    final double[] nearSatisfaction;
    /// What the pot is divided by for the first share: electorates with parity, ballots without; 0 without any ballot.
    final long shares;

    Tally(Profile profile, Method method) {
        this.profile = profile;
        var parity = method.weighting() == Weighting.PARITY;
        this.weights = new Weights(profile, parity);
        this.shares = parity ? profile.turnout.length : profile.ballots();
        this.choices = profile.choices;
        this.worth = profile.worth;
        var projects = profile.projects();
        this.scaledCost = new BigInteger[projects];
        this.nearCost = new double[projects];
        this.satisfaction = new BigInteger[projects];
        this.nearSatisfaction = new double[projects];
        for (var at = 0; at < projects; at++) {
            scaledCost[at] = cost(at).multiply(weights.scale);
            nearCost[at] = cost(at).doubleValue();
            satisfaction[at] = method.satisfaction() == Satisfaction.COST ? cost(at) : BigInteger.ONE;
            nearSatisfaction[at] = satisfaction[at].doubleValue();
        }
        this.supporters = new int[projects][];
        this.worthTo = new long[projects][];
        var alike = alike();
        turnAround(alike);
        this.nearBacking = new double[projects];
        this.backing = new BigInteger[projects];
        for (var at = 0; at < projects; at++) {
            backing[at] = weighed(at, new boolean[supporters[at].length]);
            nearBacking[at] = new Ratio(backing[at], weights.scale).approximately();
        }
        this.backers = backers(alike);
    }

    private void turnAround(boolean alike) {
        var sizes = new int[supporters.length];
        for (var group : choices) {
            for (var project : group) {
                sizes[project]++;
            }
        }
        var ones = Profile.ones(alike ? Arrays.stream(sizes).max().orElse(0) : 0);
        for (var project = 0; project < sizes.length; project++) {
            supporters[project] = new int[sizes[project]];
            worthTo[project] = alike ? ones : new long[sizes[project]];
        }
        Arrays.fill(sizes, 0);
        for (var group = 0; group < choices.length; group++) {
            for (var at = 0; at < choices[group].length; at++) {
                var project = choices[group][at];
                supporters[project][sizes[project]] = group;
                if (!alike) {
                    worthTo[project][sizes[project]] = worth[group][at];
                }
                sizes[project]++;
            }
        }
    }

    private List<Backers> backers(boolean alike) {
        var found = new ArrayList<Backers>();
        for (var project = 0; project < supporters.length; project++) {
            var groups = supporters[project];
            var weight = new double[groups.length];
            for (var at = 0; at < groups.length; at++) {
                weight[at] = weights.near[groups[at]];
            }
            found.add(new Backers(groups, weight, alike ? null : Arrays.stream(worthTo[project]).asDoubleStream().toArray()));
        }
        return List.copyOf(found);
    }

    private boolean alike() {
        for (var ballot : worth) {
            for (var one : ballot) {
                if (one != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Exactly Σ weight · worth of a project's supporters that are not marked.
    BigInteger weighed(int project, boolean[] marked) {
        var sum = BigInteger.ZERO;
        for (var part = 0; part < weights.parts(); part++) {
            var weight = weights.part(part);
            var groups = supporters[project];
            var worthOfThem = worthTo[project];
            var ofPart = 0L;
            for (var at = 0; at < groups.length; at++) {
                ofPart += marked[at] ? 0 : weight[groups[at]] * worthOfThem[at];
            }
            sum = sum.add(weights.whole(ofPart, part));
        }
        return sum;
    }

    int projects() {
        return scaledCost.length;
    }

    /// Whether any ballot supports it.
    boolean isBacked(int project) {
        return backing[project].signum() > 0;
    }

    /// In smallest amounts.
    BigInteger cost(int project) {
        return profile.costs.get(project);
    }

    boolean isFree(int project) {
        return cost(project).signum() == 0;
    }

    BigInteger pot() {
        return profile.pot;
    }
}
