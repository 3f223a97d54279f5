package org.coproduction.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.Relay;
import org.coproduction.starter.Sweep;

/// A command through the store (load, decide, encode, event, receipt, one conditional update), beside the bare driver
/// reading the same document and writing the same bytes under the same condition. The relay rests meanwhile: it has a
/// measurement of its own.
final class CommandBenchmark implements AutoCloseable {
    private static final double GOAL = 0.85;
    private static final String CALLER = "7d9f1c52-3a6e-4f0b-9c1d-5e8a2b4c6d7e";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Sizes sizes;
    private final AutoCloseable service;
    private final AggregateStore<Plan> store;
    private final RawPlans raw;
    private final List<String> ids;
    private final AtomicLong keys = new AtomicLong();

    @SuppressWarnings("unchecked")
    CommandBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        var context = platform.service(ProducingSample.class, "commanding");
        this.service = context;
        context.getBean(Sweep.class).stop();
        context.getBean(Relay.class).stop();
        this.store = context.getBean(AggregateStore.class);
        this.raw = new RawPlans(platform, "commanding", ProducingSample.COLLECTION);
        this.ids = RawPlans.ids(sizes.documents());
        ids.forEach(id -> store.create(id, Command.OWN, Plan.open(id)));
        raw.copy();
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        try (var benchmark = new CommandBenchmark(platform, sizes)) {
            return List.of(benchmark.measure(1), benchmark.measure(4));
        }
    }

    private Row measure(int threads) throws Exception {
        var comparison = Comparison.run(sizes.rounds(), () -> leg(threads, this::raw), () -> leg(threads, this::ours));
        return Row.ratio("command with outbox, " + threads + (threads == 1 ? " thread" : " threads"),
                "driver: find + conditional update", "commands", comparison, GOAL);
    }

    private double leg(int threads, IntConsumer command) throws Exception {
        raw.empty();
        var next = new AtomicInteger();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var begin = System.nanoTime();
            var running = IntStream.range(0, threads).mapToObj(_ -> executor.submit(() -> {
                for (var number = next.getAndIncrement(); number < sizes.commands(); number = next.getAndIncrement()) {
                    command.accept(number);
                }
            })).toList();
            for (var each : running) {
                each.get();
            }
            return Waiting.perSecond(sizes.commands(), begin);
        }
    }

    private void ours(int number) {
        var command = new Command("key-" + keys.incrementAndGet(), CALLER, HASH, null);
        var outcome = store.change(ids.get(number % ids.size()), command,
                plan -> Decision.changed(plan.revised()).raising(new Noted(1_234_567_890_123L, Noted.TEXT)));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    private void raw(int number) {
        var receipt = "%022d %s 1 %d".formatted(keys.incrementAndGet(), HASH.substring(0, 22), Instant.now().getEpochSecond());
        raw.change(ids.get(number % ids.size()), new Document("raised", 1L),
                new Document("outbox", new Document("$each", List.of(RawPlans.event(1)))).append("receipts", receipt));
    }

    @Override
    public void close() throws Exception {
        raw.close();
        service.close();
    }
}
