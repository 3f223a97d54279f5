package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.coproduction.commissioning.verification.Claim.Round;
import org.coproduction.commissioning.verification.Claim.Tie;

/// Works out Phragmén's sequential rule: rounds with their loads, and the ties in them.
final class CheckLoads {
    private final Poll poll;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    CheckLoads(Poll poll) {
        this.poll = poll;
        run();
    }

    List<Round> rounds() {
        return rounds;
    }

    List<Tie> ties() {
        return ties;
    }

    private void run() {
        // What each distinct load weighs is summed up first: all who backed the same last project carry the same.
        var lastOf = new int[poll.ballots.size()];
        var loads = new ArrayList<>(List.of(Fraction.ZERO));
        var open = new ArrayList<>(IntStream.range(0, poll.ids.size())
                .filter(project -> poll.isBacked(project) && poll.costs.get(project).compareTo(poll.budget) <= 0).boxed()
                .toList());
        var left = poll.budget;
        while (!open.isEmpty()) {
            var byProject = new HashMap<Integer, Fraction>();
            open.forEach(project -> byProject.put(project, load(project, lastOf, loads)));
            var least = byProject.values().stream().min(Fraction::compareTo).orElse(Fraction.ZERO);
            var equal = open.stream().filter(project -> least.equals(byProject.get(project))).toList();
            var rest = left;
            if (equal.stream().anyMatch(project -> poll.costs.get(project).compareTo(rest) > 0)) {
                return;
            }
            int chosen = equal.getFirst();
            rounds.add(new Round(poll.ids.get(chosen), least.over(poll.unit).toString()));
            if (equal.size() > 1) {
                ties.add(new Tie(rounds.size(), equal.stream().map(poll.ids::get).toList(), poll.ids.get(chosen)));
            }
            poll.backers.get(chosen).forEach(backer -> lastOf[backer.ballots()] = loads.size());
            loads.add(least);
            left = left.subtract(poll.costs.get(chosen));
            open.removeIf(project -> project == chosen);
        }
    }

    private Fraction load(int project, int[] lastOf, List<Fraction> loads) {
        var counts = new HashMap<Integer, BigInteger>();
        poll.backers.get(project).forEach(
                backer -> counts.merge(lastOf[backer.ballots()], poll.ballots.get(backer.ballots()).weight(), BigInteger::add));
        var sum = Fraction.of(poll.costs.get(project));
        for (var entry : counts.entrySet()) {
            var carried = loads.get(entry.getKey()).times(entry.getValue());
            sum = new Fraction(sum.top().multiply(carried.bottom()).add(carried.top().multiply(sum.bottom())),
                    sum.bottom().multiply(carried.bottom()));
        }
        return sum.over(counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    }
}
