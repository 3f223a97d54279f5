package org.coproduction.starter;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// What [FlowEndpoint] offers for parked events, on the management port too: for when nobody can sign in.
/// `GET /actuator/parkedevents`, and `POST` with `{"id": …, "action": "send-again"}` or
/// `{"id": …, "action": "skip", "reason": …}`, with a reason of at most 500 characters; and, where the event was raised, `"declare-lost"` alike.
@Endpoint(id = "parkedevents")
class ParkedEventsEndpoint {
    private static final String HERE = "the management port";

    private final Consumption consumption;
    private final LostEvents lostEvents;

    ParkedEventsEndpoint(Consumption consumption, LostEvents lostEvents) {
        this.consumption = consumption;
        this.lostEvents = lostEvents;
    }

    @ReadOperation
    Map<String, List<HeldEvent>> parked() {
        return Map.of("parked", consumption.parking().held());
    }

    @WriteOperation
    Map<String, String> act(String id, String action, @Nullable String reason) {
        var because = reason == null ? "" : reason;
        if (because.length() > Mending.LONGEST_REASON) {
            return Map.of("result", "The reason is too long: it can have at most " + Mending.LONGEST_REASON
                    + " characters. Nothing was done.");
        }
        return Map.of("result", switch (action) {
            case "send-again" -> sentence(consumption.sendAgain(id));
            case "skip" -> sentence(consumption.skip(id, because, HERE));
            case "declare-lost" -> sentence(lostEvents.declare(id, because, HERE));
            default -> "The action is \"send-again\", \"skip\" or \"declare-lost\".";
        });
    }

    private static String sentence(Mending mending) {
        return switch (mending) {
            case Mending.Applied() -> "It is applied, and what waited behind it as far as possible.";
            case Mending.Skipped() -> "It is skipped, and what waited behind it is applied as far as possible.";
            case Mending.Lost() -> "It is declared lost, and every service goes on without it.";
            case Mending.Refused(var refusal) -> refusal.plain();
        };
    }
}
