package org.coproduction.starter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The flow of events through a service as it is now: no event's data, and nothing about a person.
///
/// @param following the topics of other services that it follows
/// @param parkedEvents how many are parked in all
/// @param parked the first of each stream, at most a hundred
/// @param skipped the latest, newest first
record Flow(List<Following> following, Backlog unsent, int parkedEvents, List<HeldEvent> parked, List<SkippedEvent> skipped) {
    /// @param behind how many records are still to be applied, counted from the place that was last committed; `null` where the
    /// broker does not answer
    record Following(String topic, @Nullable Long behind) {}
}
