package org.coproduction.benchmarks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Decision;
import org.coproduction.starter.Relay;
import org.coproduction.starter.Sweep;

/// Events from the outboxes to the topic, beside a bare producer and driver doing the same: read the document, send with
/// `acks=all`, await the acknowledgement, `$pull`; as many documents at a time as the relay takes. Ours includes the
/// sweep that finds the documents; the yardstick knows them.
final class RelayBenchmark implements AutoCloseable {
    private static final double GOAL = 0.70;
    private static final String SERVICE = "relaying";
    private static final int AT_ONCE = 64;
    /// As many as one sweep takes.
    private static final int MOST_DOCUMENTS = 1_000;

    private final Sizes sizes;
    private final AutoCloseable service;
    private final AggregateStore<Plan> store;
    private final Sweep sweep;
    private final Relay relay;
    private final Counter sent;
    private final RawPlans raw;
    private final Producer<String, byte[]> producer;
    private final List<String> ids;

    @SuppressWarnings("unchecked")
    RelayBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        var context = platform.service(ProducingSample.class, SERVICE, "--coproduction.service.sweep=1h");
        this.service = context;
        this.sweep = context.getBean(Sweep.class);
        this.relay = context.getBean(Relay.class);
        this.store = context.getBean(AggregateStore.class);
        this.sent = context.getBean(MeterRegistry.class).get("coproduction.relay.sent").counter();
        this.producer = RawEvents.producer(platform);
        this.raw = new RawPlans(platform, SERVICE, ProducingSample.COLLECTION);
        this.ids = RawPlans.ids(Math.min(MOST_DOCUMENTS, sizes.documents()));
        sweep.stop();
        relay.stop();
        ids.forEach(id -> store.create(id, Command.OWN, Plan.open(id)));
        raw.copy();
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        try (var benchmark = new RelayBenchmark(platform, sizes)) {
            var comparison = Comparison.run(benchmark.sizes.rounds(), benchmark::raw, benchmark::ours);
            return List.of(Row.ratio("relay", "producer + driver: read, send (acks=all), $pull", "events", comparison, GOAL));
        }
    }

    private double ours() {
        raw.empty();
        for (var id : ids) {
            store.change(id, Command.OWN, plan -> Decision.changed(plan.revised()).raising(new Noted(1, Noted.TEXT)));
        }
        var all = sent.count() + ids.size();
        relay.start();
        var begin = System.nanoTime();
        sweep.now();
        Waiting.until("all is sent", () -> sent.count() >= all);
        var rate = Waiting.perSecond(ids.size(), begin);
        relay.stop();
        return rate;
    }

    private double raw() throws Exception {
        raw.empty();
        for (var id : ids) {
            raw.change(id, new Document(), new Document("outbox", RawPlans.event(1)));
        }
        var permits = new Semaphore(AT_ONCE);
        var running = new ArrayList<Future<?>>(ids.size());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var id : ids) {
                running.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        relay(id);
                    } finally {
                        permits.release();
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
            return Waiting.perSecond(ids.size(), begin);
        }
    }

    private void relay(String id) throws InterruptedException, ExecutionException {
        var stored = raw.collection().find(new Document("_id", id)).projection(new Document("outbox", 1)).first();
        if (stored == null) {
            throw new IllegalStateException("no document " + id);
        }
        for (var event : stored.getList("outbox", Document.class)) {
            producer.send(RawEvents.record("raw.events", SERVICE, id, event)).get();
            raw.collection().updateOne(new Document("_id", id), new Document("$pull", new Document("outbox",
                    new Document("id", event.getString("id")).append("sequence", event.getLong("sequence")))));
        }
    }

    @Override
    public void close() throws Exception {
        producer.close();
        raw.close();
        service.close();
    }
}
