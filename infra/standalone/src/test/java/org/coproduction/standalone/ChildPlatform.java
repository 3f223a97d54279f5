package org.coproduction.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.coproduction.standalone.demo.Demo;
import org.coproduction.standalone.demo.Telling;
import org.springframework.util.FileSystemUtils;

/// The platform in a process of its own, which a test may end hard.
public final class ChildPlatform implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final String TAKEN = "in use";
    private static final int LOWEST_OFFSET = 1_000;
    /// Below the ports that systems lend to outgoing connections, which come and go at any moment.
    private static final int HIGHEST_OFFSET = 5_700;
    private static final int ATTEMPTS = 5;
    /// As the launcher starts a first run.
    private static final String WATCHED = "-Dcoproduction.watched=true";

    private final Path data;
    private final Map<String, String> settings;
    private Ports ports;
    private Process process;
    private boolean wasReady;
    private int attempts = 1;

    public ChildPlatform(Path data) {
        this(data, Map.of());
    }

    /// @param settings by the names of environment variables
    public ChildPlatform(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.ports = freePorts();
        this.process = launch();
    }

    private static Ports freePorts() {
        var random = new Random();
        for (;;) {
            var ports = new Ports(random.nextInt(LOWEST_OFFSET, HIGHEST_OFFSET));
            try {
                ports.checkFree();
                return ports;
            } catch (CannotStart taken) {
                // Another offset, then.
            }
        }
    }

    private Process launch() {
        try {
            var log = data.resolveSibling(data.getFileName() + ".out").toFile();
            var platform = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    WATCHED, "-Dcoproduction.log=" + data.resolve("platform.log"), "-cp", System.getProperty("java.class.path"),
                    Coproduction.class.getName(), "start", "--data", data.toString(), "--port-offset",
                    Integer.toString(ports.offset()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            // Longer than any test takes: a hundred kills outlast the usual half hour.
            platform.environment().put("COPRODUCTION_IDENTITY_ACCESSTOKENLIFETIME", "12h");
            platform.environment().putAll(settings);
            return platform.start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    public String gateway() {
        return "http://localhost:" + ports.gateway();
    }

    public String issuer() {
        return "http://localhost:" + ports.identity();
    }

    /// Where its events are.
    public String kafka() {
        return "localhost:" + ports.kafka();
    }

    /// Where another program took a port between looking and starting, it chooses other ports, as long as nobody can have been
    /// told of the first ones.
    public void awaitReady() {
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReady);
        wasReady = true;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            if (wasReady || attempts == ATTEMPTS || !output().contains(TAKEN)) {
                throw new AssertionError("The platform ended by itself: " + output());
            }
            attempts++;
            startOnOtherPorts();
        }
        return output().contains("The platform is ready")
                && new Demo(gateway(), issuer(), new Telling(System.out)).platformIsRunning();
    }

    private void startOnOtherPorts() {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        forgetOutput();
        ports = freePorts();
        process = launch();
    }

    /// `kill -9`, and a start on the same data.
    public void killAndStartAgain() {
        kill();
        forgetOutput();
        process = launch();
    }

    private void forgetOutput() {
        try {
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".out"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void kill() {
        process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /// What the process said on the terminal.
    public String output() {
        return read(data.resolveSibling(data.getFileName() + ".out"));
    }

    /// What its parts wrote down, line by line.
    public List<String> log() {
        return read(data.resolve("platform.log")).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /// What is added to ports that nobody has.
    public static int freeOffset() {
        return freePorts().offset();
    }

    /// A second start, such as on the same data or ports, run to its end.
    public List<String> anotherStart(String... arguments) {
        try {
            var command = new java.util.ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                            System.getProperty("java.class.path"), WATCHED,
                            "-Dcoproduction.log=" + data.resolveSibling("other.log"),
                            Coproduction.class.getName()));
            command.addAll(List.of(arguments));
            var other = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return List.of(Integer.toString(other.waitFor()), said.strip());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    public Path data() {
        return data;
    }

    public int offset() {
        return ports.offset();
    }

    /// Ctrl-C, and whatever it then says.
    public String stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        return output();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
