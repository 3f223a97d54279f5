package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Finds a project's share: the smallest q with Σ weight·min(balance, q·worth) = cost.
///
/// For any set C of supporters who give all they have, q(C) = (cost − what C holds) / (weight·worth of the others) is never above q,
/// because Σ min ≤ what C holds + q·others; it equals q when C is exactly those who hold less than q·worth. So from any C, replacing C
/// by those who hold less than q(C)·worth climbs to q and stops there (Newton's method on a concave function, from below). Doubles
/// guess a C that is nearly always the right one; the check of C is exact.
final class Pricing {
    private static final int GUESSES = 64;
    private static final double BELOW = 1 - 0x1p-40;

    private final Tally tally;
    private final Purse purse;

    Pricing(Tally tally, Purse purse) {
        this.tally = tally;
        this.purse = purse;
    }

    /// The share, or null when the supporters' money does not reach the cost.
    ///
    /// @param bound a ρ that it is probably not below: where guessing begins
    @Nullable
    Share price(int project, double bound) {
        if (!reaches(project)) {
            return null;
        }
        var supporters = tally.supporters[project];
        var capped = guess(project, bound * tally.nearSatisfaction[project] * BELOW);
        while (true) {
            var payers = tally.weighed(project, capped);
            var missing = tally.scaledCost[project].multiply(purse.denominator()).subtract(purse.held(supporters, capped));
            var share = Share.of(missing, payers, purse.denominator(), tally.satisfaction[project]);
            if (!corrected(project, capped, share)) {
                return share;
            }
        }
    }

    /// What the supporters hold together, in scaled pence over the purse's denominator.
    BigInteger money(int project) {
        var everybody = new boolean[tally.supporters[project].length];
        Arrays.fill(everybody, true);
        return purse.held(tally.supporters[project], everybody);
    }

    /// Sums in double first, unscaled: each of n terms is off by weight·error and by 2·2⁻⁵² of itself (weight and product), and the
    /// additions by n roundings of the sum, so a sum further than that from the cost decides. Else the exact sum does.
    private boolean reaches(int project) {
        var supporters = tally.supporters[project];
        var sum = 0.0;
        for (var group : supporters) {
            sum += tally.weights.near[group] * purse.near(group);
        }
        var cost = tally.nearCost[project];
        var error = tally.nearBacking[project] * purse.error() + (sum + cost) * (supporters.length + 8) * 0x1p-51;
        if (Math.abs(sum - cost) > error) {
            return sum > cost;
        }
        return money(project).compareTo(tally.scaledCost[project].multiply(purse.denominator())) >= 0;
    }

    /// Marks those who probably hold less than the share. At least one who holds something stays unmarked.
    private boolean[] guess(int project, double from) {
        var supporters = tally.supporters[project];
        var worth = tally.worthTo[project];
        var cost = tally.nearCost[project];
        var share = from;
        for (var round = 0; round < GUESSES; round++) {
            var given = 0.0;
            var payers = 0.0;
            for (var at = 0; at < supporters.length; at++) {
                var group = supporters[at];
                var balance = purse.near(group);
                if (balance < share * worth[at] || purse.isEmpty(group)) {
                    given += tally.weights.near[group] * balance;
                } else {
                    payers += tally.weights.near[group] * worth[at];
                }
            }
            var next = (cost - given) / payers;
            if (payers == 0 || next <= share) {
                break;
            }
            share = next;
        }
        return marked(supporters, worth, share);
    }

    private boolean[] marked(int[] supporters, long[] worth, double share) {
        var capped = new boolean[supporters.length];
        var payers = false;
        for (var at = 0; at < supporters.length; at++) {
            capped[at] = purse.isEmpty(supporters[at]) || purse.near(supporters[at]) < share * worth[at];
            payers |= !capped[at];
        }
        if (!payers) {
            for (var at = 0; at < supporters.length; at++) {
                capped[at] = purse.isEmpty(supporters[at]);
            }
        }
        return capped;
    }

    private boolean corrected(int project, boolean[] capped, Share share) {
        var supporters = tally.supporters[project];
        var worth = tally.worthTo[project];
        var changed = false;
        for (var at = 0; at < supporters.length; at++) {
            var less = purse.isEmpty(supporters[at]) || purse.compare(supporters[at], share, worth[at]) < 0;
            changed |= less != capped[at];
            capped[at] = less;
        }
        return changed;
    }
}
