package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Decision.changed;
import static org.coproduction.starter.CuttingSteps.untilItHolds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.coproduction.charter.LostEvent;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.CuttingSteps.Cut;
import org.coproduction.starter.Steps.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A project goes on past an event that is lost, past no other, and in the same way wherever a process ends and in whatever order
/// things arrive.
@Execution(ExecutionMode.CONCURRENT)
class LostEventsTest {
    private static final Workbench BENCH = new Workbench();
    private static final Cut NOWHERE = new Cut(Step.SENT, Integer.MAX_VALUE);
    private static final String WHY = "The broker was restored from last night.";

    private final String project = UUID.randomUUID().toString();
    private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    static Stream<Cut> cuts() {
        return Cut.all();
    }

    /// Three events are raised, of which the topic loses the second; it is declared lost; and then it comes after all.
    @ParameterizedTest
    @MethodSource("cuts")
    void what_is_lost_is_passed_once_in_order_and_kept_wherever_the_paths_are_cut(Cut cut) {
        var steps = new CuttingSteps(cut);
        raise(steps, "one", "two", "three");
        var late = topic.stream().filter(record -> sequence(record) == 2).findFirst().orElseThrow();
        topic.removeIf(record -> sequence(record) == 2);
        untilItHolds(() -> assertThat(declare(steps, 2)).isEqualTo(new Mending.Lost()));
        untilItHolds(() -> send(steps));
        topic.add(late);

        consume(steps, true);
        consumption(Steps.UNWATCHED).drainAll();

        assertThat(lines()).containsExactly("one", "three");
        assertThat(BENCH.store(Steps.UNWATCHED).find(project).orElseThrow().lost()).extracting(LostEvent::sequence)
                .containsExactly(2L);
        assertThat(BENCH.parking().streams().keySet()).noneMatch(stream -> stream.contains(project));
        assertThat(record(2)).containsEntry("lost", true).containsKey("cameAt");
    }

    @Test
    void a_consumer_that_goes_on_past_a_gap_by_itself_is_caught() {
        var steps = new CuttingSteps(NOWHERE);
        raise(steps, "one", "two", "three");
        topic.add(topic.remove(1));

        consume(steps, false);

        assertThat(lines()).isNotEqualTo(List.of("one", "two", "three"));
    }

    @Test
    void only_what_is_neither_to_be_sent_nor_on_the_topic_is_lost() {
        var steps = new CuttingSteps(NOWHERE);
        raise(steps, "one", "two");
        topic.removeFirst();
        var store = BENCH.store(steps);
        store.change(project, command("more"), ledger -> changed(ledger.plus("more")).raising(new Noted("more")));
        var other = "/commissioning/projects/" + UUID.randomUUID();

        assertThat(refusal(lostEvents(steps).declare(id(1), " ", "someone"))).isEqualTo(RefusalCode.SKIP_REASON_MISSING);
        assertThat(refusal(lostEvents(steps).declare("nonsense", WHY, "someone"))).isEqualTo(RefusalCode.INVALID_FIELD);
        assertThat(refusal(lostEvents(steps).declare(id(1).replace("commissioning", "design"), WHY, "someone")))
                .isEqualTo(RefusalCode.INVALID_FIELD);
        assertThat(refusal(lostEvents(steps).declare(ParkedEvent.id(other, 1), WHY, "someone")))
                .isEqualTo(RefusalCode.EVENT_NOT_RAISED);
        assertThat(refusal(declare(steps, 0))).isEqualTo(RefusalCode.EVENT_NOT_RAISED);
        assertThat(refusal(declare(steps, 4))).isEqualTo(RefusalCode.EVENT_NOT_RAISED);
        assertThat(refusal(declare(steps, 3))).as("still to be sent").isEqualTo(RefusalCode.EVENT_NOT_LOST);
        assertThat(refusal(declare(steps, 2))).as("on the topic").isEqualTo(RefusalCode.EVENT_NOT_LOST);
        assertThat(store.find(project).orElseThrow().lost()).isEmpty();

        assertThat(declare(steps, 1)).isEqualTo(new Mending.Lost());
        var version = store.find(project).orElseThrow().version();
        assertThat(declare(steps, 1)).as("repeated").isEqualTo(new Mending.Lost());

        assertThat(store.find(project).orElseThrow().version()).isEqualTo(version);
        assertThat(BENCH.database.getCollection("ledgers").find(new Document("_id", project)).first().getList("lost",
                Document.class))
                .singleElement().satisfies(kept -> assertThat(kept).containsEntry("because", WHY).containsEntry("by", "someone"));
        assertThat(store.unsent(project)).filteredOn(event -> event.sequence() == 1).singleElement()
                .satisfies(news -> assertThat(news.data()).doesNotContain(WHY, "someone"));
    }

    /// Of two events under one sequence the first one on the topic counts, in every order in which the rest comes.
    @Test
    void in_every_order_of_arrival_all_consumers_come_to_the_same_end() {
        for (var order : List.of("1LE3", "1L3E", "13LE", "31LE", "3L1E", "3LE1", "L1E3", "L13E", "L31E", "LE13", "LE31",
                "L3E1")) {
            assertThat(arriving(order)).as(order).containsExactly("one", "three");
            assertThat(arriving(order.replace('L', 'x').replace('E', 'L').replace('x', 'E'))).as("the event first, " + order)
                    .containsExactly("one", "two", "three");
        }
    }

    @Test
    void who_had_the_event_before_it_was_lost_keeps_it_and_staff_are_told_once() {
        var consumption = consumption(Steps.UNWATCHED);
        consumption.receive(Workbench.event("commissioning", project, 1, "one"));
        consumption.receive(Workbench.event("commissioning", project, 2, "two"));
        var before = differing();

        consumption.receive(news(project, 2));
        consumption.receive(news(project, 2));

        assertThat(lines()).containsExactly("one", "two");
        assertThat(differing() - before).isEqualTo(1);
        assertThat(BENCH.parking().skipped(1)).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo(id(2));
            assertThat(told.appliedHere()).isTrue();
        });
        assertThat(consumption.sendAgain(id(2))).as("it is not skipped").isEqualTo(new Mending.Applied());

        consumption.receive(news(project, 3));
        consumption.receive(news(project, 3));
        assertThat(differing() - before).as("one that it never had").isEqualTo(1);
        assertThat(BENCH.parking().skipped(1)).singleElement().satisfies(told -> assertThat(told.appliedHere()).isFalse());
    }

    private static double differing() {
        return BENCH.metrics.get("coproduction.inbox.differing").counter().count();
    }

    /// The event comes late in the moment between the mark of the one before it and the drain.
    @Test
    void the_news_that_is_parked_counts_also_where_the_event_comes_just_before_its_turn() {
        var cut = new CuttingSteps(new Cut(Step.APPLIED, 2));
        var consumption = consumption(cut);
        consumption.receive(Workbench.event("commissioning", project, 1, "one"));
        consumption.receive(news(project, 3));
        assertThatThrownBy(() -> consumption.receive(Workbench.event("commissioning", project, 2, "two")))
                .isInstanceOf(CuttingSteps.SimulatedCrash.class);
        assertThat(lines()).containsExactly("one", "two");

        consumption.receive(Workbench.event("commissioning", project, 3, "three"));
        consumption.receive(Workbench.event("commissioning", project, 4, "four"));

        assertThat(lines()).containsExactly("one", "two", "four");
        assertThat(record(3)).containsEntry("lost", true).containsKey("cameAt");
        assertThat(BENCH.parking().streams().keySet()).noneMatch(stream -> stream.contains(project));
    }

    private static ArrivedEvent news(String to, long sequence) {
        return new ArrivedEvent("commissioning", to, sequence, EventLost.type("commissioning"),
                Workbench.event("commissioning", to, sequence, "").time(), "{}", null);
    }

    /// L is the news of the loss, E the event that was taken for lost.
    private static List<String> arriving(String order) {
        var to = UUID.randomUUID().toString();
        var consumption = consumption(Steps.UNWATCHED);
        for (var time = 0; time < 2; time++) {
            for (var each : order.split("")) {
                consumption.receive(switch (each) {
                    case "1" -> Workbench.event("commissioning", to, 1, "one");
                    case "3" -> Workbench.event("commissioning", to, 3, "three");
                    case "E" -> Workbench.event("commissioning", to, 2, "two");
                    default -> news(to, 2);
                });
            }
        }
        assertThat(BENCH.parking().streams().keySet()).as(order).noneMatch(stream -> stream.contains(to));
        return BENCH.consumerStore(Steps.UNWATCHED).find(to).orElseThrow().state().lines();
    }

    private void raise(CuttingSteps steps, String... texts) {
        untilItHolds(() -> BENCH.store(steps).create(project, command("create"), new Ledger.Expected(project)));
        for (var text : texts) {
            untilItHolds(() -> BENCH.store(steps).change(project, command(text),
                    ledger -> changed(ledger.plus(text)).raising(new Noted(text))));
            untilItHolds(() -> send(steps));
        }
    }

    private void send(CuttingSteps steps) {
        try {
            BENCH.relay(new CutProducer(steps, topic), steps).sendAll(BENCH.store(steps), project);
        } catch (InterruptedException | ExecutionException | TimeoutException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private void consume(CuttingSteps steps, boolean inOrder) {
        var committed = new int[1];
        untilItHolds(() -> {
            var consumption = consumption(steps);
            while (committed[0] < topic.size()) {
                if (inOrder) {
                    consumption.receive(topic.get(committed[0]));
                } else {
                    takeAsItComes(topic.get(committed[0]));
                }
                committed[0]++;
            }
        });
    }

    /// Planted defect: no look at the sequence.
    private void takeAsItComes(ConsumerRecord<String, byte[]> record) {
        var store = BENCH.consumerStore(Steps.UNWATCHED);
        var loaded = store.load(project).orElseGet(() -> StoredAggregate.absent(project, new Ledger.Expected(project)));
        var text = BENCH.codec.parse(open(record).data(), Noted.class).text();
        store.write(loaded, new StoredAggregate.Change<>(loaded.state().plus(text), List.of(), null, null));
    }

    private Mending declare(CuttingSteps steps, long sequence) {
        return lostEvents(steps).declare(id(sequence), WHY, "someone");
    }

    private LostEvents lostEvents(CuttingSteps steps) {
        SentEvents sent = (_, sequence) -> topic.stream()
                .anyMatch(record -> sequence(record) == sequence && !EventLost.is(open(record)));
        return new LostEvents("commissioning", () -> List.of(BENCH.store(steps)), sent, BENCH.codec, Workbench.WIDE,
                Clock.systemUTC(),
                BENCH.metrics);
    }

    private static Consumption consumption(Steps steps) {
        return BENCH.consumption(BENCH.consumerStore(steps), steps, Set.of("commissioning"),
                (ledger, noted, _) -> changed(ledger.plus(noted.text())));
    }

    private String id(long sequence) {
        return ParkedEvent.id("/commissioning/projects/" + project, sequence);
    }

    private Document record(long sequence) {
        return BENCH.database.getCollection("skipped_events").find(new Document("_id", id(sequence))).first();
    }

    private List<String> lines() {
        return BENCH.consumerStore(Steps.UNWATCHED).find(project).orElseThrow().state().lines();
    }

    private static RefusalCode refusal(Mending mending) {
        return ((Mending.Refused) mending).refusal().code();
    }

    private static Command command(String key) {
        return new Command(key, "caller", key, null);
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return open(record).sequence();
    }

    private static ArrivedEvent open(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.open(record);
        } catch (Envelope.UnreadableEvent unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
