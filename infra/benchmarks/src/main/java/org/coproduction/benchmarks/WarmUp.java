package org.coproduction.benchmarks;

import java.lang.management.ManagementFactory;

/// Work is repeated, unmeasured, until the compilers have come to rest: before that, they are what would be measured. A service
/// that has run for some minutes is past it.
final class WarmUp {
    /// Compiling takes less than this share of one core.
    private static final double AT_REST = 0.05;

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private WarmUp() {
    }

    /// @param most how often it is repeated at the most
    static void with(Work work, int most) throws Exception {
        var compilers = ManagementFactory.getCompilationMXBean();
        for (var round = 0; round < most; round++) {
            var began = System.nanoTime();
            var before = compilers.getTotalCompilationTime();
            work.run();
            var compiling = (compilers.getTotalCompilationTime() - before) * 1e6;
            if (compiling < AT_REST * (System.nanoTime() - began)) {
                return;
            }
        }
    }
}
