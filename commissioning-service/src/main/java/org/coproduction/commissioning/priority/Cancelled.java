package org.coproduction.commissioning.priority;

import java.util.List;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.round.Cancellation;

/// The round ended before its rankings were counted, and they never will be. It is owed that what was ranked be erased.
record Cancelled(Terms terms, Minutes minutes, List<Option> options, Cancellation because) implements PriorityRound {
    Cancelled {
        options = List.copyOf(options);
    }
}
