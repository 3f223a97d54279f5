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
    /// Of all of them together, off by [Purse#rounding] of it at most.
    final double weight;
    /// Of the project to them; null where all value their projects alike.
    private final double @Nullable [] worth;

    Backers(int[] groups, double[] weights, double @Nullable [] worth) {
        this.groups = groups;
        this.weights = weights;
        this.worth = worth;
        var sum = 0.0;
        for (var one : weights) {
            sum += one;
        }
        this.weight = sum;
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

    /// How they fare at a share.
    ///
    /// @param held by those who hold less than their payment
    /// @param off what that is off by at most for the errors of balances
    /// @param payers summed weight times worth of the others
    /// @param isSure whether each surely holds less than the payment, or more, or nothing
    record Fares(double held, double off, double payers, boolean isSure) {}

    /// @param range where the share lies
    /// @param errors of balances
    /// @param worst of these errors
    Fares fares(Range range, double[] balances, double[] errors, double worst) {
        var held = 0.0;
        var off = 0.0;
        var payers = 0.0;
        var sure = -1L;
        for (var at = 0; at < groups.length; at++) {
            var balance = balances[groups[at]];
            var worthOfIt = nearWorth(at);
            var isHolding = sign(0 - balance);
            var isLess = sign(balance + worst - range.atLeast() * worthOfIt);
            var isMore = sign(range.atMost() * worthOfIt - (balance - worst));
            held += masked(weights[at] * balance, isLess);
            off += masked(weights[at] * errors[groups[at]], isLess);
            payers += masked(weights[at] * worthOfIt, isMore);
            sure &= isLess | isMore | ~isHolding;
        }
        return new Fares(held, off, payers, sure != 0);
    }

    /// The places of those of whom it is not sure.
    int[] unsure(Range range, double[] balances, double worst) {
        var unsure = new int[size() + 1];
        var found = 0;
        for (var at = 0; at < groups.length; at++) {
            var balance = balances[groups[at]];
            unsure[found] = at;
            found -= (int) (~sign(balance + worst - range.atLeast() * nearWorth(at))
                    & ~sign(range.atMost() * nearWorth(at) - (balance - worst)) & sign(0 - balance));
        }
        return Arrays.copyOf(unsure, found);
    }

    /// All ones for a number below 0, else 0 (also for 0, but not for −0, which a difference never is).
    static long sign(double number) {
        return Double.doubleToRawLongBits(number) >> Long.SIZE - 1;
    }

    /// The number where the mask is all ones, and 0 where it is 0.
    static double masked(double number, long mask) {
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
        var places = places(balances, left);
        var fewer = new int[left];
        for (var at = 0; at < left; at++) {
            fewer[at] = groups[places[at]];
        }
        return new Backers(fewer, at(places, weights), worth == null ? null : at(places, worth));
    }

    /// Where those stand that hold something.
    private int[] places(double[] balances, int holding) {
        var places = new int[holding + 1];
        var next = 0;
        for (var at = 0; at < groups.length && next < holding; at++) {
            places[next] = at;
            next -= (int) sign(0 - balances[groups[at]]);
        }
        return Arrays.copyOf(places, holding);
    }

    private static double[] at(int[] places, double[] numbers) {
        var found = new double[places.length];
        for (var at = 0; at < found.length; at++) {
            found[at] = numbers[places[at]];
        }
        return found;
    }
}
