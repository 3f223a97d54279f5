package org.coproduction.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition by looking often, at little cost to what is measured.
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = 100_000;

    private Waiting() {
    }

    /// @throws IllegalStateException if it does not come within two minutes
    static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /// How many of something went per second since a reading of this process's clock.
    static double perSecond(int count, long since) {
        return count * 1e9 / (System.nanoTime() - since);
    }
}
