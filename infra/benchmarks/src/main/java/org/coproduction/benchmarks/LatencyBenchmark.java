package org.coproduction.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.springframework.context.ConfigurableApplicationContext;

/// From a command until its effect can be read in the next service: command, relay, broker, inbox, at a steady rate.
///
/// Commands begin on a schedule that waits for nobody, and each is timed from when it should have begun, so that a stall
/// counts for every command that fell into it.
final class LatencyBenchmark implements AutoCloseable {
    private static final double GOAL_P50 = 20;
    private static final double GOAL_P99 = 150;
    private static final int MOST_WARM_UPS = 12;
    private static final String PRODUCING = "latency";

    private final Sizes sizes;
    private final ConfigurableApplicationContext producing;
    private final ConfigurableApplicationContext consuming;
    private final AggregateStore<Plan> store;
    private final Visibility visibility;
    private final List<String> ids;
    private final AtomicInteger refused = new AtomicInteger();

    @SuppressWarnings("unchecked")
    LatencyBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        this.producing = platform.service(ProducingSample.class, PRODUCING);
        this.consuming = platform.service(ConsumingSample.class, "latency-next", "--sample.follows=" + PRODUCING);
        this.store = producing.getBean(AggregateStore.class);
        this.visibility = consuming.getBean(Visibility.class);
        this.ids = RawPlans.ids(sizes.documents());
        ids.forEach(id -> store.create(id, Command.OWN, Plan.open(id)));
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        try (var benchmark = new LatencyBenchmark(platform, sizes)) {
            WarmUp.with(() -> benchmark.keepUp(sizes.warmUp()), MOST_WARM_UPS);
            benchmark.keepUp(sizes.latency());
            var latencies = benchmark.visibility.latencies();
            var what = "command → visible in the next service, " + sizes.rate() + "/s, ";
            return List.of(
                    Row.limit(what + "p50", latencies.getValueAtPercentile(50) / 1e6, "ms", GOAL_P50, false),
                    Row.limit(what + "p99", latencies.getValueAtPercentile(99) / 1e6, "ms", GOAL_P99, false));
        }
    }

    private void keepUp(Duration time) {
        visibility.begin();
        var commands = (int) (time.toMillis() * sizes.rate() / 1_000);
        var interval = 1_000_000_000L / sizes.rate();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var number = 0; number < commands; number++) {
                var intended = begin + number * interval;
                var id = ids.get(number % ids.size());
                for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                executor.execute(() -> command(id, intended));
            }
        }
        if (refused.get() > 0) {
            throw new IllegalStateException(refused.get() + " commands were refused");
        }
        Waiting.until("every command's effect is visible", () -> visibility.applied() >= commands);
    }

    private void command(String id, long intended) {
        var command = new Command("key-" + intended, "7d9f1c52-3a6e-4f0b-9c1d-5e8a2b4c6d7e", "hash", null);
        var outcome = store.change(id, command,
                plan -> Decision.changed(plan.revised()).raising(new Noted(intended, Noted.TEXT)));
        if (!(outcome instanceof Outcome.Done)) {
            refused.incrementAndGet();
        }
    }

    @Override
    public void close() {
        producing.close();
        consuming.close();
    }
}
