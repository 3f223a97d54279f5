package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.coproduction.commissioning.allocation.Outcome.Price;
import org.coproduction.commissioning.allocation.Outcome.Selected;
import org.coproduction.commissioning.allocation.Outcome.Tied;

/// Counts a profile by any method, in exact arithmetic. Equal profiles give equal outcomes, whatever the order of their ballots.
public final class CountProfile {
    /// The outcome that the method makes of these ballots.
    public Outcome count(Profile profile, Method method) {
        if (profile.ballots() == 0) {
            return new Outcome(0, List.of(), List.of(), BigInteger.ZERO);
        }
        var tally = new Tally(profile, method);
        return switch (method.rule()) {
            case MES -> equalShares(tally, method);
            case PHRAGMEN -> phragmen(tally);
            case GREEDY -> {
                var filled = Greedy.bySatisfactionPerCost(tally, method.satisfaction()).alsoUnsupported().fill(List.of(),
                        profile.pot);
                yield outcome(tally, 0, taken(tally, filled), filled.ties());
            }
        };
    }

    private static Outcome equalShares(Tally tally, Method method) {
        var shares = new RaisedShares(tally, method);
        var counted = shares.count();
        var selected = new ArrayList<Selected>();
        counted.run().purchases().forEach(purchase -> selected.add(
                new Selected(tally.profile.ids.get(purchase.project()), Optional.of(Price.of(purchase.rho())))));
        var ties = new ArrayList<>(counted.run().ties());
        if (method.completion().fills()) {
            var filled = Greedy.bySupport(tally).alsoUnsupported().fill(
                    counted.run().projects(),
                    tally.pot().subtract(shares.spent(counted.run().projects())));
            selected.addAll(taken(tally, filled));
            ties.addAll(filled.ties());
        }
        return outcome(tally, counted.step(), selected, ties);
    }

    private static Outcome phragmen(Tally tally) {
        var phragmen = new Phragmen(tally);
        var selected = phragmen.run().stream()
                .map(laid -> new Selected(tally.profile.ids.get(laid.project()), Optional.of(Price.of(laid.load())))).toList();
        return outcome(tally, 0, selected, phragmen.ties());
    }

    private static List<Selected> taken(Tally tally, Greedy.Outcome filled) {
        return filled.turns().stream().filter(Greedy.Turn::taken)
                .map(turn -> new Selected(tally.profile.ids.get(turn.project()), Optional.empty())).toList();
    }

    private static Outcome outcome(Tally tally, long step, List<Selected> selected, List<Tie> ties) {
        var ids = tally.profile.ids;
        var total = selected.stream().map(one -> tally.cost(ids.indexOf(one.id()))).reduce(BigInteger.ZERO, BigInteger::add);
        return new Outcome(step, selected,
                ties.stream().map(tie -> new Tied(tie.round(), tie.between().stream().map(ids::get).toList())).toList(), total);
    }
}
