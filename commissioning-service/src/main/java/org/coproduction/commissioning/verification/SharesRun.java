package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// Equal shares from a start, computed anew: what the steps next to the stated one would have bought.
final class SharesRun {
    private final Poll poll;
    private final Purses purses;
    /// The last price of each project that is still open. Prices never fall, so it is a lower bound.
    private final Map<Integer, Fraction> bounds = new HashMap<>();

    SharesRun(Poll poll, Fraction start) {
        this.poll = poll;
        this.purses = new Purses(poll, start);
    }

    /// What everybody starts with per weight, in smallest amounts, after so many steps.
    static Fraction start(Poll poll, long step) {
        var steps = BigInteger.valueOf(step);
        if (poll.claim.parity() != null) {
            var thousand = BigInteger.valueOf(1000);
            return new Fraction(poll.budget.multiply(thousand.add(steps)), poll.shares.multiply(thousand));
        }
        if (poll.claim.completion().equals("add1-integral")) {
            return Fraction.of(poll.budget.divide(poll.unit.multiply(poll.shares)).add(steps).multiply(poll.unit));
        }
        return new Fraction(poll.budget.add(poll.shares.multiply(poll.unit).multiply(steps)), poll.shares);
    }

    /// The share of a project's price: what one pays who values it at one unit.
    static Fraction share(Poll poll, int project, Fraction rho) {
        return poll.byCost() ? rho.times(poll.costs.get(project)) : rho;
    }

    List<Integer> bought() {
        var bought = new ArrayList<Integer>();
        IntStream.range(0, poll.ids.size()).filter(poll::isBacked).forEach(project -> {
            if (poll.costs.get(project).signum() == 0) {
                bought.add(project);
            } else {
                bounds.put(project, Fraction.ZERO);
            }
        });
        for (var next = cheapest(); next != null; next = cheapest()) {
            purses.pay(next, share(poll, next, bounds.getOrDefault(next, Fraction.ZERO)));
            bounds.remove(next);
            bought.add(next);
        }
        return bought;
    }

    private @Nullable Integer cheapest() {
        Integer best = null;
        var order = bounds.keySet().stream().sorted((left, right) -> bound(left).compareTo(bound(right))).toList();
        for (int project : order) {
            if (best != null && bound(project).compareTo(bound(best)) > 0) {
                break;
            }
            if (purses.isOutOfReach(project)) {
                bounds.remove(project);
                continue;
            }
            var share = purses.share(project, share(poll, project, bound(project)));
            bounds.put(project, poll.byCost() ? share.over(poll.costs.get(project)) : share);
            if (best == null || bound(project).compareTo(bound(best)) < 0
                    || bound(project).compareTo(bound(best)) == 0 && project < best) {
                best = project;
            }
        }
        return best;
    }

    private Fraction bound(int project) {
        return bounds.getOrDefault(project, Fraction.ZERO);
    }
}
