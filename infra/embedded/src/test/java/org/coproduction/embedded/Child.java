package org.coproduction.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that says on its output what was acknowledged to it, until it is killed hard.
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private Child(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Reads so many lines, kills the process without warning, and returns all it had said until then.
    List<String> killAfter(int lines) throws IOException, InterruptedException {
        var heard = new ArrayList<String>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            heard.add(line);
            if (heard.size() == lines) {
                process.toHandle().destroyForcibly(); // unlike that of the process, it leaves what was said readable
            }
        }
        process.waitFor(20, TimeUnit.SECONDS);
        return heard;
    }

    /// Reads one line; the process goes on.
    String line() throws IOException {
        var line = said.readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
