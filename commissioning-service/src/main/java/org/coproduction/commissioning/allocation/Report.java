package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation.NotSelected;
import org.coproduction.commissioning.allocation.Allocation.Reason;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.Allocation.Step;
import org.coproduction.commissioning.allocation.Election.Project;
import org.coproduction.commissioning.allocation.EqualShares.Purchase;
import org.coproduction.commissioning.allocation.Outcome.Tied;

/// Says of a funding round's projects, which the count knows by number, what an [Allocation] tells the public.
final class Report {
    private static final BigInteger PENCE_PER_POUND = BigInteger.valueOf(100);

    private final List<Project> ordered;
    private final Map<String, Map<Constituency, Integer>> support;
    private final Tally tally;

    /// @param ordered the projects as the count numbers them
    Report(Election election, List<Project> ordered, Tally tally) {
        this.ordered = ordered;
        this.support = election.support();
        this.tally = tally;
    }

    Selected bought(AllocationRule rule, Purchase purchase) {
        var entry = ordered.get(purchase.project());
        var rho = purchase.rho();
        // With cost ρ is pence per penny; with cardinality or points it is pence per project or point, and is published in pounds.
        var published = (rule.satisfaction() == Satisfaction.COST
                ? rho
                : new Ratio(rho.numerator(), rho.denominator().multiply(PENCE_PER_POUND))).reduced();
        return new Selected(entry.id(), entry.cost(), Step.EQUAL_SHARES, published.numerator().toString(),
                published.denominator().toString(), supportersOf(purchase.project()));
    }

    Selected taken(int project, Step step) {
        var entry = ordered.get(project);
        return new Selected(entry.id(), entry.cost(), step, "", "", supportersOf(project));
    }

    NotSelected tooExpensive(int project, BigInteger left) {
        return tally.cost(project).compareTo(tally.pot()) > 0
                ? without(project, Reason.COSTS_MORE_THAN_THE_POT, tally.pot())
                : without(project, Reason.DID_NOT_FIT_THE_REST, left);
    }

    NotSelected without(int project, Reason reason, BigInteger available) {
        var entry = ordered.get(project);
        return new NotSelected(entry.id(), entry.cost(), reason, new Money(available.longValueExact()), supportersOf(project));
    }

    Tied tied(Tie tie) {
        return new Tied(tie.round(), tie.between().stream().map(project -> ordered.get(project).id()).toList());
    }

    /// Ballots that approve a project, per constituency.
    private Map<Constituency, Integer> supportersOf(int project) {
        return support.getOrDefault(ordered.get(project).id(), Map.of());
    }
}
