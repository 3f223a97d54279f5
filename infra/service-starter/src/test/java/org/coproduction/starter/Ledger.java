package org.coproduction.starter;

import java.util.ArrayList;
import java.util.List;

/// The aggregate of these tests: it notes down, in order, what arrived from whom.
sealed interface Ledger {
    List<String> lines();

    /// Nothing but other topics' events has come yet.
    record Expected(String projectId, List<String> lines) implements Ledger {
        Expected(String projectId) {
            this(projectId, List.of());
        }
    }

    record Open(String projectId, List<String> lines) implements Ledger {}

    default Ledger plus(String line) {
        var more = new ArrayList<>(lines());
        more.add(line);
        return switch (this) {
            case Expected(var projectId, _) -> new Open(projectId, List.copyOf(more));
            case Open(var projectId, _) -> new Open(projectId, List.copyOf(more));
        };
    }
}
