package org.coproduction.starter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at short intervals for what is owed: steps that are due, events that the relay could not send, parked events whose
/// turn has come; and at longer ones through every outbox, for what a crash or another instance left there. Several instances
/// may do so at once.
public final class Sweep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 1000;

    private final List<AggregateStore<?>> stores;
    private final List<OwedStep<?>> steps;
    private final @Nullable Consumption consumption;
    private final Relay relay;
    private final Clock clock;
    private final Duration interval;
    private final Duration scanInterval;
    private final AtomicLong parked = new AtomicLong();
    private volatile Backlog backlog;
    private volatile @Nullable ScheduledExecutorService timer;

    Sweep(List<AggregateStore<?>> stores, List<OwedStep<?>> steps, @Nullable Consumption consumption, Relay relay, Clock clock,
            Duration interval, Duration scanInterval, MeterRegistry metrics) {
        this.stores = List.copyOf(stores);
        this.steps = List.copyOf(steps);
        this.consumption = consumption;
        this.relay = relay;
        this.clock = clock;
        this.interval = interval;
        this.scanInterval = scanInterval;
        this.backlog = new Backlog(0, 0, clock.instant());
        Gauge.builder("coproduction.outbox.pending", this, sweep -> sweep.backlog.events())
                .description("events not yet on the topic")
                .register(metrics);
        Gauge.builder("coproduction.outbox.oldest", this, sweep -> sweep.backlog.oldestSeconds()).baseUnit("seconds")
                .description("age of the oldest event not yet on the topic").register(metrics);
        Gauge.builder("coproduction.parked", parked, AtomicLong::get).description("events that are put aside now")
                .register(metrics);
    }

    /// Does at once what is owed, in the calling thread.
    public void now() {
        relayUnsent();
        performOwed();
    }

    private void performOwed() {
        relay.sendFailedAgain();
        steps.forEach(this::perform);
        if (consumption != null) {
            consumption.drainAll();
            parked.set(consumption.parking().count());
        }
    }

    private void relayUnsent() {
        var now = clock.instant();
        var events = 0L;
        var age = 0L;
        for (var store : stores) {
            if (!store.type().events().isEmpty()) {
                for (var unsent : store.withUnsent(AT_ONCE)) {
                    events += unsent.events();
                    age = Math.max(age, Duration.between(unsent.oldest(), now).toSeconds());
                    relay.wake(store, unsent.id());
                }
            }
        }
        backlog = new Backlog(events, age, now);
    }

    Backlog backlog() {
        return backlog;
    }

    private <S> void perform(OwedStep<S> step) {
        for (var id : step.store().due(clock.instant(), AT_ONCE)) {
            perform(step, id);
        }
    }

    /// Does what one document owes, if it is due by now. Also an error, as of a count for which there is no memory, is this document's
    /// alone: the others have theirs done.
    <S> void perform(OwedStep<S> step, String id) {
        try {
            var now = clock.instant();
            step.store().find(id).filter(found -> owes(step, found, now)).ifPresent(found -> step.perform(found, now));
        } catch (RuntimeException | Error fault) {
            log.warn("A step owed by {}/{} failed and will be repeated", step.store().type().collection(), id, fault);
        }
    }

    private static <S> boolean owes(OwedStep<S> step, Versioned<S> found, Instant now) {
        var due = step.store().type().due().apply(found.state());
        return due != null && !due.isAfter(now);
    }

    /// The timer would end without a word, and nothing owed would ever be done again, if anything were thrown on.
    private void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error fault) {
            if (!isRunning()) {
                return;
            }
            log.warn("The sweep could not finish and will be repeated: {}", fault.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sweep").daemon().factory());
        repeat(timer, this::relayUnsent, scanInterval);
        repeat(timer, this::performOwed, interval);
    }

    private void repeat(ScheduledExecutorService on, Runnable part, Duration pause) {
        var _ = on.scheduleWithFixedDelay(() -> quietly(part), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var ending = timer;
        timer = null;
        if (ending != null) {
            ending.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
