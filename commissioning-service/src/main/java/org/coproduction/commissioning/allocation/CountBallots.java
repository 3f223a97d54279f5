package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation.NotSelected;
import org.coproduction.commissioning.allocation.Allocation.Reason;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.Allocation.Step;
import org.coproduction.commissioning.allocation.EqualShares.Purchase;

/// Counts an election under a rule. Every decision in it is made in exact arithmetic; equal inputs give equal allocations,
/// whatever the order of projects and ballots.
///
/// A project that no ballot approves is never selected, also not by a completion: every pound resolves to voices.
///
/// ```java
/// var election = Election.of(Money.pounds(200), projects).add(PARENT_CARER, List.of("P1", "P2")).build();
/// var allocation = new CountBallots().count(election, AllocationRule.parity(COST, NONE));
/// ```
public final class CountBallots {
    private static final BigInteger PENCE_PER_POUND = BigInteger.valueOf(100);

    /// The allocation that the rule makes of these ballots.
    public Allocation count(Election election, AllocationRule rule) {
        var tally = new Tally(election, rule);
        var selected = new ArrayList<Selected>();
        var notSelected = new ArrayList<NotSelected>();
        var raised = 0L;
        if (tally.shares > 0) {
            var shares = new RaisedShares(tally, rule);
            var outcome = rule.completion() == Completion.ADD1
                    ? shares.count()
                    : new RaisedShares.Outcome(0, new EqualShares(tally, shares.start(0)).run());
            raised = outcome.step();
            outcome.purchases().forEach(purchase -> selected.add(bought(tally, rule, purchase)));
            var left = Math.subtractExact(election.budget().pence(), shares.spent(outcome.purchases()));
            var others = others(tally, outcome.purchases());
            if (rule.completion() == Completion.UTILITARIAN) {
                complete(tally, others, left, selected, notSelected);
            } else {
                explain(tally, rule, shares.start(raised), others, left, notSelected);
            }
        } else {
            others(tally, List.of()).forEach(project -> notSelected.add(without(tally, project, Reason.NOBODY_BACKED_IT, 0)));
        }
        var total = selected.stream().map(Selected::cost).reduce(Money.ZERO, Money::plus);
        notSelected.sort(Comparator.comparing(NotSelected::projectId, CodePointOrder.INSTANCE));
        return new Allocation(rule, InputText.hash(election, rule), election.budget(), election.turnout(), raised, selected,
                notSelected,
                total, election.budget().minus(total));
    }

    private static List<Integer> others(Tally tally, List<Purchase> purchases) {
        var bought = new boolean[tally.projects()];
        purchases.forEach(purchase -> bought[purchase.project()] = true);
        return IntStream.range(0, bought.length).filter(project -> !bought[project]).boxed().toList();
    }

    /// By supporters' weight, which without parity is their number; ties by id.
    private static void complete(Tally tally, List<Integer> others, long remaining, List<Selected> selected,
            List<NotSelected> notSelected) {
        var ranked = new ArrayList<>(others);
        ranked.sort(Comparator.comparingLong((Integer project) -> -tally.backing[project]).thenComparingInt(project -> project));
        var left = remaining;
        for (int project : ranked) {
            if (tally.backing[project] == 0) {
                notSelected.add(without(tally, project, Reason.NOBODY_BACKED_IT, left));
            } else if (tally.cost(project) <= left) {
                var entry = tally.election.projects().get(project);
                selected.add(new Selected(entry.id(), entry.cost(), Step.COMPLETION, "", "", tally.supportersOf(project)));
                left -= tally.cost(project);
            } else {
                notSelected.add(tooExpensive(tally, project, left));
            }
        }
    }

    private static void explain(Tally tally, AllocationRule rule, Ratio start, List<Integer> others, long left,
            List<NotSelected> notSelected) {
        var replay = new EqualShares(tally, start);
        replay.run();
        for (int project : others) {
            if (tally.backing[project] == 0) {
                notSelected.add(without(tally, project, Reason.NOBODY_BACKED_IT, left));
            } else if (tally.cost(project) > (rule.completion() == Completion.ADD1 ? left : tally.election.budget().pence())) {
                notSelected.add(tooExpensive(tally, project, left));
            } else {
                var money = replay.money(project);
                var pence = money.numerator().divide(money.denominator().multiply(BigInteger.valueOf(tally.scale)));
                notSelected.add(without(tally, project, Reason.SHARES_TOO_SMALL, pence.longValueExact()));
            }
        }
    }

    private static Selected bought(Tally tally, AllocationRule rule, Purchase purchase) {
        var entry = tally.election.projects().get(purchase.project());
        var rho = purchase.rho();
        // With cost ρ is pence per penny; with cardinality it is pence per project, and is published in pounds.
        var published = (rule.satisfaction() == Satisfaction.COST
                ? rho
                : new Ratio(rho.numerator(), rho.denominator().multiply(PENCE_PER_POUND))).reduced();
        return new Selected(entry.id(), entry.cost(), Step.EQUAL_SHARES, published.numerator().toString(),
                published.denominator().toString(),
                tally.supportersOf(purchase.project()));
    }

    private static NotSelected tooExpensive(Tally tally, int project, long left) {
        var pot = tally.election.budget().pence();
        return tally.cost(project) > pot
                ? without(tally, project, Reason.COSTS_MORE_THAN_THE_POT, pot)
                : without(tally, project, Reason.DID_NOT_FIT_THE_REST, left);
    }

    private static NotSelected without(Tally tally, int project, Reason reason, long available) {
        var entry = tally.election.projects().get(project);
        return new NotSelected(entry.id(), entry.cost(), reason, new Money(available), tally.supportersOf(project));
    }
}
