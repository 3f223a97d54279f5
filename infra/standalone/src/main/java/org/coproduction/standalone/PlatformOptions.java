package org.coproduction.standalone;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/// Where a platform keeps its data and on which ports it listens.
final class PlatformOptions {
    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data", description = "Where the data is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0", description = "Added to every port (default: 0, so that the address is http://localhost:8080).")
    private int offset;

    Path data() {
        return data;
    }

    /// What is typed to start the same platform again.
    String again() {
        return " --data " + data + (offset == 0 ? "" : " --port-offset " + offset);
    }

    Ports ports() {
        return new Ports(offset);
    }
}
