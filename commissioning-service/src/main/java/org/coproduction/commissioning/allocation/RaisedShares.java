package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.List;

import org.coproduction.commissioning.allocation.EqualShares.Purchase;

/// The completion `add1`: raises everybody's start step by step and counts again from scratch, until what is left of the pot fits
/// no further supported project, or the next step would spend more than the pot (then the step before it counts).
///
/// Steps that provably change nothing are jumped over ([EqualShares#repeats]): twice as far after each success, half as far after
/// each failure, and after failing altogether not at all for a while.
final class RaisedShares {
    private static final long FARTHEST = 1L << 40;
    private static final int LONGEST_PAUSE = 32;
    private static final long PENCE_PER_STEP = 100;
    private static final long PARITY_STEPS_PER_POT = 1000;

    private final Tally tally;
    private final AllocationRule rule;
    private int pause = 0;
    private int pauseAfterFailure = 1;

    /// The step that counts, and its purchases.
    record Outcome(long step, List<Purchase> purchases) {}

    RaisedShares(Tally tally, AllocationRule rule) {
        this.tally = tally;
        this.rule = rule;
    }

    Outcome count() {
        var outcome = outcomeAt(0);
        while (somethingFits(outcome.purchases())) {
            var step = lastAlike(outcome);
            var next = outcomeAt(step + 1);
            if (spent(next.purchases()) > budget()) {
                // The purchases are those of the step jumped from; what each of them cost its supporters may have fallen since.
                return step == outcome.step() ? outcome : outcomeAt(step);
            }
            outcome = next;
        }
        return outcome;
    }

    /// What everybody starts with, per weight and in pence, after a number of steps: B/n + 1 pound per step, or with parity the
    /// share of a pot of B·(1 + step/1000).
    Ratio start(long step) {
        var pot = BigInteger.valueOf(budget());
        var shares = BigInteger.valueOf(tally.shares);
        if (rule.weighting() == Weighting.PLAIN) {
            return new Ratio(pot.add(shares.multiply(BigInteger.valueOf(PENCE_PER_STEP)).multiply(BigInteger.valueOf(step))),
                    shares);
        }
        return new Ratio(pot.multiply(BigInteger.valueOf(PARITY_STEPS_PER_POT + step)),
                shares.multiply(BigInteger.valueOf(PARITY_STEPS_PER_POT)));
    }

    long spent(List<Purchase> purchases) {
        var spent = 0L;
        for (var purchase : purchases) {
            spent = Math.addExact(spent, tally.cost(purchase.project()));
        }
        return spent;
    }

    private Outcome outcomeAt(long step) {
        return new Outcome(step, new EqualShares(tally, start(step)).run());
    }

    private boolean somethingFits(List<Purchase> purchases) {
        var left = budget() - spent(purchases);
        var bought = new boolean[tally.projects()];
        purchases.forEach(purchase -> bought[purchase.project()] = true);
        for (var project = 0; project < bought.length; project++) {
            if (!bought[project] && tally.backing[project] > 0 && tally.cost(project) <= left) {
                return true;
            }
        }
        return false;
    }

    /// A step up to which the outcome is surely the same, not necessarily the last one.
    private long lastAlike(Outcome outcome) {
        if (pause > 0) {
            pause--;
            return outcome.step();
        }
        var step = outcome.step();
        var distance = 1L;
        var growing = true;
        while (distance >= 1) {
            if (new EqualShares(tally, start(step + distance)).repeats(outcome.purchases())) {
                step += distance;
                distance = growing ? Math.min(distance * 2, FARTHEST) : distance / 2;
            } else {
                growing = false;
                distance /= 2;
            }
        }
        var failed = step == outcome.step();
        pause = failed ? pauseAfterFailure : 0;
        pauseAfterFailure = failed ? Math.min(pauseAfterFailure * 2, LONGEST_PAUSE) : 1;
        return step;
    }

    private long budget() {
        return tally.election.budget().pence();
    }
}
