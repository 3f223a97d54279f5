package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Equal shares at the step of a raising completion that counts: raises everybody's start step by step and counts again from scratch,
/// until what is left of the pot fits no further supported project, or the next step would spend more than the pot (then the step
/// before it counts). Without raising, the first step counts.
///
/// Steps that provably change nothing are jumped over ([Stretch]), once two steps in a row bought the same: twice as far after each success,
/// and after a failure just as far as it seems possible. Where that saved fewer steps than it took looks, there is none for a while.
final class RaisedShares {
    private static final long FARTHEST = 1L << 40;
    /// Of the distance, where a failure does not tell how far it would have been possible.
    private static final double NO_IDEA = 0.5;
    private static final int LONGEST_PAUSE = 32;
    private static final BigInteger PARITY_STEPS_PER_POT = BigInteger.valueOf(1000);

    private final Tally tally;
    private final Method method;
    private @Nullable Stretch stretch;
    private @Nullable EqualShares last;
    private @Nullable List<Integer> before;
    private long saved = 0;
    private int pause = 0;
    private int longerPause = 1;

    /// The step that counts, and what was bought at it.
    record Outcome(long step, EqualShares run) {}

    RaisedShares(Tally tally, Method method) {
        this.tally = tally;
        this.method = method;
    }

    Outcome count() {
        var outcome = outcomeAt(0);
        while (method.completion().raises() && goesOn(outcome.run.projects())) {
            var step = lastAlike(outcome);
            var next = outcomeAt(step + 1);
            if (spent(next.run.projects()).compareTo(tally.pot()) > 0) {
                // The purchases are those of the step jumped from; what each of them cost its supporters may have fallen since.
                return step == outcome.step() ? outcome : outcomeAt(step);
            }
            outcome = next;
        }
        return outcome;
    }

    /// What everybody starts with, per weight and in smallest amounts, after a number of steps: B/n, or that rounded down to whole
    /// pounds, and 1 pound more per step; with parity the share of a pot of B·(1 + step/1000).
    Ratio start(long step) {
        var steps = BigInteger.valueOf(step);
        var shares = BigInteger.valueOf(tally.shares);
        if (method.weighting() == Weighting.PARITY) {
            return new Ratio(tally.pot().multiply(PARITY_STEPS_PER_POT.add(steps)), shares.multiply(PARITY_STEPS_PER_POT));
        }
        var unit = tally.profile.unit;
        if (method.completion() == Completion.ADD1_INTEGRAL) {
            return new Ratio(tally.pot().divide(unit.multiply(shares)).add(steps).multiply(unit), BigInteger.ONE);
        }
        return new Ratio(tally.pot().add(shares.multiply(unit).multiply(steps)), shares);
    }

    BigInteger spent(List<Integer> projects) {
        var spent = BigInteger.ZERO;
        for (int project : projects) {
            spent = spent.add(tally.cost(project));
        }
        return spent;
    }

    private Outcome outcomeAt(long step) {
        var shares = new EqualShares(tally, start(step));
        last = (last == null ? shares : shares.expecting(last)).run();
        return new Outcome(step, last);
    }

    boolean goesOn(List<Integer> projects) {
        var left = tally.pot().subtract(spent(projects));
        var bought = new boolean[tally.projects()];
        for (int project : projects) {
            bought[project] = true;
        }
        for (var project = 0; project < bought.length; project++) {
            if (!bought[project] && tally.isBacked(project)
                    && (method.completion() == Completion.ADD1_UNBOUNDED || tally.cost(project).compareTo(left) <= 0)) {
                return true;
            }
        }
        return false;
    }

    /// A step up to which the outcome is surely the same, not necessarily the last one.
    private long lastAlike(Outcome outcome) {
        var repeated = outcome.run.boughtForMoney().equals(before);
        before = outcome.run.boughtForMoney();
        if (!repeated) {
            return outcome.step();
        }
        if (pause > 0) {
            pause--;
            return outcome.step();
        }
        if (stretch == null) {
            stretch = new Stretch(tally);
        }
        stretch.follow(outcome.run);
        var step = jump(stretch, outcome.step());
        saved = step - outcome.step();
        return step;
    }

    private long jump(Stretch along, long from) {
        var step = from;
        var looks = 0;
        var distance = Math.max(1, saved);
        var failed = false;
        while (distance > 0) {
            looks++;
            var part = along.samePart(start(step), start(step + distance), distance);
            if (part == 1) {
                step += distance;
                along.goOn(distance);
                distance = failed ? 0 : Math.min(distance * 2, FARTHEST);
            } else {
                failed = true;
                distance = Math.min(distance - 1, (long) (distance * (part > 0 ? part : NO_IDEA)));
            }
        }
        var paid = step - from > looks;
        pause = paid ? 0 : longerPause;
        longerPause = paid ? 1 : Math.min(longerPause * 2, LONGEST_PAUSE);
        return step;
    }
}
