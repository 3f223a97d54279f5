package org.coproduction.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// What the figures were measured on.
///
/// @param load how many threads wanted a processor before the run began; well above 0, others were at work too
record Machine(int cores, String model, long mebibytes, String jdk, LocalDate date, double load) {
    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(Runtime.getRuntime().availableProcessors(), processor(), system.getTotalMemorySize() >> 20,
                System.getProperty("java.vendor") + " " + Runtime.version(), LocalDate.now(ZoneOffset.UTC),
                system.getSystemLoadAverage());
    }

    private static String processor() {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch", "unknown");
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch", "unknown"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One line for the results.
    String line() {
        return String.format(Locale.ROOT, "Machine: %d cores (%s), %,d MiB memory, JDK %s, %s; load before the run %.1f", cores,
                model, mebibytes, jdk, date, load);
    }
}
