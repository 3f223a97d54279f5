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

/// A process that answers a page once it is up, and ends on SIGTERM.
final class PlatformProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Process process;
    private final double seconds;

    private PlatformProcess(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /// Starts it and waits for its first answer.
    ///
    /// @param page answered with 200 once it is up
    static PlatformProcess start(List<String> command, URI page, Path log) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        while (!answers(page)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not start. It said:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return new PlatformProcess(process, (System.nanoTime() - begin) / 1e9);
    }

    private static boolean answers(URI page) throws InterruptedException {
        try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// From the command to the first answer.
    double seconds() {
        return seconds;
    }

    /// Resident memory once it has settled; 0 where the system does not say.
    double mebibytes() throws IOException, InterruptedException {
        process.waitFor(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToDouble(PlatformProcess::mebibytes).findFirst().orElse(0);
        }
    }

    private static double mebibytes(String line) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
