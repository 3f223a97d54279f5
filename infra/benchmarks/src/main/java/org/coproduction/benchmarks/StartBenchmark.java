package org.coproduction.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long the whole platform in one process takes from its command to the first answer, and how much memory it then
/// keeps. The second start counts: the first one builds, and makes ready what later starts use.
final class StartBenchmark {
    private static final double GOAL_SECONDS = 10;
    private static final double GOAL_MEBIBYTES = 900;

    private StartBenchmark() {
    }

    /// @param home the repository, where the script `coproduction` is
    static List<Row> run(Path home) throws Exception {
        var folder = Files.createTempDirectory("coproduction-start");
        var offset = 10_000 + (int) (ProcessHandle.current().pid() % 10_000);
        var command = List.of(home.resolve("coproduction").toString(), "start", "--data", folder.resolve("data").toString(),
                "--port-offset", String.valueOf(offset));
        var page = URI.create("http://localhost:" + (8080 + offset) + "/");
        PlatformProcess.start(command, page, folder.resolve("output")).close();
        Waiting.until("the next start is prepared", () -> Files.exists(home.resolve("infra/standalone/target/platform.aot")));
        try (var second = PlatformProcess.start(command, page, folder.resolve("output"))) {
            return List.of(
                    Row.limit("./coproduction start to the first answer, second start", second.seconds(), "s", GOAL_SECONDS,
                            true),
                    Row.limit("resident memory of that process", second.mebibytes(), "MiB", GOAL_MEBIBYTES, true));
        }
    }
}
