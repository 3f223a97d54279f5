package org.coproduction.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own with the same classes, cold as on a command line. It collects garbage on one thread, as in whatever `./coproduction` starts,
/// and as a JVM does by itself in a container of this size.
final class FreshProcess {
    private FreshProcess() {
    }

    /// Runs a program to its end.
    ///
    /// @param heap the most that it may use, in mebibytes
    /// @return the last line it printed
    /// @throws IllegalStateException if it failed, with what it said
    static String run(int heap, Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var said = Files.createTempFile("coproduction-benchmark", ".txt");
        try {
            var exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
            var lines = Files.readAllLines(said);
            if (exit != 0 || lines.isEmpty()) {
                throw new IllegalStateException("It failed. It said:\n" + String.join("\n", lines));
            }
            return lines.getLast();
        } finally {
            Files.delete(said);
        }
    }
}
