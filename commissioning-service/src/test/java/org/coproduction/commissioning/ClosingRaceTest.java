package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.commissioning.ballot.CastBallot.Cast;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// People cast and replace ballots while voting is closed and counted.
@Execution(ExecutionMode.CONCURRENT)
class ClosingRaceTest {
    private static final int RACES = 6;
    private static final int CASTERS = 8;
    private static final Map<String, Long> IDEAS = Map.of("a", 1_000L, "b", 1_000L);

    private record Acknowledged(String person, Constituency constituency, List<String> choices) {}

    @Test
    void nothing_acknowledged_is_uncounted_and_nothing_refused_is_counted() throws Exception {
        var random = Seeds.random("ballots cast while closing");
        for (var race = 0; race < RACES; race++) {
            race(60 + random.nextInt(150), random.nextLong());
        }
    }

    private static void race(int castsBeforeTheClose, long seed) throws InterruptedException, ExecutionException {
        var id = Running.voting(1_000, 3, "NONE", IDEAS);
        var cast = new AtomicInteger();
        var underWay = new CountDownLatch(castsBeforeTheClose);
        var casting = new ArrayList<Future<Map<String, Acknowledged>>>();
        try (var threads = Executors.newFixedThreadPool(CASTERS)) {
            for (var caster = 0; caster < CASTERS; caster++) {
                var number = caster;
                casting.add(threads.submit(() -> castUntilRefused(id, number, seed, cast, underWay)));
            }
            underWay.await();
            Running.closeVoting(id);
            var acknowledged = new ArrayList<Acknowledged>();
            for (var each : casting) {
                acknowledged.addAll(each.get().values());
            }
            Running.awaitStage(id, "RECOMMENDED");
            check(id, acknowledged);
        }
    }

    /// Each caster has people of its own; the last acknowledged ballot of each person is what counts.
    private static Map<String, Acknowledged> castUntilRefused(String id, int caster, long seed, AtomicInteger cast,
            CountDownLatch underWay) {
        var random = new java.util.Random(seed + caster);
        var acknowledged = new java.util.HashMap<String, Acknowledged>();
        var castBallot = Running.bean(CastBallot.class);
        while (true) {
            var person = "person-" + caster + "-" + random.nextInt(40);
            var constituency = List.of(Constituency.values()).get(Math.floorMod(person.hashCode(), 3));
            var choices = random.nextBoolean() ? List.of("a") : List.of("a", "b");
            switch (castBallot.handle(id, new CastBallot.Voter(person, null, constituency), choices, List.of())) {
                case Cast.Accepted(_, var kept) -> {
                    acknowledged.put(person, new Acknowledged(person, constituency, kept.choices()));
                    cast.incrementAndGet();
                    underWay.countDown();
                }
                case Cast.Refused(var refusal) -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.VOTING_CLOSED);
                    return acknowledged;
                }
            }
        }
    }

    private static void check(String id, List<Acknowledged> acknowledged) {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        var wantB = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var ballot : acknowledged) {
            turnout.merge(ballot.constituency, 1, Integer::sum);
            if (ballot.choices.contains("b")) {
                wantB.merge(ballot.constituency, 1, Integer::sum);
            }
        }
        var allocation = Objects.requireNonNull(Running.bean(Rounds.class).get(id).state().published()).parts().getFirst()
                .allocation();
        assertThat(allocation.turnout()).isEqualTo(turnout);
        var supporters = new java.util.HashMap<String, Map<Constituency, Integer>>();
        allocation.selected().forEach(project -> supporters.put(project.projectId(), project.supporters()));
        allocation.notSelected().forEach(project -> supporters.put(project.projectId(), project.supporters()));
        assertThat(supporters.get("b")).isEqualTo(wantB);
    }
}
