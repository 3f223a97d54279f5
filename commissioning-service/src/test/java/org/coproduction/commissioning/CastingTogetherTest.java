package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.commissioning.ballot.CastBallot.Cast;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Many people, each of whom votes on twenty devices at the same moment, while instances crash and start again: a hundred of them, and
/// a thousand in the long run (`-Pthorough`).
@Execution(ExecutionMode.CONCURRENT)
class CastingTogetherTest {
    private static final int VOTERS = Seeds.thorough() ? 1_000 : 100;
    private static final int CASTS = 20;
    private static final int THREADS = 16;
    private static final Map<String, Long> IDEAS = Map.of("a", 1_000L, "b", 1_000L, "c", 1_000L, "d", 1_000L, "e", 1_000L);

    private final Rounds rounds = Running.bean(Rounds.class);
    private final BallotBoxes boxes = Running.bean(BallotBoxes.class);
    /// What each person was given for what they cast.
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();

    private record Sent(String person, Constituency constituency, List<String> choices, boolean crashes) {}

    @Test
    void exactly_one_ballot_of_each_person_is_counted_and_it_is_one_that_was_acknowledged() throws Exception {
        var id = Running.voting(2_000, 3, "NONE", IDEAS);
        castAll(id, sent(Seeds.random("people with twenty devices each")));

        Running.closeVoting(id);
        var count = new CountRound(rounds, boxes, Running.bean(GatherBallots.class), java.time.Clock.systemUTC());
        count.perform(rounds.get(id), Instant.now());
        Running.awaitStage(id, "RECOMMENDED");

        var counted = new HashSet<>(SERVICE.get("rounds/" + id + "/ballots", null).is(200).text().lines()
                .map(line -> line.substring(line.lastIndexOf(';') + 1)).toList());
        assertThat(counted).hasSize(VOTERS);
        assertThat(acknowledged).hasSize(VOTERS);
        acknowledged.forEach((person, receipts) -> assertThat(receipts.stream().filter(counted::contains)).as(person).hasSize(1));
    }

    private static List<Sent> sent(Random random) {
        var all = new ArrayList<Sent>();
        for (var voter = 0; voter < VOTERS; voter++) {
            for (var device = 0; device < CASTS; device++) {
                var choices = IDEAS.keySet().stream().sorted().filter(_ -> random.nextBoolean()).toList();
                all.add(new Sent("person-" + voter, List.of(Constituency.values()).get(voter % 3), choices,
                        random.nextInt(200) == 0));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void castAll(String id, List<Sent> sent) throws InterruptedException, ExecutionException {
        var instances = new HashMap<Integer, List<Sent>>();
        for (var at = 0; at < sent.size(); at++) {
            instances.computeIfAbsent(at % THREADS, _ -> new ArrayList<>()).add(sent.get(at));
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            instances.values().forEach(each -> running.add(threads.submit(() -> castOn(id, each))));
            for (var each : running) {
                each.get();
            }
        }
    }

    /// One instance of the service. Where it crashes after the ballot is in, the answer is lost and its memory gone, and the person sends
    /// the same again.
    private void castOn(String id, List<Sent> sent) {
        var castBallot = new CastBallot(rounds, boxes);
        for (var each : sent) {
            if (each.crashes) {
                castBallot.handle(id, new CastBallot.Voter(each.person, null, each.constituency), each.choices, List.of());
                castBallot = new CastBallot(rounds, boxes);
            }
            var cast = castBallot.handle(id, new CastBallot.Voter(each.person, null, each.constituency), each.choices, List.of());
            assertThat(cast).isInstanceOfSatisfying(Cast.Accepted.class, accepted -> acknowledged
                    .computeIfAbsent(each.person, _ -> ConcurrentHashMap.newKeySet()).add(accepted.receipt().hash()));
        }
    }
}
