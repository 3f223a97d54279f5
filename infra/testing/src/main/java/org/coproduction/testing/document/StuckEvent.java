package org.coproduction.testing.document;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;

/// What operations staff do, which is the same in each service: they find an event that nobody can read, and skip it.
final class StuckEvent {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StuckEvent() {
    }

    static void seeTo(ServiceClient service, String name) {
        var under = service.under("/api/" + name + "/operations");
        var operations = SharedPlatform.issuer().operations();
        var project = UUID.randomUUID().toString();
        ProjectEvents.publish(project, 1,
                name.equals("commissioning") ? "delivery.milestone-met.v1" : "commissioning.project-funded.v1", "{");
        await().atMost(PATIENCE).until(() -> under.get("/flow", operations).is(200).text().contains(project));
        var id = under.get("/flow", operations).json().path("parked").valueStream().map(held -> held.path("id").asString())
                .filter(held -> held.contains(project)).findFirst().orElseThrow();
        under.post("/parked-events/skip", operations, Map.of("id", id, "reason", "It was sent by mistake."), null).is(200);
        under.post("/parked-events/sending-again", operations, Map.of("id", id), null).is(200);
    }
}
