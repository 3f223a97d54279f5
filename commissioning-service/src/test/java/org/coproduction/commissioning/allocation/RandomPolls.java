package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import org.coproduction.commissioning.allocation.Poll.Ballot;

/// Small polls of any kind, full of ties: few different costs, few different ballots, small whole numbers, any number of electorates.
final class RandomPolls {
    private static final List<String> IDS = List.of("10", "11", "12", "8", "9", "Ä");

    private final Random random;

    RandomPolls(Random random) {
        this.random = random;
    }

    Poll poll(Satisfaction satisfaction) {
        var ids = IDS.subList(0, 1 + random.nextInt(IDS.size()));
        var unit = random.nextBoolean() ? 1 : 10;
        var equalCosts = random.nextInt(3) == 0;
        var dearest = 1 + random.nextInt(12);
        var costs = ids.stream().map(_ -> (long) unit
                * (equalCosts ? dearest : random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(dearest))).toList();
        var electorates = 1 + random.nextInt(5);
        var willing = 0.2 + random.nextDouble() * 0.7;
        var ballots = new ArrayList<Ballot>();
        for (var number = random.nextInt(10); number > 0; number--) {
            var worth = new HashMap<String, Long>();
            var chosen = ids.stream().filter(_ -> random.nextDouble() < willing).toList();
            for (var at = 0; at < chosen.size(); at++) {
                var one = switch (satisfaction) {
                    case COST, CARDINALITY -> 1L;
                    case POINTS -> 1L + random.nextInt(4);
                    case BORDA -> chosen.size() - at - 1L;
                };
                if (one > 0) {
                    worth.put(chosen.get(at), one);
                }
            }
            ballots.add(new Ballot("electorate " + random.nextInt(electorates), worth));
        }
        return new Poll((long) unit * random.nextInt(30), unit, ids, costs, ballots);
    }

    Method method() {
        var rule = random.nextInt(4) > 1 ? Rule.MES : random.nextBoolean() ? Rule.PHRAGMEN : Rule.GREEDY;
        while (true) {
            var satisfaction = List.of(Satisfaction.values()).get(random.nextInt(Satisfaction.values().length));
            var completion = List.of(Completion.values()).get(random.nextInt(Completion.values().length));
            var weighting = List.of(Weighting.values()).get(random.nextInt(Weighting.values().length));
            if (Method.objection(rule, satisfaction, completion, weighting).isEmpty()) {
                return new Method(rule, satisfaction, completion, weighting);
            }
        }
    }
}
