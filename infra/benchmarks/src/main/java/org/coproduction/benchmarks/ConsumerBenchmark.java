package org.coproduction.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Events through the inbox (open, deduplicate, parse, decide, encode, one conditional update with the mark), beside a bare
/// consumer that makes the same write, as many at a time, and commits after each batch. Both are measured from the first
/// event's arrival to the last one's write.
final class ConsumerBenchmark implements AutoCloseable {
    private static final double GOAL = 0.80;
    private static final String SERVICE = "consuming";
    private static final String FOLLOWED = "followed";
    private static final String RAW_TOPIC = "raw-followed.events";

    private final Sizes sizes;
    private final AutoCloseable service;
    private final Visibility visibility;
    private final ConcurrentMessageListenerContainer<?, ?> container;
    private final RawPlans raw;
    private final Producer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final ExecutorService streams = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> ids;
    private long sequence;

    @SuppressWarnings("unchecked")
    ConsumerBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        var context = platform.service(ConsumingSample.class, SERVICE, "--sample.follows=" + FOLLOWED);
        this.service = context;
        this.visibility = context.getBean(Visibility.class);
        this.container = context.getBean(ConcurrentMessageListenerContainer.class);
        this.raw = new RawPlans(platform, SERVICE, ConsumingSample.COLLECTION);
        this.producer = RawEvents.producer(platform);
        this.consumer = RawEvents.consumer(platform, "raw");
        consumer.subscribe(List.of(RAW_TOPIC));
        this.ids = RawPlans.ids(sizes.documents());
        AggregateStore<Plan> store = context.getBean(AggregateStore.class);
        ids.forEach(id -> store.create(id, Command.OWN, Plan.open(id)));
        raw.copy();
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        try (var benchmark = new ConsumerBenchmark(platform, sizes)) {
            var comparison = Comparison.run(sizes.rounds(), benchmark::raw, benchmark::ours);
            return List.of(Row.ratio("consumer with inbox", "consumer + driver: find + conditional update", "events", comparison,
                    GOAL));
        }
    }

    /// Each document's next events in turn, ready on the topic before anything is consumed.
    ///
    /// @param before the sequence of the last event that was published before
    private void publish(String topic, long before) {
        for (var number = 0; number < sizes.events(); number++) {
            var event = RawPlans.event(before + 1 + number / ids.size());
            var _ = producer.send(RawEvents.record(topic, FOLLOWED, ids.get(number % ids.size()), event));
        }
        producer.flush();
    }

    private double ours() {
        container.pause();
        Waiting.until("the listener rests", container::isContainerPaused);
        visibility.begin();
        publish(FOLLOWED + ".events", sequence);
        sequence += sizes.events() / ids.size();
        container.resume();
        Waiting.until("all is applied", () -> visibility.applied() >= sizes.events());
        return Waiting.perSecond(sizes.events(), visibility.first());
    }

    private double raw() throws Exception {
        publish(RAW_TOPIC, 0);
        var begin = 0L;
        for (var applied = 0; applied < sizes.events();) {
            var batch = consumer.poll(Duration.ofMillis(100));
            if (!batch.isEmpty()) {
                begin = begin == 0 ? System.nanoTime() : begin;
                apply(batch);
                consumer.commitSync();
                applied += batch.count();
            }
        }
        return Waiting.perSecond(sizes.events(), begin);
    }

    private void apply(Iterable<ConsumerRecord<String, byte[]>> batch) throws Exception {
        var byProject = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        batch.forEach(record -> byProject.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(record));
        var running = new ArrayList<Future<?>>(byProject.size());
        byProject.forEach((id, records) -> running.add(streams.submit(() -> records
                .forEach(_ -> raw.change(id, new Document("inbox." + FOLLOWED, 1L), new Document())))));
        for (var each : running) {
            each.get();
        }
    }

    @Override
    public void close() throws Exception {
        consumer.close();
        producer.close();
        streams.close();
        raw.close();
        service.close();
    }
}
