package org.coproduction.starter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For operations staff, in each service: the flow of its events, and what to do about one that is parked. Its id stands in
/// the body, since it has characters that an address does not carry. Both commands are repeatable by nature: they are answered
/// with what has become of the event, whoever saw to it. That nobody else reaches this is the shared security's.
@RestController
@RequestMapping("/api/${coproduction.service.name}/operations")
class FlowEndpoint {
    private final WatchFlow flow;
    private final Consumption consumption;
    private final LostEvents lostEvents;

    FlowEndpoint(WatchFlow flow, Consumption consumption, LostEvents lostEvents) {
        this.flow = flow;
        this.consumption = consumption;
        this.lostEvents = lostEvents;
    }

    /// Longer than the id of any event.
    private static final int LONGEST_ID = 90;

    record Which(@Size(max = LONGEST_ID) @Nullable String id) {}

    record Skip(@Size(max = LONGEST_ID) @Nullable String id, @Size(max = Mending.LONGEST_REASON) @Nullable String reason) {}

    /// @param became `APPLIED`, `SKIPPED` or `LOST`
    record Mended(String id, String became) {}

    /// What the service has not read yet of what others sent, what it has not sent itself, and what is stuck.
    @GetMapping("/flow")
    Flow flow() {
        return flow.now();
    }

    /// Tries a stuck event again, once its cause is mended.
    @PostMapping("/parked-events/sending-again")
    Mended sendAgain(@Valid @RequestBody Which which) {
        return mended(needed(which.id()), consumption.sendAgain(needed(which.id())));
    }

    /// Leaves a stuck event out for a reason, which is kept; what waited behind it goes on.
    @PostMapping("/parked-events/skip")
    Mended skip(@Valid @RequestBody Skip skip, Caller caller) {
        var reason = skip.reason() == null ? "" : skip.reason();
        return mended(needed(skip.id()), consumption.skip(needed(skip.id()), reason, caller.id()));
    }

    /// Declares that an event which this service raised is lost, for a reason, which is kept: every service goes on without it.
    /// Refused while it is still to be sent or lies on the topic.
    @PostMapping("/lost-events")
    Mended declareLost(@Valid @RequestBody Skip lost, Caller caller) {
        var reason = lost.reason() == null ? "" : lost.reason();
        return mended(needed(lost.id()), lostEvents.declare(needed(lost.id()), reason, caller.id()));
    }

    private static String needed(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "id"));
        }
        return id;
    }

    private static Mended mended(String id, Mending mending) {
        return switch (mending) {
            case Mending.Applied() -> new Mended(id, "APPLIED");
            case Mending.Skipped() -> new Mended(id, "SKIPPED");
            case Mending.Lost() -> new Mended(id, "LOST");
            case Mending.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
