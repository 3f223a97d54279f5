package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import org.coproduction.commissioning.minutes.Minutes;

/// Ranking is over. It is owed that every box be sealed and the rankings be counted.
record Closing(Terms terms, Minutes minutes, List<Option> options, Instant closedAt) implements PriorityRound {
    Closing {
        options = List.copyOf(options);
    }
}
