package org.coproduction.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Relay;
import org.coproduction.starter.Steps.Step;
import org.coproduction.starter.Sweep;

/// Events from the outboxes to the topic, beside a bare producer and driver doing the same: read the document, send with
/// `acks=all`, await the acknowledgement, `$pull`; as many documents at a time as the relay takes. Both are measured from
/// the first send to the last removal: what finds the documents is not part of it, as a write wakes the relay itself.
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
    private final Sending sending;
    private final RawPlans raw;
    private final Producer<String, byte[]> producer;
    private final List<String> ids;

    @SuppressWarnings("unchecked")
    RelayBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        var context = platform.service(ProducingSample.class, SERVICE, "--coproduction.service.sweep=1h",
                "--coproduction.service.scan=1h");
        this.service = context;
        this.sweep = context.getBean(Sweep.class);
        this.relay = context.getBean(Relay.class);
        this.store = context.getBean(AggregateStore.class);
        this.sending = context.getBean(Sending.class);
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
        sending.begin();
        relay.start();
        sweep.now();
        Waiting.until("all is sent", () -> sending.removed() >= ids.size());
        var rate = Waiting.perSecond(ids.size(), sending.first());
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
            sending.begin();
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
            return Waiting.perSecond(ids.size(), sending.first());
        }
    }

    private void relay(String id) throws InterruptedException, ExecutionException {
        var stored = raw.collection().find(new Document("_id", id)).projection(new Document("outbox", 1)).first();
        if (stored == null) {
            throw new IllegalStateException("no document " + id);
        }
        for (var event : stored.getList("outbox", Document.class)) {
            sending.reached(Step.BEFORE_SEND, Noted.TYPE);
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
