package org.coproduction.commissioning.allocation;

import java.util.List;

/// Shows that equal shares buy the same projects in the same order from every start between two. Most steps of a raising completion
/// change no order, though every price moves at each of them; comparing the winner's price at the lower start with the others' at the
/// higher one would only span steps too small to matter. Here prices are compared start by start, for all starts at once.
///
/// Round by round, as long as all starts have bought the same: let the balances lie in a [Band], and f(q) = Σ weight·min(balance, q·worth).
///
/// - The winner's share q is not above a line `high` once f(high) ≥ cost for the lower balances at both ends. For min of lines bends downwards,
///   so f is then not below cost anywhere between, and f only grows with balances. So everywhere it is within its supporters' means.
/// - A share is not below (cost − Σ upper) / Σ weight·worth, where the first sum goes over any set of supporters, the second over
///   the others: f(q) is at most what the set holds and q from each of the others. For a fixed set that is a line. The best set is of
///   those who hold less than their payment; it hardly changes over a stretch that is not too long.
/// - So when the winner's `high` per satisfaction is below such a line of every other project at both ends, the winner is cheapest everywhere
///   between. A line of an earlier round serves too, since shares only grow as money is spent.
/// - Equal prices are seen where nobody runs out: if all the winner's supporters who hold anything pay in full everywhere, its ρ is exactly
///   cost / (weight·worth of those · satisfaction), and with the set of those who have nothing no other's is below the same of its own.
///   These are compared exactly, and a tie goes to the first in the order of projects, as ever.
/// - In the end nothing else may be within reach: what supporters hold at most must be below cost at both ends.
///
/// Sums are in doubles. They are of numbers that are not negative, so each is off by [Purse#rounding] of itself at most; that also covers a
/// balance and a payment so near to each other that the wrong one of them is taken for the lesser. All lines are moved by it to the safe side.
/// Where any of this does not succeed nothing is known, and somebody has to count.
final class Stretch {
    private static final int LOOKS = 8;
    /// How far above Newton's point the next look is, so that it is above the share.
    private static final double BEYOND = 1 + 0x1p-40;
    /// How much more than the cost may be given at the upper line.
    private static final double NARROW = 1 + 0x1p-30;
    private static final double BELOW = 1 - 0x1p-50;

    private final Tally tally;
    private final Band band;
    private final boolean[] open;
    /// What each project's ρ is surely not below.
    private final Line[] atLeast;
    private List<Integer> order = List.of();
    /// Near the share of each purchase at the first start; how much it grows each step; and what it was at the last start.
    private double[] shares = {};
    private double[] growth = {};
    private double[] reached = {};

    Stretch(Tally tally) {
        this.tally = tally;
        this.band = new Band(tally.choices.groups());
        this.open = new boolean[tally.projects()];
        this.atLeast = new Line[open.length];
    }

    /// Looks from here on for what a run bought, from its start on.
    void follow(EqualShares run) {
        order = run.boughtForMoney();
        shares = run.nearShares();
        growth = new double[shares.length];
        reached = shares.clone();
    }

    /// Looks from here on from the end of the last stretch.
    void goOn(long steps) {
        for (var round = 0; round < shares.length; round++) {
            growth[round] = (reached[round] - shares[round]) / steps;
        }
        shares = reached.clone();
    }

    /// Up to which part of the stretch the same seems to be bought: 1 only if that is sure for all of it.
    double samePart(Ratio from, Ratio to, long steps) {
        begin(from, to);
        for (var round = 0; round < order.size(); round++) {
            int winner = order.get(round);
            var backers = tally.backers.get(winner);
            var high = new Line(shares[round], shares[round] + growth[round] * steps).times(BEYOND);
            var giving = band.giving(backers, high);
            for (var look = 0; look < LOOKS && !isJustEnough(winner, giving.at(high)); look++) {
                high = beyond(winner, high, giving);
                giving = band.giving(backers, high);
            }
            var low = below(winner, giving.held(), giving.rest());
            if (!isJustEnough(winner, giving.at(high)) || !low.isPositive()) {
                return 0;
            }
            var part = cheapestPart(winner, high, giving.isPaidInFull());
            if (part < 1) {
                return part;
            }
            reached[round] = high.last();
            band.take(backers, low, high);
            open[winner] = false;
        }
        return nothingElsePart();
    }

    private void begin(Ratio from, Ratio to) {
        band.start(from.approximately(), to.approximately());
        for (var project = 0; project < open.length; project++) {
            open[project] = tally.isBacked(project) && !tally.isFree(project);
            var rho = tally.nearCost[project] / tally.nearBacking[project] / tally.nearSatisfaction[project] * BELOW;
            atLeast[project] = new Line(rho, rho);
        }
    }

    private boolean isJustEnough(int project, Line given) {
        var cost = tally.nearCost[project];
        var off = rounding(project);
        return given.first() - (given.first() + cost) * off >= cost && given.first() < cost * NARROW
                && given.last() - (given.last() + cost) * off >= cost && given.last() < cost * NARROW;
    }

    /// Newton's step, and a little more.
    private Line beyond(int project, Line share, Band.Giving giving) {
        var given = giving.at(share);
        var payers = giving.payers();
        return new Line(beyond(project, share.first(), given.first(), payers.first()),
                beyond(project, share.last(), given.last(), payers.last()));
    }

    private double beyond(int project, double share, double given, double payers) {
        var cost = tally.nearCost[project];
        return (share + (cost - given) / payers) * BEYOND + 2 * (given + cost) * rounding(project) / payers;
    }

    /// What a project's share is not below, if some of its supporters held this and the rest paid in full; not above 0 where that says nothing.
    private Line below(int project, Line held, double rest) {
        return rest > 0 ? missing(project, held).times((1 - 2 * rounding(project)) / rest) : new Line(0, 0);
    }

    /// What is surely missing to a project's cost.
    private Line missing(int project, Line held) {
        var cost = tally.nearCost[project];
        return new Line(cost, cost).minus(held).minus(new Line(held.first() + cost, held.last() + cost).times(rounding(project)));
    }

    private double rounding(int project) {
        return Purse.rounding(tally.backers.get(project).size());
    }

    /// Up to which part of the stretch no other project seems to come before the winner.
    private double cheapestPart(int winner, Line high, boolean isPaidInFull) {
        var rho = high.times(1 / tally.nearSatisfaction[winner] / BELOW);
        for (var project = 0; project < open.length; project++) {
            if (open[project] && project != winner && !atLeast[project].isAbove(rho)) {
                var part = dearerPart(project, rho);
                if (part < 1 && !(isPaidInFull && comesAfter(project, winner))) {
                    return part;
                }
            }
        }
        return 1;
    }

    /// Up to which part of the stretch a project's ρ seems to be above a line: seen from the middle, and if that is not enough from the end
    /// where it fails.
    private double dearerPart(int project, Line rho) {
        var part = dearerPart(project, rho, 0.5);
        return part == 1 ? 1 : Math.max(part, dearerPart(project, rho, part > 0 ? 1 : 0));
    }

    private double dearerPart(int project, Line rho, double from) {
        var satisfaction = tally.nearSatisfaction[project];
        var holding = band.holding(tally.backers.get(project), rho.times(satisfaction), from);
        if (missing(project, holding.total()).isPositive()) {
            open[project] = false; // money only gets less: it stays out of reach
            return 1;
        }
        atLeast[project] = below(project, holding.held(), holding.rest()).times(BELOW / satisfaction);
        return atLeast[project].minus(rho).positivePart();
    }

    /// Whether a project's ρ is exactly not below the winner's, and it loses the tie, where all of the winner's supporters pay in full.
    private boolean comesAfter(int project, int winner) {
        var order = paidInFull(project).compareTo(paidInFull(winner));
        return order > 0 || order == 0 && project > winner;
    }

    private Ratio paidInFull(int project) {
        var groups = tally.supporters[project];
        var empty = new boolean[groups.length];
        for (var at = 0; at < groups.length; at++) {
            empty[at] = band.isEmpty(groups[at]);
        }
        return new Ratio(tally.scaledCost[project], tally.weighed(project, empty).multiply(tally.satisfaction[project]));
    }

    /// Up to which part of the stretch nothing else seems to be within reach in the end.
    private double nothingElsePart() {
        var part = 1.0;
        for (var project = 0; project < open.length; project++) {
            if (open[project]) {
                var total = band.holding(tally.backers.get(project), new Line(0, 0), 0).total();
                part = Math.min(part, missing(project, total).positivePart());
            }
        }
        return part;
    }
}
