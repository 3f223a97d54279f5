package org.coproduction.standalone;

import java.io.PrintStream;
import java.time.Duration;

/// Says each step of a start or stop, with the time since the beginning.
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void done(String step) {
        out.printf("  %5.1f s  %s%n", elapsed().toMillis() / 1000.0, step);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
