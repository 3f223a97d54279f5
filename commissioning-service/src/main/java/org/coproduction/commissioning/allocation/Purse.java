package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What every ballot group still holds, exactly. A group that never ran out holds `start − Σ share` over the bought projects it
/// approves; one that ran out holds 0. So one whole number per purchase, all over one common denominator, says everything, and a sum
/// over thousands of groups is a sum of weights per purchase and then a few multiplications of large numbers.
///
/// Doubles decide only what is beyond their error. A group's `near` differs from its exact balance by at most [#error]: converting
/// the start costs start·2⁻⁵², converting the shares costs at most Σ share·2⁻⁵² ≤ start·2⁻⁵² (a live group never paid more than it
/// had), and each of m subtractions rounds by at most start·2⁻⁵³. That is below start·(m + 4)·2⁻⁵²; twice that is taken.
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
        this.near = new double[tally.weight.length];
        Arrays.fill(near, nearStart);
        this.empty = new boolean[tally.weight.length];
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

    /// Exactly what the marked supporters hold together, in scaled pence over [#denominator].
    BigInteger held(int[] groups, boolean[] marked) {
        var perPurchase = new long[shares.size()];
        var starting = 0L;
        for (var at = 0; at < groups.length; at++) {
            var group = groups[at];
            if (!marked[at] || empty[group]) {
                continue;
            }
            starting += tally.weight[group];
            for (var project : tally.approvals[group]) {
                if (boughtAs[project] >= 0) {
                    perPurchase[boughtAs[project]] += tally.weight[group];
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

    /// Whether a group that is not empty holds less than, exactly, or more than a share: −1, 0, 1.
    int compare(int group, Share share) {
        var distance = near[group] - share.near();
        if (Math.abs(distance) > error() + Math.abs(share.near()) * UNIT) {
            return distance < 0 ? -1 : 1;
        }
        var balance = start;
        for (var project : tally.approvals[group]) {
            if (boughtAs[project] >= 0) {
                balance = balance.subtract(shares.get(boughtAs[project]));
            }
        }
        return balance.multiply(BigInteger.valueOf(share.payers())).compareTo(share.numerator());
    }

    /// Takes a share from every supporter, or the rest from those who have no more than that.
    void pay(int project, Share share) {
        for (var group : tally.supporters[project]) {
            if (!empty[group]) {
                empty[group] = compare(group, share) <= 0;
                near[group] = empty[group] ? 0 : near[group] - share.near();
            }
        }
        var payers = BigInteger.valueOf(share.payers());
        var common = share.numerator().gcd(payers);
        var factor = payers.divide(common);
        start = start.multiply(factor);
        shares.replaceAll(paid -> paid.multiply(factor));
        denominator = denominator.multiply(factor);
        boughtAs[project] = shares.size();
        shares.add(share.numerator().divide(common));
    }
}
