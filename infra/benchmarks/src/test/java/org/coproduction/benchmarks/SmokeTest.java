package org.coproduction.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each measurement runs to its end, with next to nothing to do; how fast is not asked here.
class SmokeTest {
    private static Platform platform;

    @BeforeAll
    static void start() throws IOException {
        Benchmarks.quieten();
        platform = Platform.start("latency.events", "relaying.events", "raw.events", "followed.events", "raw-followed.events");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void latency_is_measured() throws Exception {
        assertThat(LatencyBenchmark.run(platform, Sizes.tiny())).hasSize(2).noneMatch(row -> row.measured().startsWith("0 "));
    }

    @Test
    void commands_are_compared() throws Exception {
        assertThat(CommandBenchmark.run(platform, Sizes.tiny())).hasSize(2).allMatch(row -> !row.ratio().equals("NaN"));
    }

    @Test
    void the_relay_is_compared() throws Exception {
        assertThat(RelayBenchmark.run(platform, Sizes.tiny())).hasSize(1).allMatch(row -> !row.ratio().equals("NaN"));
    }

    @Test
    void the_consumer_is_compared() throws Exception {
        assertThat(ConsumerBenchmark.run(platform, Sizes.tiny())).hasSize(1).allMatch(row -> !row.ratio().equals("NaN"));
    }

    @Test
    void a_process_is_timed_until_its_first_answer_and_then_ended(@TempDir Path folder) throws Exception {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (var started = PlatformProcess.start(
                List.of(java, "-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", String.valueOf(port), "-d", folder.toString()),
                URI.create("http://localhost:" + port + "/"), folder.resolve("output"))) {
            assertThat(started.seconds()).isPositive();
            assertThat(started.mebibytes()).isNotNegative();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
