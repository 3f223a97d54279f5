package org.coproduction.standalone.demo;

import java.io.PrintStream;

/// Tells what is happening while a demo runs, with the time since it began.
public final class Telling {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private final boolean onTerminal = java.util.Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal)
            .isPresent();

    public Telling(PrintStream out) {
        this.out = out;
    }

    void act(String title) {
        out.printf("%n%s%n", title);
        out.flush();
    }

    void step(String what) {
        out.printf("  %5.1f s  %s%n", seconds(), what);
        out.flush();
    }

    /// Shows how far a longer step is, on one line where the terminal can.
    void progress(String what, int done, int of) {
        if (onTerminal) {
            var bar = 20 * done / Math.max(1, of);
            out.printf("\r  %5.1f s  %s [%s%s] %d of %d%s", seconds(), what, "#".repeat(bar), " ".repeat(20 - bar), done, of,
                    done == of ? "\r\u001B[K" : "");
            out.flush();
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }
}
