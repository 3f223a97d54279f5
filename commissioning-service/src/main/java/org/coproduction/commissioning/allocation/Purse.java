package org.coproduction.commissioning.allocation;

import java.util.Arrays;
import org.coproduction.commissioning.allocation.Backers.Fares;

/// What every ballot group still holds, as doubles with a proven bound of their error; the [Ledger] beside them knows it exactly. A
/// group that ran out holds exactly 0 here too, and one that did not holds more than 0.
///
/// Let ε = 2⁻⁵³, half a unit in the last place of 1. Each group has an error of its own, which begins at 2ε·start ([Ratio#approximately]).
/// A purchase at a share known up to δ takes share·worth: the difference to the exact balance grows by at most δ·worth for the share,
/// ε·payment for the product and ε·balance for the subtraction; 2ε of both are added. That, and the half of the first 2ε·start which
/// conversion does not need, has room for the rounding of these sums themselves. A result that is not above 0 is lifted to the smallest normal
/// number, since the exact balance is above 0; how far that can be from it is nothing beside the first error.
///
/// The share follows from who paid in full and who ran out: (cost − held) / payers. The double of `held` is off by the weighed errors of
/// those who ran out and by rounding: the weights are off by 3ε of themselves ([Weights#near]), a product by ε, a sum of n products
/// by (n − 1)·ε of it as none is negative; the cost is off by ε. So (n + 16)·ε of `held` and the cost is taken for the numerator, and the same
/// of the share for denominator and quotient. Errors of earlier purchases come in only as far as those who ran out took part in them, so
/// they hardly add up; where they do, all balances are worked out anew from exact shares ([#renew]).
final class Purse {
    /// What a sum or product is off by at most, of itself.
    static final double ROUNDING = 0x1p-53;
    /// Roundings beside those of a sum: weights, products, cost, and the sums of the bound itself.
    private static final int MORE_ROUNDINGS = 16;
    /// Of the start: worse balances are worked out anew.
    static final double TOLERABLE = 0x1p-34;

    private final Tally tally;
    private final Ledger ledger;
    private final double nearStart;
    private final double[] near;
    private final double[] error;
    private double worst;
    private final double most;

    /// @param tolerable how far a balance may be off, in starts, before all are worked out anew
    Purse(Tally tally, Ratio start, Ledger ledger, double tolerable) {
        this.tally = tally;
        this.ledger = ledger;
        this.nearStart = start.approximately();
        this.near = new double[tally.choices.groups()];
        Arrays.fill(near, nearStart);
        this.error = new double[near.length];
        this.worst = 2 * ROUNDING * nearStart;
        Arrays.fill(error, worst);
        this.most = nearStart * tolerable;
    }

    /// Near balances of all groups.
    double[] near() {
        return near;
    }

    /// How far any of them can be from the exact one.
    double worst() {
        return worst;
    }

    /// What a sum over supporters of a project is off by at most, of itself, when their balances are exact.
    static double rounding(int supporters) {
        return (supporters + MORE_ROUNDINGS) * ROUNDING;
    }

    /// Whether a group holds less than, exactly, or more than its payment of a share: −1, 0, 1.
    int compare(int group, Share share, long worth) {
        var payment = share.range();
        if (near[group] + error[group] < payment.atLeast() * worth) {
            return -1;
        }
        if (near[group] - error[group] > payment.atMost() * worth) {
            return 1;
        }
        return ledger.compare(group, share, worth);
    }

    /// How supporters fare at a share.
    Fares fares(Backers backers, Range range) {
        return backers.fares(range, near, error, worst);
    }

    /// Takes a share from every supporter of a project, or the rest from those who have no more than that.
    ///
    /// @param backers all of them who hold something, and perhaps others
    /// @param range where the share lies
    /// @param fares how they surely fare
    void pay(int project, Backers backers, Range range, Fares fares) {
        var rounding = rounding(backers.size());
        var cost = tally.nearCost[project];
        var share = (cost - fares.held()) / fares.payers();
        var off = (fares.off() + (fares.held() + cost) * rounding) / fares.payers() + share * rounding;
        take(backers, range, share, off * (1 + 2 * rounding));
        bought(project);
    }

    /// The same where the exact share is known.
    void pay(int project, Backers backers, Range range, Share share) {
        var unsure = backers.unsure(range, near, worst);
        var orders = new int[unsure.length];
        for (var at = 0; at < orders.length; at++) {
            orders[at] = compare(backers.groups[unsure[at]], share, backers.worthTo(unsure[at]));
        }
        var off = 2 * ROUNDING * share.near();
        take(backers, range, share.near(), off);
        for (var at = 0; at < orders.length; at++) {
            var group = backers.groups[unsure[at]];
            if (orders[at] > 0) {
                var payment = share.near() * backers.nearWorth(unsure[at]);
                error[group] = errorAfter(group, payment, off * backers.nearWorth(unsure[at]));
                near[group] = Math.max(near[group] - payment, Double.MIN_NORMAL);
                worst = Math.max(worst, error[group]);
            } else {
                empty(group, orders[at] == 0);
            }
        }
        bought(project);
    }

    private void bought(int project) {
        ledger.buys(project);
        if (worst > most) {
            renew();
        }
    }

    /// Takes it from those who surely hold more, and the rest from those who surely hold less, but nothing from others.
    ///
    /// @param off what the share is off by at most
    private void take(Backers backers, Range range, double share, double off) {
        var ranOut = new int[backers.size() + 1];
        var ranOuts = 0;
        var before = worst;
        var worstThen = worst;
        for (var at = 0; at < backers.groups.length; at++) {
            var group = backers.groups[at];
            var balance = near[group];
            var worth = backers.nearWorth(at);
            var isLess = Backers.sign(balance + before - range.atLeast() * worth);
            var isMore = Backers.sign(range.atMost() * worth - (balance - before));
            var payment = share * worth;
            var errorThen = errorAfter(group, payment, off * worth);
            near[group] = Backers.masked(Math.max(balance - payment, Double.MIN_NORMAL), isMore)
                    + Backers.masked(balance, ~isMore & ~isLess);
            error[group] = Backers.masked(errorThen, isMore) + Backers.masked(error[group], ~isMore & ~isLess);
            worstThen = Math.max(worstThen, Backers.masked(errorThen, isMore));
            ranOut[ranOuts] = group;
            ranOuts -= (int) (isLess & Backers.sign(0 - balance));
        }
        worst = worstThen;
        for (var at = 0; at < ranOuts; at++) {
            ledger.runsOut(ranOut[at], false);
        }
    }

    private double errorAfter(int group, double payment, double off) {
        return error[group] + off + (near[group] + Math.abs(payment)) * (2 * ROUNDING);
    }

    private void empty(int group, boolean inFull) {
        ledger.runsOut(group, inFull);
        near[group] = 0;
        error[group] = 0;
    }

    /// Works all balances out from exact shares: converting the start costs 2ε·start, converting shares and multiplying them 3ε of what is
    /// paid, which is not above the start, and each of m subtractions ε·start. That is below (m + 5)·ε·start; four times that is taken.
    private void renew() {
        var shares = new double[ledger.purchases()];
        Arrays.setAll(shares, purchase -> ledger.share(purchase).near());
        worst = nearStart * (shares.length + 5) * (4 * ROUNDING);
        for (var group = 0; group < near.length; group++) {
            if (near[group] == 0) {
                continue;
            }
            var balance = nearStart;
            var choices = tally.choices;
            for (var at = choices.begins[group]; at < choices.begins[group + 1]; at++) {
                var purchase = ledger.boughtAs(choices.projects[at]);
                if (purchase >= 0) {
                    balance -= shares[purchase] * choices.worth(at);
                }
            }
            near[group] = Math.max(balance, Double.MIN_NORMAL);
            error[group] = worst;
        }
    }
}
