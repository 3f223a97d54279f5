package org.coproduction.starter;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// For operations staff, on the management port: what is parked and why, sending it again, or skipping it for a reason
/// that is kept. `GET /actuator/parkedevents`, and `POST` with `{"id": …, "action": "send-again"}` or
/// `{"id": …, "action": "skip", "reason": …}`.
@Endpoint(id = "parkedevents")
class ParkedEventsEndpoint {
    private final Consumption consumption;

    ParkedEventsEndpoint(Consumption consumption) {
        this.consumption = consumption;
    }

    /// A parked event without its data, which may be long.
    record Parked(String id, String reason, @Nullable String type, @Nullable Long sequence, @Nullable String failure, int tries,
            Instant at) {
        static Parked of(ParkedEvent parked) {
            var event = parked.event();
            return new Parked(parked.id(), parked.reason().name(), event == null ? null : event.type(),
                    event == null ? null : event.sequence(), parked.failure(), parked.tries(), parked.at());
        }
    }

    @ReadOperation
    Map<String, List<Parked>> parked() {
        return Map.of("parked", consumption.parking().all().stream().map(Parked::of).toList());
    }

    @WriteOperation
    Map<String, String> act(String id, String action, @Nullable String reason) {
        return Map.of("result", switch (action) {
            case "send-again" -> consumption.sendAgain(id);
            case "skip" -> consumption.skip(id, reason == null ? "" : reason);
            default -> "The action is either \"send-again\" or \"skip\".";
        });
    }
}
