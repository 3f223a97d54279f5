package org.coproduction.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.coproduction.starter.Steps;
import org.jspecify.annotations.Nullable;

/// When an event's effect can be read in the consuming service: the instant after the write that applied it. The handler
/// runs in the thread that writes, just before.
final class Visibility implements Steps {
    private static final ThreadLocal<@Nullable Noted> APPLYING = new ThreadLocal<>();
    private static final long HIGHEST = TimeUnit.MINUTES.toNanos(2);

    private volatile Histogram latencies = fresh();
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong first = new AtomicLong();

    private static Histogram fresh() {
        return new ConcurrentHistogram(HIGHEST, 3);
    }

    void applying(Noted noted) {
        first.compareAndSet(0, System.nanoTime());
        APPLYING.set(noted);
    }

    @Override
    public void reached(Step step, String subject) {
        if (step == Step.APPLIED) {
            var noted = APPLYING.get();
            if (noted != null) {
                latencies.recordValue(Math.clamp(System.nanoTime() - noted.intended(), 0, HIGHEST));
                APPLYING.remove();
                applied.incrementAndGet();
            }
        }
    }

    /// Forgets what has been seen so far.
    void begin() {
        latencies = fresh();
        applied.set(0);
        first.set(0);
    }

    long applied() {
        return applied.get();
    }

    /// When the first event came since the beginning, in the nanoseconds of this process's clock.
    long first() {
        return first.get();
    }

    /// Nanoseconds from the intended begin of each command until its effect could be read.
    Histogram latencies() {
        return latencies;
    }
}
