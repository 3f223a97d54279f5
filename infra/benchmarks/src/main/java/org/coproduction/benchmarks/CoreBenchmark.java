package org.coproduction.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountProfile;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Outcome;
import org.coproduction.commissioning.allocation.Profile;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The core of counting once it is warm, by JMH: what one count costs where elections are counted again and again, as explanations are.
/// How long a cold process takes is [CountingBenchmark]'s to say.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CoreBenchmark {
    private static final int REPEATS = 5;

    private final Profile town = new ElectionShape(1, 60_000, 80, 3, 15, 300_000, 30).generate();
    private final Profile city = new ElectionShape(2, 90_000, 160, 1, 5, 80_000, 30).generate();

    /// Equal shares for three electorates of equal weight.
    @Benchmark
    public Outcome parity() {
        return count(town, Completion.NONE, Weighting.PARITY);
    }

    /// Equal shares for everybody alike.
    @Benchmark
    public Outcome plain() {
        return count(city, Completion.NONE, Weighting.PLAIN);
    }

    /// The same with shares raised until the pot is spent.
    @Benchmark
    public Outcome raised() {
        return count(city, Completion.ADD1, Weighting.PLAIN);
    }

    private static Outcome count(Profile profile, Completion completion, Weighting weighting) {
        return new CountProfile().count(profile, new Method(Rule.MES, Satisfaction.COST, completion, weighting));
    }

    static List<Row> run(Sizes sizes) throws RunnerException {
        var time = TimeValue.milliseconds(sizes.latency().toMillis() / 10);
        return rows(new Runner(new OptionsBuilder().include(CoreBenchmark.class.getName()).forks(1).warmupIterations(REPEATS)
                .warmupTime(time).measurementIterations(REPEATS).measurementTime(time).shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT).build()).run());
    }

    private static List<Row> rows(Collection<RunResult> results) {
        return results.stream().map(result -> {
            var score = result.getPrimaryResult();
            return new Row("count, warm: " + score.getLabel(), Row.NONE, Row.NONE,
                    String.format(Locale.ROOT, "%.2f ms ± %.2f", score.getScore(), score.getScoreError()), Row.NONE, Row.NONE,
                    true);
        }).toList();
    }
}
