package org.coproduction.benchmarks;

import java.time.Duration;

/// How much is measured.
///
/// @param documents how many aggregates take turns
/// @param commands commands in one leg of a comparison
/// @param events events in one leg of a comparison
/// @param rounds rounds of a comparison, each A B B A; others go before, unmeasured
/// @param rate commands per second while latency is measured
/// @param warmUp how long that rate is kept at a time before it is measured, again while much is still being compiled
/// @param latency how long it is measured
/// @param ballots in the database, to be gathered and counted
record Sizes(int documents, int commands, int events, int rounds, int rate, Duration warmUp, Duration latency, int ballots) {
    static Sizes full() {
        return new Sizes(1_000, 1_500, 3_000, 5, 500, Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000_000);
    }

    static Sizes quick() {
        return new Sizes(300, 600, 1_200, 3, 500, Duration.ofSeconds(5), Duration.ofSeconds(5), 100_000);
    }

    static Sizes tiny() {
        return new Sizes(10, 20, 20, 1, 50, Duration.ofMillis(100), Duration.ofMillis(400), 1_000);
    }
}
