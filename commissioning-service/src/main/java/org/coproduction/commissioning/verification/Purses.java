package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/// What everybody still holds, per unit of weight, as whole numbers over one denominator. Ballots that have paid the same so far share one
/// number.
final class Purses {
    private final Poll poll;
    private final int[] stateOf;
    private final List<BigInteger> balances = new ArrayList<>();
    private BigInteger denominator;

    /// What backers pay if nobody pays more than `share` times worth.
    ///
    /// @param given the sum of what those hold who have less than that, times weight, over the denominator
    /// @param others Σ weight · worth of those who pay in full; 0 if nobody can
    record Payment(BigInteger given, BigInteger others) {}

    private record Held(int state, BigInteger worth) {}

    Purses(Poll poll, Fraction start) {
        this.poll = poll;
        this.stateOf = new int[poll.ballots.size()];
        this.balances.add(start.top());
        this.denominator = start.bottom();
    }

    Payment payment(int project, Fraction share) {
        var poor = new HashMap<Held, Boolean>();
        var weights = new HashMap<Integer, BigInteger>();
        var others = BigInteger.ZERO;
        for (var backer : poll.backers.get(project)) {
            var weight = poll.ballots.get(backer.ballots()).weight();
            var held = new Held(stateOf[backer.ballots()], backer.worth());
            if (poor.computeIfAbsent(held, one -> isLess(one, share))) {
                weights.merge(held.state, weight, BigInteger::add);
            } else {
                others = others.add(weight.multiply(backer.worth()));
            }
        }
        var given = BigInteger.ZERO;
        for (var entry : weights.entrySet()) {
            given = given.add(balances.get(entry.getKey()).multiply(entry.getValue()));
        }
        return new Payment(given, others);
    }

    private boolean isLess(Held held, Fraction share) {
        return balances.get(held.state).multiply(share.bottom())
                .compareTo(share.top().multiply(held.worth).multiply(denominator)) < 0;
    }

    /// How a payment with this share compares to the cost: less, exactly, more.
    int compareToCost(int project, Fraction share, Payment payment) {
        var paid = payment.given.multiply(share.bottom()).add(share.top().multiply(payment.others).multiply(denominator));
        return paid.compareTo(scaledCost(project).multiply(share.bottom()));
    }

    /// Whether all that the backers hold is less than the cost.
    boolean isOutOfReach(int project) {
        var weights = new HashMap<Integer, BigInteger>();
        poll.backers.get(project).forEach(
                backer -> weights.merge(stateOf[backer.ballots()], poll.ballots.get(backer.ballots()).weight(), BigInteger::add));
        var all = BigInteger.ZERO;
        for (var entry : weights.entrySet()) {
            all = all.add(balances.get(entry.getKey()).multiply(entry.getValue()));
        }
        return all.compareTo(scaledCost(project)) < 0;
    }

    /// The exact share of a project within reach, climbing from one that is not above it.
    Fraction share(int project, Fraction from) {
        var share = from;
        while (true) {
            var payment = payment(project, share);
            var next = new Fraction(scaledCost(project).subtract(payment.given), payment.others.multiply(denominator));
            if (next.compareTo(share) <= 0) {
                return share;
            }
            share = next;
        }
    }

    void pay(int project, Fraction share) {
        var factor = share.bottom().divide(share.bottom().gcd(denominator));
        denominator = denominator.multiply(factor);
        balances.replaceAll(balance -> balance.multiply(factor));
        var one = share.top().multiply(denominator.divide(share.bottom()));
        var moved = new HashMap<Held, Integer>();
        for (var backer : poll.backers.get(project)) {
            var held = new Held(stateOf[backer.ballots()], backer.worth());
            stateOf[backer.ballots()] = moved.computeIfAbsent(held, before -> {
                balances.add(balances.get(before.state).subtract(one.multiply(before.worth)).max(BigInteger.ZERO));
                return balances.size() - 1;
            });
        }
        forgetUnused();
    }

    private void forgetUnused() {
        var used = new ArrayList<BigInteger>();
        var renamed = new ArrayList<>(Collections.nCopies(balances.size(), -1));
        for (var at = 0; at < stateOf.length; at++) {
            if (renamed.get(stateOf[at]) < 0) {
                renamed.set(stateOf[at], used.size());
                used.add(balances.get(stateOf[at]));
            }
            stateOf[at] = renamed.get(stateOf[at]);
        }
        balances.clear();
        balances.addAll(used);
    }

    private BigInteger scaledCost(int project) {
        return poll.costs.get(project).multiply(poll.scale).multiply(denominator);
    }
}
