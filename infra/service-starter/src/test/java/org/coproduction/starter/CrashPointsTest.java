package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Decision.changed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.coproduction.starter.CuttingSteps.Cut;
import org.coproduction.starter.CuttingSteps.SimulatedCrash;
import org.coproduction.starter.Steps.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cuts the paths write–send–acknowledge–remove and receive–apply–commit at every step. After each cut the parts are
/// made anew on the same data, as after the end of a process, and the end state must be right: everything that was
/// acknowledged arrived, once and in order.
@Execution(ExecutionMode.CONCURRENT)
class CrashPointsTest {
    private static final Workbench BENCH = new Workbench();
    private static final Set<Step> ON_THE_WAY_OUT = EnumSet.of(Step.BEFORE_WRITE, Step.WRITTEN, Step.BEFORE_SEND, Step.SENT,
            Step.ACKNOWLEDGED, Step.REMOVED);
    private static final List<String> TEXTS = List.of("one", "two", "three");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    static Stream<Cut> cuts() {
        return Cut.all();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void nothing_is_lost_or_doubled_wherever_the_paths_are_cut(Cut cut) {
        assertThat(run(cut, Sound::new, CrashPointsTest::sendSoundly)).isEqualTo(expected());
    }

    @Test
    void a_relay_that_removes_before_the_acknowledgement_is_caught() {
        assertThat(cuts().map(cut -> run(cut, Sound::new, CrashPointsTest::sendRemovingFirst)))
                .anyMatch(lines -> !lines.equals(expected()));
    }

    @Test
    void a_consumer_that_marks_before_the_effect_is_caught() {
        assertThat(cuts().map(cut -> run(cut, MarkingFirst::new, CrashPointsTest::sendSoundly)))
                .anyMatch(lines -> !lines.equals(expected()));
    }

    @Test
    void a_consumer_that_looks_for_duplicates_after_the_effect_is_caught() {
        assertThat(cuts().map(cut -> run(cut, MarkingLast::new, CrashPointsTest::sendSoundly)))
                .anyMatch(lines -> !lines.equals(expected()));
    }

    @Test
    void the_cut_really_ends_what_is_under_way() {
        assertThatThrownBy(() -> new CuttingSteps(new Cut(Step.SENT, 1)).reached(Step.SENT, ""))
                .isInstanceOf(SimulatedCrash.class);
    }

    private static List<String> expected() {
        return TEXTS.stream().map(text -> "commissioning:" + text).toList();
    }

    /// A whole life: three commands, relayed and consumed, with one cut and as many restarts as it takes.
    private static List<String> run(Cut cut, ReceiverFactory receivers, Sender sender) {
        var project = UUID.randomUUID().toString();
        var steps = new CuttingSteps(cut);
        var topic = new ArrayList<ConsumerRecord<String, byte[]>>();
        produce(project, steps, topic, sender);
        consume(steps, topic, receivers);
        return BENCH.consumerStore(Steps.UNWATCHED).find(project).map(found -> found.state().lines()).orElse(List.of());
    }

    private static void produce(String project, CuttingSteps steps, List<ConsumerRecord<String, byte[]>> topic, Sender sender) {
        var store = BENCH.store(steps);
        CuttingSteps.untilItHolds(() -> store.create(project, command("create"), new Ledger.Expected(project)));
        for (var text : TEXTS) {
            CuttingSteps.untilItHolds(
                    () -> store.change(project, command(text), ledger -> changed(ledger.plus(text)).raising(new Noted(text))));
            CuttingSteps.untilItHolds(() -> sender.sendAll(store, project, steps, topic));
        }
        assertThat(store.unsent(project)).isEmpty();
    }

    private static void consume(CuttingSteps steps, List<ConsumerRecord<String, byte[]>> topic, ReceiverFactory receivers) {
        var committed = new int[1];
        CuttingSteps.untilItHolds(() -> {
            var receiver = receivers.make(steps);
            while (committed[0] < topic.size()) {
                receiver.receive(topic.get(committed[0]));
                committed[0]++;
            }
        });
    }

    private static Command command(String key) {
        return new Command(key, "caller", key, null);
    }

    private interface Sender {
        void sendAll(AggregateStore<Ledger> store, String project, CuttingSteps steps,
                List<ConsumerRecord<String, byte[]>> topic);
    }

    private static void sendSoundly(AggregateStore<Ledger> store, String project, CuttingSteps steps,
            List<ConsumerRecord<String, byte[]>> topic) {
        var producer = new CutProducer(steps, topic);
        try {
            BENCH.relay(producer, steps).sendAll(store, project);
        } catch (InterruptedException | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void sendRemovingFirst(AggregateStore<Ledger> store, String project, CuttingSteps steps,
            List<ConsumerRecord<String, byte[]>> topic) {
        var producer = new CutProducer(steps, topic);
        var envelope = new Envelope("commissioning", "commissioning.events");
        for (var event : store.unsent(project)) {
            steps.reached(Step.BEFORE_SEND, event.type());
            var record = envelope.wrap(project, event);
            store.remove(project, event);
            steps.reached(Step.SENT, event.type());
            var _ = producer.send(record);
        }
    }

    private interface ReceiverFactory {
        Receiver make(Steps steps);
    }

    private interface Receiver {
        void receive(ConsumerRecord<String, byte[]> record);
    }

    private static final class Sound implements Receiver {
        private final Consumption consumption;

        Sound(Steps steps) {
            consumption = BENCH.consumption(BENCH.consumerStore(steps), steps, Set.of("commissioning"),
                    (ledger, noted, _) -> changed(ledger.plus("commissioning:" + noted.text())));
        }

        @Override
        public void receive(ConsumerRecord<String, byte[]> record) {
            consumption.receive(record);
        }
    }

    /// Planted defect: the inbox mark is stored before the effect.
    private static final class MarkingFirst extends Defective {
        MarkingFirst(Steps steps) {
            super(steps);
        }

        @Override
        void apply(ArrivedEvent event, String text) {
            if (event.sequence() > load(event).applied(event.service())) {
                store.mark(load(event), new StoredAggregate.Mark(event.service(), event.sequence()));
                steps.reached(Step.BEFORE_APPLY, event.type());
                effect(event, text);
            }
        }
    }

    /// Planted defect: whether the event is a duplicate is only seen after its effect.
    private static final class MarkingLast extends Defective {
        MarkingLast(Steps steps) {
            super(steps);
        }

        @Override
        void apply(ArrivedEvent event, String text) {
            effect(event, text);
            steps.reached(Step.APPLIED, event.type());
            if (event.sequence() > load(event).applied(event.service())) {
                store.mark(load(event), new StoredAggregate.Mark(event.service(), event.sequence()));
            }
        }
    }

    private abstract static class Defective implements Receiver {
        final AggregateStore<Ledger> store;
        final Steps steps;

        Defective(Steps steps) {
            this.store = BENCH.consumerStore(steps);
            this.steps = steps;
        }

        @Override
        public void receive(ConsumerRecord<String, byte[]> record) {
            try {
                var event = Envelope.open(record);
                apply(event, BENCH.codec.parse(event.data(), Noted.class).text());
            } catch (Envelope.UnreadableEvent unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        abstract void apply(ArrivedEvent event, String text);

        StoredAggregate<Ledger> load(ArrivedEvent event) {
            return store.load(event.projectId())
                    .orElseGet(() -> StoredAggregate.absent(event.projectId(), new Ledger.Expected(event.projectId())));
        }

        void effect(ArrivedEvent event, String text) {
            var loaded = load(event);
            store.write(loaded,
                    new StoredAggregate.Change<>(loaded.state().plus("commissioning:" + text), List.of(), null, null));
        }
    }

    @Test
    void every_step_of_both_paths_is_among_the_cuts() {
        assertThat(cuts().map(Cut::step).distinct()).containsExactlyInAnyOrder(Step.values()).containsAll(ON_THE_WAY_OUT);
    }
}
