package org.coproduction.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;

import org.jspecify.annotations.Nullable;

/// Measures, prints the table and the machine, and writes both to `target/results.md`.
public final class Benchmarks {
    private static final String QUICK = "--quick";

    private static final String ELECTIONS = "--elections=";

    private final Path home;
    private final @Nullable Path elections;
    private final Sizes sizes;
    private final List<Row> rows = new ArrayList<>();

    private enum Benchmark {
        COMMAND,
        RELAY,
        CONSUMER,
        LATENCY,
        START,
        PAGES,
        COUNTING,
        CORE,
        CASTING,
        MILLION
    }

    private Benchmarks(Path home, Sizes sizes, @Nullable Path elections) {
        this.elections = elections;
        this.home = home;
        this.sizes = sizes;
    }

    public static void main(String... arguments) throws Exception {
        quieten();
        var chosen = EnumSet.noneOf(Benchmark.class);
        Path elections = null;
        for (var argument : arguments) {
            if (argument.startsWith(ELECTIONS)) {
                elections = Path.of(argument.substring(ELECTIONS.length()));
            } else if (!argument.equals(QUICK)) {
                chosen.add(Benchmark.valueOf(argument.toUpperCase(Locale.ROOT)));
            }
        }
        var all = chosen.isEmpty() ? EnumSet.allOf(Benchmark.class) : chosen;
        var sizes = List.of(arguments).contains(QUICK) ? Sizes.quick() : Sizes.full();
        var home = Path.of(System.getProperty("coproduction.home", ".")).toAbsolutePath().normalize();
        new Benchmarks(home, sizes, elections).run(all);
        System.exit(0);
    }

    /// The terminal is for the figures: logging is as `logback.xml` says, also for what uses the JDK's own.
    static void quieten() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LogManager.getLogManager().reset();
    }

    private void run(Iterable<Benchmark> chosen) throws Exception {
        var machine = Machine.here();
        for (var benchmark : chosen) {
            System.out.println("Measuring: " + benchmark.name().toLowerCase(Locale.ROOT));
            var measured = switch (benchmark) {
                case LATENCY -> onPlatform(LatencyBenchmark::run, "latency.events");
                case COMMAND -> onPlatform(CommandBenchmark::run);
                case RELAY -> onPlatform(RelayBenchmark::run, "relaying.events", "raw.events");
                case CONSUMER -> onPlatform(ConsumerBenchmark::run, "followed.events", "raw-followed.events");
                case START -> StartBenchmark.run(home);
                case PAGES -> PagesBenchmark.run(home, sizes);
                case COUNTING -> CountingBenchmark.run(elections);
                case CORE -> CoreBenchmark.run(sizes);
                case CASTING -> onPlatform(CastingBenchmark::run, "commissioning.events", "design.events", "delivery.events",
                        "assessment.events");
                case MILLION -> onPlatform(MillionBenchmark::run, "commissioning.events", "design.events", "delivery.events",
                        "assessment.events");
            };
            System.out.println(ResultTable.markdown(measured));
            rows.addAll(measured);
        }
        report(machine);
    }

    @FunctionalInterface
    private interface Measurement {
        List<Row> run(Platform platform, Sizes sizes) throws Exception;
    }

    /// A fresh platform for each, so that none works on what another left behind.
    private List<Row> onPlatform(Measurement measurement, String... topics) throws Exception {
        try (var platform = Platform.start(topics)) {
            return measurement.run(platform, sizes);
        }
    }

    private void report(Machine machine) throws IOException {
        var text = ResultTable.markdown(rows) + "\n" + machine.line() + "\n";
        System.out.println();
        System.out.print(text);
        var file = home.resolve("infra/benchmarks/target/results.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
