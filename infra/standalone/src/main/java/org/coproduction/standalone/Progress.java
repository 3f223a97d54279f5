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

    /// Says, where the launcher watches this run, what it will do once the run has ended.
    synchronized void watched() {
        if (Boolean.getBoolean("coproduction.watched")) {
            out.println("This first run also prepares a faster start of the next ones, when it ends.");
            out.flush();
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
