package org.coproduction.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.Callable;

/// What one piece of counting took in a cold process.
///
/// @param seconds by the clock
/// @param processor seconds that its thread had a processor, which is less where others were at work too
/// @param mebibytes the sum of the peaks of the heap's pools, with what was there before
/// @param told whatever else is worth knowing
record Counting(double seconds, double processor, long mebibytes, String told) {
    private static final String BETWEEN = " ";

    static Counting measure(Callable<String> work) throws Exception {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        var threads = ManagementFactory.getThreadMXBean();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var processorBegan = threads.getCurrentThreadCpuTime();
        var began = System.nanoTime();
        var told = work.call();
        var seconds = (System.nanoTime() - began) / 1e9;
        var processor = (threads.getCurrentThreadCpuTime() - processorBegan) / 1e9;
        var peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Counting(seconds, processor, peak >> 20, told);
    }

    /// As one line, for another process to read.
    String line() {
        return String.format(Locale.ROOT, "%.6f %.6f %d %s", seconds, processor, mebibytes, told);
    }

    static Counting of(String line) {
        var words = line.split(BETWEEN, 4);
        return new Counting(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Long.parseLong(words[2]), words[3]);
    }
}
