package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.coproduction.commissioning.verification.Claim.Tie;

/// Checks a result of the Method of Equal Shares round by round. A stated price is right exactly if its payments come to the cost and
/// somebody pays in full (else less would do); and it was the lowest exactly if at the same price nobody else's backers would have paid
/// their project's cost.
final class CheckShares {
    private final Poll poll;
    private final Claim claim;
    private final Faults faults;
    private final List<Integer> bought = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    CheckShares(Poll poll, Faults faults) {
        this.poll = poll;
        this.claim = poll.claim;
        this.faults = faults;
    }

    /// What was bought by shares and the ties in it, if all is right.
    record Bought(List<Integer> projects, List<Tie> ties) {}

    Bought check() {
        var purses = new Purses(poll, SharesRun.start(poll, claim.step()));
        var open = new ArrayList<>(IntStream.range(0, poll.ids.size()).filter(poll::isBacked).boxed().toList());
        for (var round : claim.rounds()) {
            var project = poll.ids.indexOf(round.project());
            var known = faults.require(open.removeIf(other -> other == project),
                    "Round " + number() + ": " + round.project()
                            + " is not a project that somebody supports, or was bought before.");
            if (!known || !priced(project, round.price(), purses, open)) {
                return new Bought(bought, ties);
            }
            bought.add(project);
        }
        for (int project : open) {
            faults.require(poll.costs.get(project).signum() > 0 && purses.isOutOfReach(project),
                    "After the last round the supporters of " + poll.ids.get(project) + " could still pay for it.");
        }
        if (faults.none()) {
            faults.checked("every price of the " + bought.size() + " rounds to the last digit, that no project was cheaper, "
                    + "that nobody paid more than they had, and that at the end nothing was within its supporters' means.");
        }
        return new Bought(bought, ties);
    }

    private int number() {
        return bought.size() + 1;
    }

    private boolean priced(int project, String price, Purses purses, List<Integer> open) {
        var stated = Numbers.fraction(price);
        if (stated.isEmpty()) {
            return faults.require(false, "Round " + number() + ": the price is no fraction in lowest terms: " + price + ".");
        }
        if (poll.costs.get(project).signum() == 0 || stated.get().top().signum() == 0) {
            return free(project, stated.get(), open);
        }
        var dearFirst = open.stream().filter(other -> poll.costs.get(other).signum() == 0).findFirst();
        if (dearFirst.isPresent()) {
            return faults.require(false,
                    "Round " + number() + ": " + poll.ids.get(dearFirst.get()) + " costs nothing and should come first.");
        }
        var rho = poll.byCost() ? stated.get() : stated.get().times(poll.unit).over(poll.pointUnit);
        var share = SharesRun.share(poll, project, rho);
        var payment = purses.payment(project, share);
        var right = faults.require(
                purses.compareToCost(project, share, payment) == 0 && payment.others().signum() > 0,
                "Round " + number() + ": at the price " + price + " the supporters of " + poll.ids.get(project)
                        + " do not pay exactly its cost.")
                && isLowest(project, rho, purses, open);
        if (right) {
            purses.pay(project, share);
        }
        return right;
    }

    private boolean free(int project, Fraction stated, List<Integer> open) {
        return faults.require(poll.costs.get(project).signum() == 0 && stated.top().signum() == 0,
                "Round " + number() + ": exactly a project that costs nothing has the price 0.")
                && faults.require(
                        open.stream().noneMatch(other -> other < project && poll.costs.get(other).signum() == 0),
                        "Round " + number() + ": projects that cost nothing come in the order of ties.");
    }

    private boolean isLowest(int project, Fraction rho, Purses purses, List<Integer> open) {
        var equal = new ArrayList<String>();
        for (int other : open) {
            var share = SharesRun.share(poll, other, rho);
            var payment = purses.payment(other, share);
            var order = purses.compareToCost(other, share, payment);
            var same = order == 0 && payment.others().signum() > 0;
            if (order > 0 || order == 0 && !same) {
                return faults.require(false, "Round " + number() + ": " + poll.ids.get(other) + " had a lower price.");
            }
            if (same && other < project) {
                return faults.require(false,
                        "Round " + number() + ": " + poll.ids.get(other) + " had the same price and comes first.");
            }
            if (same) {
                equal.add(poll.ids.get(other));
            }
        }
        if (!equal.isEmpty()) {
            equal.addFirst(poll.ids.get(project));
            ties.add(new Tie(number(), equal, equal.getFirst()));
        }
        return true;
    }

    /// That the shares were raised so far and no further: the step before went on, and this one stops.
    void checkStep() {
        if (!claim.raises()) {
            faults.require(claim.step() == 0, "Without raised shares the step is 0.");
            return;
        }
        if (claim.step() > 0) {
            var before = run(claim.step() - 1);
            faults.require(goesOn(before) && poll.cost(before).compareTo(poll.budget) <= 0,
                    "Raising the shares ended before step " + claim.step() + ".");
        }
        if (goesOn(bought)) {
            faults.require(poll.cost(run(Math.addExact(claim.step(), 1))).compareTo(poll.budget) > 0,
                    "Raising the shares should have gone on after step " + claim.step() + ".");
        }
        if (faults.none()) {
            faults.checked("that raising the shares goes on before step " + claim.step() + " and ends there"
                    + (goesOn(bought) ? ", as the next step would overspend." : ", as nothing more could be bought."));
        }
    }

    private List<Integer> run(long step) {
        return new SharesRun(poll, SharesRun.start(poll, step)).bought();
    }

    private boolean goesOn(List<Integer> projects) {
        var left = poll.budget.subtract(poll.cost(projects));
        return IntStream.range(0, poll.ids.size()).anyMatch(project -> poll.isBacked(project) && !projects.contains(project)
                && (claim.completion().equals("add1-unbounded") || fits(project, left)));
    }

    private boolean fits(int project, BigInteger left) {
        return poll.costs.get(project).compareTo(left) <= 0;
    }
}
