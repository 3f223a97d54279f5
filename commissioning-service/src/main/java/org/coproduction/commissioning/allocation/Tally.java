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
    final Choices choices;
    /// Groups that support each project.
    final int[][] supporters;
    /// What it is worth to them, in the same places; empty where all value a project alike.
    private final long[][] worthTo;
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
        this.worthTo = new long[choices.areAlike() ? 0 : projects][];
        turnAround();
        this.nearBacking = new double[projects];
        this.backing = new BigInteger[projects];
        for (var at = 0; at < projects; at++) {
            backing[at] = weighed(at, new boolean[supporters[at].length]);
            nearBacking[at] = new Ratio(backing[at], weights.scale).approximately();
        }
        this.backers = backers();
    }

    /// Each of its loops is a method of its own, and so are those after it: they run once, and in a process that has just started, what else
    /// is to be compiled waits for the compilation of one long method.
    private void turnAround() {
        var sizes = sizes();
        for (var project = 0; project < sizes.length; project++) {
            supporters[project] = new int[sizes[project]];
        }
        for (var project = 0; project < worthTo.length; project++) {
            worthTo[project] = new long[sizes[project]];
        }
        Arrays.fill(sizes, 0);
        for (var group = 0; group < choices.groups(); group++) {
            turnAround(group, sizes);
        }
    }

    private int[] sizes() {
        var sizes = new int[supporters.length];
        for (var project : choices.projects) {
            sizes[project]++;
        }
        return sizes;
    }

    private void turnAround(int group, int[] sizes) {
        for (var at = choices.begins[group]; at < choices.begins[group + 1]; at++) {
            var project = choices.projects[at];
            if (worthTo.length > 0) {
                worthTo[project][sizes[project]] = choices.worth(at);
            }
            supporters[project][sizes[project]++] = group;
        }
    }

    private List<Backers> backers() {
        var found = new ArrayList<Backers>();
        for (var project = 0; project < supporters.length; project++) {
            found.add(new Backers(supporters[project], weights.near(supporters[project]),
                    choices.areAlike() ? null : nearWorthTo(project)));
        }
        return List.copyOf(found);
    }

    private double[] nearWorthTo(int project) {
        var near = new double[worthTo[project].length];
        for (var at = 0; at < near.length; at++) {
            near[at] = worthTo[project][at];
        }
        return near;
    }

    /// What a project is worth to one of its supporters.
    long worthTo(int project, int at) {
        return worthTo.length == 0 ? 1 : worthTo[project][at];
    }

    /// Exactly Σ weight · worth of a project's supporters that are not marked.
    BigInteger weighed(int project, boolean[] marked) {
        var sum = BigInteger.ZERO;
        for (var part = 0; part < weights.parts(); part++) {
            sum = sum.add(weights.whole(weighed(project, marked, weights.part(part)), part));
        }
        return sum;
    }

    private long weighed(int project, boolean[] marked, long[] weight) {
        var groups = supporters[project];
        var sum = 0L;
        if (choices.areAlike()) {
            for (var at = 0; at < groups.length; at++) {
                sum += marked[at] ? 0 : weight[groups[at]];
            }
        } else {
            var worthOfThem = worthTo[project];
            for (var at = 0; at < groups.length; at++) {
                sum += marked[at] ? 0 : weight[groups[at]] * worthOfThem[at];
            }
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
