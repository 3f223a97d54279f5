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
    /// What the ballots gave so far.
    private record Found(List<Selected> selected, List<NotSelected> notSelected, List<Tie> ties) {
        /// What is taken by rank, and what did not fit.
        void add(Greedy.Outcome filled, Step step, Report report) {
            ties.addAll(filled.ties());
            for (var turn : filled.turns()) {
                if (turn.taken()) {
                    selected.add(report.taken(turn.project(), step));
                } else {
                    notSelected.add(report.tooExpensive(turn.project(), turn.left()));
                }
            }
        }
    }

    /// The allocation that the rule makes of these ballots. Refuses ballots with points where the rule asks only what they support.
    public Allocation count(Election election, AllocationRule rule) {
        if (election.withPoints() && rule.satisfaction().isAlike()) {
            throw new IllegalArgumentException("ballots with points are not counted by " + rule.name());
        }
        var ordered = rule.ties().order(election);
        var tally = new Tally(election.profile(ordered), rule.method());
        var report = new Report(election, ordered, tally);
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var raised = 0L;
        if (tally.shares > 0 && rule.sharesOut()) {
            raised = shareOut(tally, rule, report, found);
        } else if (tally.shares > 0) {
            found.add(Greedy.bySatisfactionPerCost(tally, rule.satisfaction()).fill(List.of(), tally.pot()), Step.RANKED, report);
        }
        var total = found.selected.stream().map(Selected::cost).reduce(Money.ZERO, Money::plus);
        var rest = tally.shares > 0 ? election.budget().minus(total) : Money.ZERO;
        IntStream.range(0, tally.projects()).filter(project -> !tally.isBacked(project)).forEach(project -> found.notSelected
                .add(report.without(project, Reason.NOBODY_BACKED_IT, BigInteger.valueOf(rest.pence()))));
        found.notSelected.sort(Comparator.comparing(NotSelected::projectId, CodePointOrder.INSTANCE));
        return new Allocation(rule, InputText.hash(election, rule), election.budget(), election.turnout(), raised,
                found.selected, found.notSelected, total, election.budget().minus(total),
                found.ties.stream().map(report::tied).toList());
    }

    /// @return how many steps the shares were raised by
    private static long shareOut(Tally tally, AllocationRule rule, Report report, Found found) {
        var shares = new RaisedShares(tally, rule.method());
        var outcome = shares.count();
        var bought = outcome.run().projects();
        found.ties.addAll(outcome.run().ties());
        outcome.run().purchases().forEach(purchase -> found.selected.add(report.bought(rule, purchase)));
        var left = tally.pot().subtract(shares.spent(bought));
        if (rule.completion().fills()) {
            found.add(Greedy.bySupport(tally).fill(bought, left), Step.COMPLETION, report);
        } else {
            explain(tally, rule, outcome.run(), left, report, found.notSelected);
        }
        return outcome.step();
    }

    private static void explain(Tally tally, AllocationRule rule, EqualShares run, BigInteger left,
            Report report,
            List<NotSelected> notSelected) {
        var bought = run.projects();
        for (var project = 0; project < tally.projects(); project++) {
            if (!tally.isBacked(project) || bought.contains(project)) {
                continue;
            }
            if (tally.cost(project).compareTo(rule.completion() == Completion.ADD1 ? left : tally.pot()) > 0) {
                notSelected.add(report.tooExpensive(project, left));
            } else {
                var money = run.money(project);
                notSelected.add(report.without(project, Reason.SHARES_TOO_SMALL,
                        money.numerator().divide(money.denominator().multiply(tally.weights.scale))));
            }
        }
    }
}
