package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What everybody paid, exactly. A group that has not run out holds `start − Σ share · worth` over the bought projects it supports; one
/// that did holds 0. So one whole number per purchase, all over one common denominator, says everything, and a sum over thousands of
/// groups is a sum of weights per purchase and then a few multiplications of large numbers.
///
/// A purchase is noted by who paid in full and who ran out at it, which is all that its share follows from:
/// share = (cost − what those who ran out held) / (weight · worth of those who paid in full). The large numbers are worked out when
/// somebody asks, for most counts only once at the end.
final class Ledger {
    /// Of a group that never ran out.
    static final int NEVER = Integer.MAX_VALUE;
    private static final int BEFORE_ALL = -1;

    private final Tally tally;
    /// Of each group, twice the number of the purchase at which it ran out, and one more if it paid that in full.
    private final int[] end;
    /// For each project, the number of the purchase that bought it, or -1.
    private final int[] boughtAs;
    private final List<Integer> bought = new ArrayList<>();
    private final List<BigInteger> shares = new ArrayList<>();
    private BigInteger start;
    private BigInteger denominator;

    Ledger(Tally tally, Ratio start) {
        this.tally = tally;
        this.start = start.numerator();
        this.denominator = start.denominator();
        this.end = new int[tally.choices.groups()];
        Arrays.fill(end, start.numerator().signum() == 0 ? BEFORE_ALL : NEVER);
        this.boughtAs = new int[tally.projects()];
        Arrays.fill(boughtAs, -1);
    }

    /// Notes that a group runs out at the purchase that is being made.
    ///
    /// @param inFull whether it pays that one in full
    void runsOut(int group, boolean inFull) {
        end[group] = 2 * bought.size() + (inFull ? 1 : 0);
    }

    /// Notes that the purchase is made.
    void buys(int project) {
        boughtAs[project] = bought.size();
        bought.add(project);
    }

    boolean isEmpty(int group) {
        return end[group] != NEVER;
    }

    int purchases() {
        return bought.size();
    }

    /// The number of the purchase that bought a project, or -1.
    int boughtAs(int project) {
        return boughtAs[project];
    }

    /// What a purchase cost each supporter.
    Share share(int purchase) {
        workOut(purchase + 1);
        return Share.of(shares.get(purchase), denominator, tally.satisfaction[bought.get(purchase)]);
    }

    /// What a project would cost each supporter if just the marked ones gave all they hold.
    Share share(int project, boolean[] marked) {
        workOut(bought.size());
        var missing = tally.scaledCost[project].multiply(denominator).subtract(held(project, marked, bought.size()));
        return Share.of(missing, denominator.multiply(tally.weighed(project, marked)), tally.satisfaction[project]);
    }

    /// What all supporters of a project hold together, in scaled smallest amounts.
    Ratio money(int project) {
        workOut(bought.size());
        var everybody = new boolean[tally.supporters[project].length];
        Arrays.fill(everybody, true);
        return new Ratio(held(project, everybody, bought.size()), denominator);
    }

    /// Whether a group that has not run out holds less than, exactly, or more than its payment of a share: −1, 0, 1.
    int compare(int group, Share share, long worth) {
        workOut(bought.size());
        var balance = start;
        var choices = tally.choices;
        for (var at = choices.begins[group]; at < choices.begins[group + 1]; at++) {
            if (boughtAs[choices.projects[at]] >= 0) {
                balance = balance.subtract(
                        shares.get(boughtAs[choices.projects[at]]).multiply(BigInteger.valueOf(choices.worth(at))));
            }
        }
        return new Ratio(balance, denominator)
                .compareTo(new Ratio(share.exact().numerator().multiply(BigInteger.valueOf(worth)), share.exact().denominator()));
    }

    private void workOut(int purchases) {
        while (shares.size() < purchases) {
            var purchase = shares.size();
            var project = bought.get(purchase);
            var groups = tally.supporters[project];
            var ranOut = new boolean[groups.length];
            var notPaying = new boolean[groups.length];
            for (var at = 0; at < groups.length; at++) {
                ranOut[at] = end[groups[at]] == 2 * purchase;
                notPaying[at] = end[groups[at]] <= 2 * purchase;
            }
            var missing = tally.scaledCost[project].multiply(denominator).subtract(held(project, ranOut, purchase));
            var payers = tally.weighed(project, notPaying);
            var common = missing.gcd(payers);
            var factor = payers.divide(common);
            start = start.multiply(factor);
            shares.replaceAll(paid -> paid.multiply(factor));
            denominator = denominator.multiply(factor);
            shares.add(missing.divide(common));
        }
    }

    /// Exactly what the marked supporters hold before a purchase, in scaled amounts over the denominator.
    private BigInteger held(int project, boolean[] marked, int before) {
        var held = BigInteger.ZERO;
        for (var part = 0; part < tally.weights.parts(); part++) {
            held = held.add(tally.weights.whole(held(project, marked, before, tally.weights.part(part)), part));
        }
        return held;
    }

    private BigInteger held(int project, boolean[] marked, int before, long[] weights) {
        var perPurchase = new long[before];
        var starting = 0L;
        var groups = tally.supporters[project];
        var choices = tally.choices;
        for (var at = 0; at < groups.length; at++) {
            var group = groups[at];
            if (!marked[at] || end[group] < 2 * before) {
                continue;
            }
            starting += weights[group];
            for (var choice = choices.begins[group]; choice < choices.begins[group + 1]; choice++) {
                var purchase = boughtAs[choices.projects[choice]];
                if (purchase >= 0 && purchase < before) {
                    perPurchase[purchase] += weights[group] * choices.worth(choice);
                }
            }
        }
        var held = start.multiply(BigInteger.valueOf(starting));
        for (var purchase = 0; purchase < before; purchase++) {
            if (perPurchase[purchase] != 0) {
                held = held.subtract(shares.get(purchase).multiply(BigInteger.valueOf(perPurchase[purchase])));
            }
        }
        return held;
    }
}
