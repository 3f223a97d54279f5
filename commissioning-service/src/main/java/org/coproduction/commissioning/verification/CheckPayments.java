package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.coproduction.commissioning.verification.Claim.OfRound;
import org.coproduction.commissioning.verification.Claim.Paid;
import org.coproduction.commissioning.verification.Claim.Purse;

/// Works out from the prices of the rounds what every group of equal ballots had and paid: the price system of a count by equal shares.
/// Nobody pays more than they have left, and nobody pays for what they do not support.
final class CheckPayments {
    private final Poll poll;
    private final Ballots ballots;
    private final Fraction start;
    /// What stands at which position and costs a ballot of the weight 1 how much per unit of worth, in the order of the rounds.
    private final List<Bought> bought;

    private record Bought(String project, int position, Fraction share) {}

    CheckPayments(Poll poll, Ballots ballots) {
        this.poll = poll;
        this.ballots = ballots;
        this.start = poll.shares.signum() == 0 ? Fraction.ZERO : SharesRun.start(poll, poll.claim.step());
        this.bought = poll.claim.rounds().stream()
                .map(round -> new Bought(round.project(), ballots.ids.indexOf(round.project()), share(round))).toList();
    }

    /// Notes the first group of ballots of which something else is said.
    void check(OfRound claimed, Faults faults) {
        if (!poll.claim.rule().equals("mes")) {
            if (faults.require(claimed.payments().isEmpty(), "Where projects are taken by rank there are no payments.")) {
                faults.checked("that nobody is said to have paid, as projects are taken by rank.");
            }
            return;
        }
        var expected = purses();
        faults.require(expected.size() == claimed.payments().size(),
                "There are payments of " + claimed.payments().size() + " groups of ballots, not of " + expected.size() + ".");
        for (var at = 0; faults.none() && at < expected.size(); at++) {
            faults.require(expected.get(at).equals(claimed.payments().get(at)),
                    "Payments " + (at + 1) + " should be " + expected.get(at) + ".");
        }
        if (faults.none()) {
            faults.checked("what each of the " + expected.size() + " groups of ballots had and paid, to the last digit.");
        }
    }

    private List<Purse> purses() {
        var purses = new ArrayList<Purse>();
        for (var vote : ballots.votes()) {
            var cast = ballots.cast.getOrDefault(vote, new int[0]);
            for (var constituency = 0; constituency < cast.length; constituency++) {
                if (cast[constituency] > 0) {
                    purses.add(purse(vote, constituency, cast[constituency]));
                }
            }
        }
        return purses;
    }

    private Purse purse(Ballots.Vote vote, int constituency, int count) {
        var left = start;
        var paid = new ArrayList<Paid>();
        for (var round : bought) {
            var at = vote.positions().indexOf(round.position);
            if (at >= 0) {
                var wanted = round.share.times(BigInteger.valueOf(vote.points().isEmpty() ? 1 : vote.points().get(at)));
                var given = wanted.compareTo(left) < 0 ? wanted : left;
                left = left.minus(given);
                paid.add(new Paid(round.project, ofAll(given, count, constituency)));
            }
        }
        return new Purse(Ballots.CONSTITUENCIES.get(constituency), vote.positions().stream().map(ballots.ids::get).toList(),
                vote.points().stream().map(Integer::longValue).toList(), count, ofAll(start, count, constituency), paid);
    }

    /// What a ballot of the weight 1 pays per unit of worth.
    private Fraction share(Claim.Round round) {
        var stated = Numbers.fraction(round.price()).orElse(Fraction.ZERO);
        return SharesRun.share(poll, poll.ids.indexOf(round.project()), poll.byCost() ? stated : stated.times(poll.unit));
    }

    /// The same of several ballots, each of which weighs one over the turnout of its constituency, in the currency.
    private String ofAll(Fraction each, int count, int constituency) {
        return each.times(BigInteger.valueOf(count)).over(BigInteger.valueOf(ballots.turnout[constituency])).over(poll.unit)
                .toString();
    }
}
