package org.coproduction.commissioning.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A project's supporters side by side, for the sums over them that a count spends its time on.
///
/// Whoever runs out is told by the sign of a difference, without a branch: a processor would guess it wrong half the time, and that
/// costs more than the sums.
final class Backers {
    final int[] groups;
    final double[] weights;
    /// Of all of them together.
    final double weight;
    /// Of the project to them; null where all value their projects alike.
    private final double @Nullable [] worth;

    Backers(int[] groups, double[] weights, double @Nullable [] worth) {
        this.groups = groups;
        this.weights = weights;
        this.weight = Arrays.stream(weights).sum();
        this.worth = worth;
    }

    /// What supporters would give at one share, in doubles.
    ///
    /// @param given by those who hold less than their payment: all they have
    /// @param payers summed weight times worth of the others
    /// @param total what all of them hold
    record Sums(double given, double payers, double total) {
        /// What they would give together.
        double at(double share) {
            return given + payers * share;
        }
    }

    int size() {
        return groups.length;
    }

    Sums at(double share, double[] balances) {
        var given = 0.0;
        var payers = 0.0;
        var total = 0.0;
        for (var at = 0; at < groups.length; at++) {
            var balance = balances[groups[at]];
            var worthOfIt = nearWorth(at);
            var holding = weights[at] * balance;
            var isLess = sign(balance - share * worthOfIt);
            total += holding;
            given += masked(holding, isLess);
            payers += masked(weights[at] * worthOfIt, ~isLess);
        }
        return new Sums(given, payers, total);
    }

    /// How they fare at a share, by their places here; those who have nothing are left out.
    static final class Sorted {
        /// Who surely hold less than their payment.
        final int[] ranOut;
        /// Who surely hold more.
        final int[] pay;
        /// Whose balance is too near to it.
        final int[] unsure;
        /// What those who ran out held together.
        final double held;
        /// Summed weight times worth of those who pay.
        final double payers;

        private Sorted(int[] ranOut, int[] pay, int[] unsure, double held, double payers) {
            this.ranOut = ranOut;
            this.pay = pay;
            this.unsure = unsure;
            this.held = held;
            this.payers = payers;
        }
    }

    /// @param range where the share lies
    /// @param off what any balance is off by at most
    Sorted sort(Range range, double[] balances, double off) {
        var ranOut = new int[size() + 1];
        var pay = new int[size() + 1];
        var unsure = new int[size() + 1];
        var ranOuts = 0;
        var pays = 0;
        var unsures = 0;
        var held = 0.0;
        var payers = 0.0;
        for (var at = 0; at < groups.length; at++) {
            var balance = balances[groups[at]];
            var worthOfIt = nearWorth(at);
            var isHolding = sign(0 - balance);
            var isLess = sign(balance + off - range.atLeast() * worthOfIt) & isHolding;
            var isMore = sign(range.atMost() * worthOfIt - (balance - off)) & isHolding;
            ranOut[ranOuts] = at;
            ranOuts -= (int) isLess;
            pay[pays] = at;
            pays -= (int) isMore;
            unsure[unsures] = at;
            unsures -= (int) (isHolding & ~isLess & ~isMore);
            held += masked(weights[at] * balance, isLess);
            payers += masked(weights[at] * worthOfIt, isMore);
        }
        return new Sorted(Arrays.copyOf(ranOut, ranOuts), Arrays.copyOf(pay, pays), Arrays.copyOf(unsure, unsures), held, payers);
    }

    /// All ones for a number below 0, else 0 (also for 0, but not for −0, which a difference never is).
    private static long sign(double number) {
        return Double.doubleToRawLongBits(number) >> Long.SIZE - 1;
    }

    private static double masked(double number, long mask) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(number) & mask);
    }

    double nearWorth(int at) {
        return worth == null ? 1 : worth[at];
    }

    long worthTo(int at) {
        return (long) nearWorth(at);
    }

    /// How many of them hold something.
    int holding(double[] balances) {
        var left = 0;
        for (var group : groups) {
            left -= (int) sign(0 - balances[group]);
        }
        return left;
    }

    /// The same without those who have nothing.
    Backers onlyHolding(double[] balances) {
        var left = holding(balances);
        if (left == size()) {
            return this;
        }
        var fewer = new int[left + 1];
        var theirWeights = new double[left + 1];
        var theirWorth = new double[worth == null ? 0 : left + 1];
        var to = 0;
        for (var at = 0; at < groups.length && to < left; at++) {
            fewer[to] = groups[at];
            theirWeights[to] = weights[at];
            if (worth != null) {
                theirWorth[to] = worth[at];
            }
            to -= (int) sign(0 - balances[groups[at]]);
        }
        return new Backers(Arrays.copyOf(fewer, left), Arrays.copyOf(theirWeights, left),
                worth == null ? null : Arrays.copyOf(theirWorth, left));
    }
}
