package org.coproduction.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How long the whole platform in one process takes from its command to the first answer, and how much memory it then
/// keeps. The second start counts: the first one builds, and makes ready what later starts use.
final class StartBenchmark {
    private static final double GOAL_SECONDS = 10;
    private static final double GOAL_MEBIBYTES = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final List<String> command;
    private final URI page;
    private final Path log;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /// @param seconds from the command to the first answer
    /// @param mebibytes resident some seconds later, 0 where the system does not say
    record Started(double seconds, double mebibytes) {}

    /// @param command starts a process that answers `page` with 200 once it is up, and ends on SIGTERM
    StartBenchmark(List<String> command, URI page, Path log) {
        this.command = command;
        this.page = page;
        this.log = log;
    }

    /// @param home the repository, where the script `coproduction` is
    static List<Row> run(Path home) throws Exception {
        var folder = Files.createTempDirectory("coproduction-start");
        var offset = 10_000 + (int) (ProcessHandle.current().pid() % 10_000);
        var benchmark = new StartBenchmark(
                List.of(home.resolve("coproduction").toString(), "start", "--data", folder.resolve("data").toString(),
                        "--port-offset", String.valueOf(offset)),
                URI.create("http://localhost:" + (8080 + offset) + "/"), folder.resolve("output"));
        benchmark.start();
        var second = benchmark.start();
        return List.of(Row.limit("./coproduction start to the first answer, second start", second.seconds(), "s", GOAL_SECONDS,
                true), Row.limit("resident memory of that process", second.mebibytes(), "MiB", GOAL_MEBIBYTES, true));
    }

    /// Starts the process, waits for its first answer, looks at its memory, and ends it.
    Started start() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            while (!answers()) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("It did not start. It said:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(PAUSE);
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            process.waitFor(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
            return new Started(seconds, resident(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(long process) throws IOException {
        var status = Path.of("/proc/" + process + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToDouble(StartBenchmark::mebibytes).findFirst().orElse(0);
        }
    }

    private static double mebibytes(String line) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }
}
