package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Finds a project's share: the smallest q with Σ weight·min(balance, q) = cost.
///
/// For any set C of supporters who give all they have, q(C) = (cost − what C holds) / (weight of the others) is never above q,
/// because Σ min ≤ what C holds + q·others; it equals q when C is exactly those who hold less than q. So from any C, replacing C by
/// those who hold less than q(C) climbs to q and stops there (Newton's method on a concave function, from below). Doubles guess a C
/// that is nearly always the right one; the check of C is exact.
final class Pricing {
    private static final int GUESSES = 64;

    private final Tally tally;
    private final Purse purse;

    Pricing(Tally tally, Purse purse) {
        this.tally = tally;
        this.purse = purse;
    }

    /// The share, or null when the supporters' money does not reach the cost.
    @Nullable
    Share price(int project) {
        if (!reaches(project)) {
            return null;
        }
        var supporters = tally.supporters[project];
        var capped = guess(project);
        while (true) {
            var payers = 0L;
            for (var at = 0; at < supporters.length; at++) {
                payers += capped[at] ? 0 : tally.weight[supporters[at]];
            }
            var missing = tally.scaledCost[project].multiply(purse.denominator()).subtract(purse.held(supporters, capped));
            var share = Share.of(missing, payers, purse.denominator(), tally.satisfaction[project]);
            if (!corrected(supporters, capped, share)) {
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

    /// Sums in double first: each of n terms is off by weight·(error + a few roundings), and the additions by n roundings of the
    /// sum, so a sum further than that from the cost decides. Else the exact sum does.
    private boolean reaches(int project) {
        var supporters = tally.supporters[project];
        var sum = 0.0;
        for (var group : supporters) {
            sum += tally.weight[group] * purse.near(group);
        }
        var cost = tally.scaledCost[project].doubleValue();
        var error = tally.backing[project] * purse.error() + (sum + cost) * (supporters.length + 8) * 0x1p-51;
        if (Math.abs(sum - cost) > error) {
            return sum > cost;
        }
        return money(project).compareTo(tally.scaledCost[project].multiply(purse.denominator())) >= 0;
    }

    /// Marks those who probably hold less than the share. At least one who holds something stays unmarked.
    private boolean[] guess(int project) {
        var supporters = tally.supporters[project];
        var cost = tally.scaledCost[project].doubleValue();
        var share = 0.0;
        for (var round = 0; round < GUESSES; round++) {
            var given = 0.0;
            var payers = 0.0;
            for (var group : supporters) {
                var balance = purse.near(group);
                if (balance < share || purse.isEmpty(group)) {
                    given += tally.weight[group] * balance;
                } else {
                    payers += tally.weight[group];
                }
            }
            var next = (cost - given) / payers;
            if (payers == 0 || next <= share) {
                break;
            }
            share = next;
        }
        return marked(supporters, share);
    }

    private boolean[] marked(int[] supporters, double share) {
        var capped = new boolean[supporters.length];
        var payers = false;
        for (var at = 0; at < supporters.length; at++) {
            capped[at] = purse.isEmpty(supporters[at]) || purse.near(supporters[at]) < share;
            payers |= !capped[at];
        }
        if (!payers) {
            for (var at = 0; at < supporters.length; at++) {
                capped[at] = purse.isEmpty(supporters[at]);
            }
        }
        return capped;
    }

    private boolean corrected(int[] supporters, boolean[] capped, Share share) {
        var changed = false;
        for (var at = 0; at < supporters.length; at++) {
            var less = purse.isEmpty(supporters[at]) || purse.compare(supporters[at], share) < 0;
            changed |= less != capped[at];
            capped[at] = less;
        }
        return changed;
    }
}
