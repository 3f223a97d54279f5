package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The flow of events through each service, for operations staff.
public interface Operations {
    /// @param parkedEvents how many are parked in all
    /// @param parked the first of each stream
    /// @param skipped the latest first
    record Flow(List<Following> following, Unsent unsent, int parkedEvents, List<Held> parked, List<Skipped> skipped) {
        public Flow {
            following = List.copyOf(following);
            parked = List.copyOf(parked);
            skipped = List.copyOf(skipped);
        }
    }

    /// @param behind how many records are still to be applied; `null` where the broker does not answer
    record Following(String topic, @Nullable Long behind) {
        /// The service whose events these are.
        public String service() {
            return topic.substring(0, topic.indexOf('.'));
        }
    }

    /// @param at when it was counted
    record Unsent(long events, long oldestSeconds, Instant at) {}

    /// @param reason `GAP`, `POISON` or `UNREADABLE`
    /// @param failure the class of the fault
    /// @param behind how many later events of its stream wait behind it
    /// @param missing the number of the event that has to come first
    record Held(String id, String reason, @Nullable String service, @Nullable String type, @Nullable Long sequence,
            @Nullable String failure, int tries, Instant since, int behind, @Nullable Long missing) {
        /// The event that has to come first, where there is one: its id differs in the number alone.
        public @Nullable String missingId() {
            return missing == null ? null : "%s#%012d".formatted(id.substring(0, id.lastIndexOf('#')), missing);
        }
    }

    /// @param cameAt when it came after all, where it had been declared lost
    /// @param appliedHere whether the service had it already when it was declared lost, and so differs from others
    record Skipped(String id, @Nullable String type, @Nullable Long sequence, String because, Instant at,
            @Nullable Instant cameAt, boolean appliedHere) {}

    record Which(String id) {}

    record Skip(String id, String reason) {}

    @GetExchange("/api/{service}/operations/flow")
    Flow flow(@PathVariable String service);

    @PostExchange("/api/{service}/operations/parked-events/sending-again")
    void sendAgain(@PathVariable String service, @RequestBody Which which);

    /// @param service the one that raised it
    @PostExchange("/api/{service}/operations/lost-events")
    void declareLost(@PathVariable String service, @RequestBody Skip lost);

    @PostExchange("/api/{service}/operations/parked-events/skip")
    void skip(@PathVariable String service, @RequestBody Skip skip);
}
