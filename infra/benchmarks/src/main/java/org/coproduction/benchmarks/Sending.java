package org.coproduction.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import org.coproduction.starter.Steps;

/// When a relay began to send, and how many events it has sent and removed since.
final class Sending implements Steps {
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong removed = new AtomicLong();

    @Override
    public void reached(Step step, String subject) {
        if (step == Step.BEFORE_SEND && first.get() == 0) {
            first.compareAndSet(0, System.nanoTime());
        } else if (step == Step.REMOVED) {
            removed.incrementAndGet();
        }
    }

    /// Forgets what has been seen so far.
    void begin() {
        first.set(0);
        removed.set(0);
    }

    /// In the nanoseconds of this process's clock.
    long first() {
        return first.get();
    }

    long removed() {
        return removed.get();
    }
}
