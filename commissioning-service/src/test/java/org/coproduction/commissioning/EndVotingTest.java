package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.commissioning.ballot.CastBallot.Cast;
import org.coproduction.commissioning.ballot.CloseVoting;
import org.coproduction.commissioning.ballot.EndVoting;
import org.coproduction.commissioning.ballot.OpenVoting;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.VotingLonger;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Command;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Rounds that nobody moves on but the test, whose voting has come to its date while people vote, facilitators close it, and instances
/// look at it, count it or end in between.
@Execution(ExecutionMode.CONCURRENT)
class EndVotingTest {
    private static final List<Mover> BOTH = List.of(RoundFixtures.FACILITATOR, RoundFixtures.FAMILIES_FACILITATOR);
    private static final Instant OPENED = Instant.parse("2026-05-01T12:00:00Z");
    /// Voting ends 90 days after it opened, and two weeks after that.
    private static final Instant DATE = OPENED.plus(Duration.ofDays(90));
    private static final Instant SECOND = DATE.plus(Duration.ofDays(14));

    private final Rounds rounds = new Rounds(Running.bean(AggregateStores.class)
            .of(AggregateType.of("rounds_at_their_date", Round.class).owing(Round::due)));
    private final BallotBoxes boxes = Running.bean(BallotBoxes.class);
    private final CastBallot castBallot = new CastBallot(rounds, boxes);
    private final EndVoting endVoting = new EndVoting(rounds, boxes);

    /// Two of each constituency have to vote; of young people nobody has, of the others two have.
    private String voting() {
        var id = UUID.randomUUID().toString();
        rounds.store().create(id, Command.OWN, RoundFixtures.begun(RoundFixtures.TERMS));
        rounds.change(id, Command.OWN,
                round -> round.propose(List.of(RoundFixtures.CLUB, RoundFixtures.TRIP, RoundFixtures.CASTLE), true));
        rounds.change(id, Command.OWN, round -> round.review(RoundFixtures.FACILITATOR, OPENED));
        rounds.change(id, Command.OWN, round -> round.judge(RoundFixtures.feasible(round), RoundFixtures.FACILITATOR));
        BOTH.forEach(by -> new OpenVoting(rounds, boxes, at(OPENED)).handle(id, by, "It is time.", Command.OWN));
        for (var constituency : List.of(Constituency.PARENT_CARER, Constituency.PROFESSIONAL)) {
            assertThat(cast(id, constituency, 1)).isTrue();
            assertThat(cast(id, constituency, 2)).isTrue();
        }
        return id;
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private boolean cast(String id, Constituency constituency, int number) {
        return switch (castBallot.handle(id, new CastBallot.Voter(constituency.name() + number, null, constituency),
                List.of("P1"), List.of())) {
            case Cast.Accepted _ -> true;
            case Cast.Refused(var refusal) -> {
                assertThat(refusal.code()).isEqualTo(RefusalCode.VOTING_CLOSED);
                yield false;
            }
        };
    }

    private Round round(String id) {
        return rounds.get(id).state();
    }

    private void close(String id) {
        BOTH.forEach(by -> new CloseVoting(rounds, at(DATE)).handle(id, by, "It is time.", Command.OWN));
    }

    private void count(String id) {
        new CountRound(rounds, boxes, Running.bean(GatherBallots.class), at(SECOND)).perform(rounds.get(id), SECOND);
    }

    private Map<Constituency, Integer> turnout(String id) {
        return Objects.requireNonNull(round(id).published()).parts().getFirst().allocation().turnout();
    }

    @Test
    void voting_that_has_come_to_its_date_is_extended_once_and_closed_at_the_second_and_what_was_cast_then_counts() {
        var id = voting();
        endVoting.perform(rounds.get(id), DATE);
        endVoting.perform(rounds.get(id), DATE);
        assertThat(round(id).minutes().extended()).satisfies(extended -> {
            assertThat(extended.until()).isEqualTo(SECOND);
            assertThat(extended.missing()).containsExactly(Constituency.YOUNG_PERSON);
        });
        assertThat(cast(id, Constituency.YOUNG_PERSON, 1)).isTrue();
        endVoting.perform(rounds.get(id), SECOND);
        count(id);
        assertThat(round(id).stage()).isEqualTo(Round.Stage.QUORUM_NOT_MET);
        assertThat(round(id).missed()).satisfies(
                missed -> assertThat(missed.missing()).containsExactly(Constituency.YOUNG_PERSON));
        assertThat(turnout(id)).containsEntry(Constituency.YOUNG_PERSON, 1);
    }

    @Test
    void an_instance_that_ended_after_it_had_read_the_boxes_has_done_nothing_and_another_does_it() {
        var id = voting();
        boxes.turnout(id, RoundFixtures.TERMS, Objects.requireNonNull(round(id).poll()).paper());
        assertThat(round(id).stage()).isEqualTo(Round.Stage.VOTING);
        assertThat(cast(id, Constituency.YOUNG_PERSON, 1)).isTrue();
        assertThat(cast(id, Constituency.YOUNG_PERSON, 2)).isTrue();
        endVoting.perform(rounds.get(id), DATE);
        assertThat(round(id).stage()).isEqualTo(Round.Stage.CLOSING);
        assertThat(round(id).minutes().extended()).isNull();
    }

    /// Two instances that read the boxes and then decide, two young people who vote, facilitators who close voting, and an instance that
    /// seals and counts where it may.
    @Test
    void in_whatever_order_the_steps_come_what_is_acknowledged_counts_and_nothing_else_and_the_clock_closes_no_missed_quorum() {
        var orders = new ArrayList<List<String>>();
        order(new ArrayList<>(), new ArrayList<>(List.of("read", "decide")), new ArrayList<>(List.of("cast", "cast")),
                new ArrayList<>(List.of("close")), new ArrayList<>(List.of("count")), orders);
        assertThat(orders).hasSize(180);
        for (var steps : orders) {
            run(steps);
        }
    }

    private static void order(List<String> soFar, List<String> clock, List<String> caster, List<String> facilitators,
            List<String> counter, List<List<String>> orders) {
        var actors = List.of(clock, caster, facilitators, counter);
        if (actors.stream().allMatch(List::isEmpty)) {
            orders.add(List.copyOf(soFar));
        }
        for (var actor : actors) {
            if (!actor.isEmpty()) {
                var step = actor.removeFirst();
                soFar.addLast(step);
                order(soFar, clock, caster, facilitators, counter, orders);
                soFar.removeLast();
                actor.addFirst(step);
            }
        }
    }

    private void run(List<String> steps) {
        var id = voting();
        var acknowledged = 0;
        var number = 0;
        Map<Constituency, Integer> read = Map.of();
        for (var step : steps) {
            switch (step) {
                case "read" ->
                    read = boxes.turnout(id, RoundFixtures.TERMS, Objects.requireNonNull(round(id).poll()).paper());
                case "decide" -> {
                    var seen = read;
                    rounds.change(id, Command.OWN, current -> VotingLonger.atItsDate(current, seen, DATE));
                }
                case "cast" -> acknowledged += cast(id, Constituency.YOUNG_PERSON, ++number) ? 1 : 0;
                case "close" -> close(id);
                case "count" -> count(id);
                default -> throw new IllegalArgumentException(step);
            }
        }
        endVoting.perform(rounds.get(id), SECOND);
        count(id);
        assertThat(turnout(id).getOrDefault(Constituency.YOUNG_PERSON, 0)).as(steps.toString()).isEqualTo(acknowledged);
        assertThat(round(id).missed() == null).as(steps.toString()).isEqualTo(acknowledged == 2);
        assertThat(round(id).minutes().closedByTheClock() && round(id).gaveUpExtension()).as(steps.toString()).isFalse();
    }

    @Test
    void people_who_vote_while_instances_extend_and_then_close_it_are_all_counted_and_nobody_else_is()
            throws InterruptedException, ExecutionException {
        var random = Seeds.random("ballots cast at the date of a vote");
        for (var race = 0; race < 4; race++) {
            race(20 + random.nextInt(100));
        }
    }

    private void race(int castsBeforeTheDate) throws InterruptedException, ExecutionException {
        var id = voting();
        var cast = new AtomicInteger();
        var underWay = new CountDownLatch(castsBeforeTheDate);
        var enough = new CountDownLatch(castsBeforeTheDate + 100);
        var expected = new HashMap<>(Map.of(Constituency.PARENT_CARER, 2, Constituency.PROFESSIONAL, 2));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var casting = new ArrayList<Future<Integer>>();
            for (var constituency : List.of(Constituency.PARENT_CARER, Constituency.PROFESSIONAL)) {
                casting.add(threads.submit(() -> {
                    var acknowledged = 0;
                    while (cast(id, constituency, 100 + cast.incrementAndGet())) {
                        acknowledged++;
                        underWay.countDown();
                        enough.countDown();
                    }
                    return acknowledged;
                }));
            }
            underWay.await();
            together(threads, () -> endVoting.perform(rounds.get(id), DATE));
            assertThat(round(id).stage()).isEqualTo(Round.Stage.VOTING);
            enough.await();
            together(threads, () -> endVoting.perform(rounds.get(id), SECOND));
            together(threads, () -> count(id));
            expected.merge(Constituency.PARENT_CARER, casting.getFirst().get(), Integer::sum);
            expected.merge(Constituency.PROFESSIONAL, casting.getLast().get(), Integer::sum);
        }
        assertThat(turnout(id)).containsAllEntriesOf(expected);
        assertThat(turnout(id).getOrDefault(Constituency.YOUNG_PERSON, 0)).isZero();
        assertThat(round(id).minutes().moves()).filteredOn(move -> move.longer() != null).hasSize(1);
    }

    /// Two instances do the same at once.
    private static void together(ExecutorService threads, Runnable step)
            throws InterruptedException, ExecutionException {
        var first = threads.submit(step);
        var second = threads.submit(step);
        first.get();
        second.get();
    }
}
