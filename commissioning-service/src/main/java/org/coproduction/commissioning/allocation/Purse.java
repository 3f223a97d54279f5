package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What every ballot group still holds, exactly. A group that never ran out holds `start − Σ share · worth` over the bought projects it
/// supports; one that ran out holds 0. So one whole number per purchase, all over one common denominator, says everything, and a sum
/// over thousands of groups is a sum of weights per purchase and then a few multiplications of large numbers.
///
/// Doubles decide only what is beyond their error. A group's `near` differs from its exact balance by at most [#error]: converting
/// the start costs start·2⁻⁵², converting a share and multiplying it by its worth (exact below 2⁵³) costs at most 1.5·2⁻⁵² of what is
/// paid, Σ of which is at most the start (a live group never paid more than it had), and each of m subtractions rounds by at most
/// start·2⁻⁵³. That is below start·(m + 4)·2⁻⁵²; twice that is taken.
final class Purse {
    private static final double UNIT = 0x1p-51;

    private final Tally tally;
    private final double nearStart;
    private final double[] near;
    private final boolean[] empty;
    /// For each project, the number of the purchase that bought it, or -1.
    private final int[] boughtAs;
    private final List<BigInteger> shares = new ArrayList<>();
    private BigInteger start;
    private BigInteger denominator;

    Purse(Tally tally, Ratio start) {
        this.tally = tally;
        this.start = start.numerator();
        this.denominator = start.denominator();
        this.nearStart = start.approximately();
        this.near = new double[tally.choices.length];
        Arrays.fill(near, nearStart);
        this.empty = new boolean[tally.choices.length];
        // With nothing to begin with, everybody is at the end of it.
        Arrays.fill(empty, start.numerator().signum() == 0);
        this.boughtAs = new int[tally.projects()];
        Arrays.fill(boughtAs, -1);
    }

    boolean isEmpty(int group) {
        return empty[group];
    }

    double near(int group) {
        return near[group];
    }

    /// How far any `near` can be from the exact balance.
    double error() {
        return nearStart * (shares.size() + 4) * UNIT;
    }

    BigInteger denominator() {
        return denominator;
    }

    /// Exactly what the marked supporters hold together, in scaled amounts over [#denominator].
    BigInteger held(int[] groups, boolean[] marked) {
        var held = BigInteger.ZERO;
        for (var part = 0; part < tally.weights.parts(); part++) {
            held = held.add(tally.weights.whole(held(groups, marked, tally.weights.part(part)), part));
        }
        return held;
    }

    private BigInteger held(int[] groups, boolean[] marked, long[] weights) {
        var perPurchase = new long[shares.size()];
        var starting = 0L;
        for (var at = 0; at < groups.length; at++) {
            var group = groups[at];
            if (!marked[at] || empty[group]) {
                continue;
            }
            starting += weights[group];
            var choices = tally.choices[group];
            var worth = tally.worth[group];
            for (var choice = 0; choice < choices.length; choice++) {
                if (boughtAs[choices[choice]] >= 0) {
                    perPurchase[boughtAs[choices[choice]]] += weights[group] * worth[choice];
                }
            }
        }
        var held = start.multiply(BigInteger.valueOf(starting));
        for (var purchase = 0; purchase < perPurchase.length; purchase++) {
            if (perPurchase[purchase] != 0) {
                held = held.subtract(shares.get(purchase).multiply(BigInteger.valueOf(perPurchase[purchase])));
            }
        }
        return held;
    }

    /// Whether a group that is not empty holds less than, exactly, or more than its payment of a share: −1, 0, 1. The payment as a double
    /// is off by 1.5·2⁻⁵² of it, and the distance by half a unit of the larger of the two, which the error has room for.
    int compare(int group, Share share, long worth) {
        var payment = share.near() * worth;
        var distance = near[group] - payment;
        if (Math.abs(distance) > error() + Math.abs(payment) * (2 * UNIT)) {
            return distance < 0 ? -1 : 1;
        }
        var balance = start;
        var choices = tally.choices[group];
        for (var at = 0; at < choices.length; at++) {
            if (boughtAs[choices[at]] >= 0) {
                balance = balance.subtract(
                        shares.get(boughtAs[choices[at]]).multiply(BigInteger.valueOf(tally.worth[group][at])));
            }
        }
        return balance.multiply(share.payers()).compareTo(share.numerator().multiply(BigInteger.valueOf(worth)));
    }

    /// Takes a share from every supporter, or the rest from those who have no more than that.
    void pay(int project, Share share) {
        var groups = tally.supporters[project];
        for (var at = 0; at < groups.length; at++) {
            var group = groups[at];
            if (!empty[group]) {
                var worth = tally.worthTo[project][at];
                empty[group] = compare(group, share, worth) <= 0;
                near[group] = empty[group] ? 0 : near[group] - share.near() * worth;
            }
        }
        var common = share.numerator().gcd(share.payers());
        var factor = share.payers().divide(common);
        start = start.multiply(factor);
        shares.replaceAll(paid -> paid.multiply(factor));
        denominator = denominator.multiply(factor);
        boughtAs[project] = shares.size();
        shares.add(share.numerator().divide(common));
    }
}
