package org.coproduction.benchmarks;

import java.util.Objects;

import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.round.Rounds;

/// The commissioning service in a process of its own, counting a round whose ballots lie in a database elsewhere.
final class StoredCount {
    private StoredCount() {
    }

    /// Gathers and counts, and prints what it took.
    public static void main(String... arguments) throws Exception {
        Benchmarks.quieten();
        try (var service = VotingRound.start(arguments[0], arguments[1])) {
            var round = service.getBean(Rounds.class).get(arguments[2]).state();
            var poll = Objects.requireNonNull(round.poll());
            var counting = Counting.measure(() -> {
                var election = service.getBean(GatherBallots.class).under("", arguments[2], round, poll);
                var allocation = new CountBallots().count(election, round.terms().rule());
                return election.ballots().size() + " different ballots, " + allocation.selected().size() + " projects";
            });
            System.out.println(counting.line());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
