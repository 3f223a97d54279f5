package org.coproduction.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// Counting elections, each in a cold process of its own with as much heap as the goal allows: the best of three, counting alone.
final class CountingBenchmark {
    private static final int TIMES = 3;
    private static final double GOAL_OF_FILES = 0.3;
    private static final int HEAP_OF_FILES = 256;

    private CountingBenchmark() {
    }

    /// @param elections a folder with `.pb` files to count too
    static List<Row> run(@Nullable Path elections) throws Exception {
        var rows = new ArrayList<Row>();
        for (var at = 0; at < GeneratedCount.ALL.size(); at++) {
            var each = GeneratedCount.ALL.get(at);
            rows.add(best("count " + each.what(), each.goal(), each.heap(), GeneratedCount.class, String.valueOf(at)));
        }
        if (elections != null) {
            try (var files = Files.list(elections)) {
                for (var file : files.filter(path -> path.toString().endsWith(".pb")).sorted().toList()) {
                    rows.add(best("count " + file.getFileName(), GOAL_OF_FILES, HEAP_OF_FILES, FileCount.class, file.toString()));
                }
            }
        }
        return rows;
    }

    private static Row best(String what, double goal, int heap, Class<?> program, String argument) throws Exception {
        var countings = new ArrayList<Counting>();
        for (var time = 0; time < TIMES; time++) {
            countings.add(Counting.of(FreshProcess.run(heap, program, List.of(argument))));
        }
        return row(what, goal, heap, Collections.min(countings, Comparator.comparingDouble(Counting::seconds)));
    }

    static Row row(String what, double goal, int heap, Counting counting) {
        return new Row(what, Row.NONE, Row.NONE, String.format(Locale.ROOT, "%.3f s (%.3f s of processor), %d MiB, %s",
                counting.seconds(), counting.processor(), counting.mebibytes(), counting.told()), Row.NONE,
                String.format(Locale.ROOT, "< %s s, heap ≤ %d MiB", goal, heap), counting.seconds() < goal);
    }
}
