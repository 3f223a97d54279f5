package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.starter.RunningSample.CLIENT;
import static org.coproduction.starter.RunningSample.MANAGEMENT;
import static org.coproduction.starter.RunningSample.PRODUCER;
import static org.coproduction.starter.RunningSample.SERVICE;
import static org.coproduction.starter.RunningSample.TOKEN;
import static org.coproduction.starter.RunningSample.lines;
import static org.coproduction.starter.RunningSample.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What operations staff see of the events that flow through a service, and how they see to what is stuck.
class OperationsFlowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OPERATIONS = SharedPlatform.issuer().operations();

    @Test
    void operations_staff_see_what_is_parked_and_send_it_again() {
        var project = UUID.randomUUID().toString();
        SampleApplication.mended = false;
        publish("delivery", project, 1, "poison");
        publish("delivery", project, 2, "behind");
        var other = UUID.randomUUID().toString();
        publish("delivery", other, 1, "goes on");
        var id = ParkedEvent.id("/delivery/projects/" + project, 1);
        await().atMost(PATIENCE).until(() -> MANAGEMENT.get("/actuator/parkedevents", null).text().contains(id));
        await().atMost(PATIENCE).until(() -> lines(other).size() == 1);
        assertThat(MANAGEMENT.get("/actuator/parkedevents", null).text()).contains("POISON", "IllegalStateException")
                .doesNotContain("behind\"}");

        for (var action : List.of("skip", "declare-lost")) {
            assertThat(MANAGEMENT.post("/actuator/parkedevents", null,
                    Map.of("id", id, "action", action, "reason", "a".repeat(501)), null).text())
                    .contains("at most 500 characters", "Nothing was done");
        }
        assertThat(MANAGEMENT.get("/actuator/parkedevents", null).text()).contains(id);

        SampleApplication.mended = true;
        var healed = MANAGEMENT.post("/actuator/parkedevents", null, "{\"id\":\"" + id + "\",\"action\":\"send-again\"}");

        assertThat(healed.text()).contains("applied");
        await().atMost(PATIENCE).until(() -> lines(project).equals(List.of("delivery:poison", "delivery:behind")));
        assertThat(MANAGEMENT.get("/actuator/parkedevents", null).text()).doesNotContain(project);
    }

    @Test
    void an_event_that_ends_in_an_error_does_not_end_the_consumption_of_others() {
        SampleApplication.mended = false;
        var deep = UUID.randomUUID().toString();
        publish("delivery", deep, 1, "too deep");
        var id = ParkedEvent.id("/delivery/projects/" + deep, 1);
        await().atMost(PATIENCE).until(() -> MANAGEMENT.get("/actuator/parkedevents", null).text().contains(id));
        var much = UUID.randomUUID().toString();
        publish("delivery", much, 1, "too much");
        publish("delivery", much, 2, "behind");

        SampleApplication.mended = true;
        await().atMost(PATIENCE).until(() -> lines(much).equals(List.of("delivery:too much", "delivery:behind")));
        see("skip", Map.of("id", id, "reason", "It never can be applied.")).is(200);
    }

    private static JsonNode flow() {
        return CLIENT.get("/api/design/operations/flow", OPERATIONS).is(200).json();
    }

    private static Optional<JsonNode> parked(String project) {
        return flow().path("parked").valueStream().filter(held -> held.path("id").asString().contains(project)).findFirst();
    }

    private static ServiceClient.Answered see(String how, Map<String, String> body) {
        return CLIENT.post("/api/design/operations/parked-events/" + how, OPERATIONS, body, null);
    }

    @Test
    void operations_staff_see_through_the_api_what_is_parked_and_what_waits_and_send_it_again() {
        var project = UUID.randomUUID().toString();
        SampleApplication.mended = false;
        publish("delivery", project, 1, "poison");
        publish("delivery", project, 2, "behind");
        publish("delivery", project, 3, "behind");
        await().atMost(PATIENCE).until(() -> parked(project).map(held -> held.path("behind").asInt()).orElse(0) == 2);
        var held = parked(project).orElseThrow();
        var id = held.path("id").asString();
        assertThat(id).isEqualTo(ParkedEvent.id("/delivery/projects/" + project, 1));
        assertThat(held.path("reason").asString()).isEqualTo("POISON");
        assertThat(held.path("type").asString()).isEqualTo("delivery.noted.v1");
        assertThat(held.path("sequence").asInt()).isEqualTo(1);
        assertThat(held.path("failure").asString()).isEqualTo("IllegalStateException");
        assertThat(held.path("tries").asInt()).isEqualTo(3);
        assertThat(Instant.parse(held.path("since").asString())).isBefore(Instant.now());
        assertThat(held.has("data")).isFalse();
        assertThat(flow().path("parkedEvents").asInt()).isGreaterThanOrEqualTo(3);

        see("sending-again", Map.of("id", id)).refused(409, "EVENT_STILL_FAILS");
        assertThat(parked(project).orElseThrow().path("since")).isEqualTo(held.path("since"));
        SampleApplication.mended = true;
        assertThat(see("sending-again", Map.of("id", id)).is(200).json().path("became").asString()).isEqualTo("APPLIED");
        assertThat(see("sending-again", Map.of("id", id)).is(200).json().path("became").asString()).isEqualTo("APPLIED");

        assertThat(lines(project)).containsExactly("delivery:poison", "delivery:behind", "delivery:behind");
        assertThat(parked(project)).isEmpty();
    }

    @Test
    void operations_staff_skip_an_event_for_a_reason_that_is_shown_and_whoever_did_is_kept() {
        var project = UUID.randomUUID().toString();
        SampleApplication.mended = false;
        publish("delivery", project, 1, "poison");
        publish("delivery", project, 2, "behind");
        await().atMost(PATIENCE).until(() -> parked(project).map(held -> held.path("behind").asInt()).orElse(0) == 1);
        var id = ParkedEvent.id("/delivery/projects/" + project, 1);

        see("skip", Map.of("id", id)).refused(400, "SKIP_REASON_MISSING");
        see("skip", Map.of("id", ParkedEvent.id("/delivery/projects/" + project, 2), "reason", "why")).refused(409,
                "EVENT_WAITS");
        see("skip", Map.of("reason", "why")).refused(400, "INVALID_FIELD");
        see("skip", Map.of("id", id, "reason", "a".repeat(501))).refused(400, "INVALID_FIELD");
        see("sending-again", Map.of("id", "a".repeat(91))).refused(400, "INVALID_FIELD");
        declare(Map.of("id", id, "reason", "a".repeat(501))).refused(400, "INVALID_FIELD");
        see("skip", Map.of("id", id, "reason", "The milestone was met on paper.")).is(200);

        assertThat(lines(project)).containsExactly("delivery:behind");
        assertThat(parked(project)).isEmpty();
        var skipped = flow().path("skipped").path(0);
        assertThat(skipped.path("id").asString()).isEqualTo(id);
        assertThat(skipped.path("because").asString()).isEqualTo("The milestone was met on paper.");
        assertThat(skipped.has("data")).isFalse();
        assertThat(skipped.has("skippedBy")).isFalse();
        var stored = SERVICE.getBean(AggregateStores.class).collection("skipped_events").find(new org.bson.Document("_id", id))
                .first();
        assertThat(stored).containsKey("skippedBy");
    }

    @Test
    void a_record_that_is_no_event_is_shown_by_where_it_lies_and_can_only_be_skipped() {
        var _ = PRODUCER.send(new ProducerRecord<>("assessment.events", "key", new byte[]{1, 2}));
        await().atMost(PATIENCE).until(() -> parked("assessment.events-").isPresent());
        var id = parked("assessment.events-").orElseThrow().path("id").asString();

        see("sending-again", Map.of("id", id)).refused(409, "EVENT_UNREADABLE");
        see("skip", Map.of("id", id, "reason", "It came from a wrong program.")).is(200);

        assertThat(parked(id)).isEmpty();
    }

    @Test
    void how_far_the_service_is_behind_is_told_for_each_topic_that_it_follows() {
        publish("commissioning", UUID.randomUUID().toString(), 1, "n");
        PRODUCER.flush();

        await().atMost(PATIENCE).untilAsserted(() -> {
            var following = flow().path("following");
            assertThat(following.valueStream().map(each -> each.path("topic").asString()))
                    .containsExactly("assessment.events", "commissioning.events", "delivery.events");
            assertThat(following.valueStream().map(each -> each.path("behind").asLong(-1))).containsOnly(0L);
        });
        var inbox = SERVICE.getBean(org.springframework.kafka.listener.ConcurrentMessageListenerContainer.class);
        inbox.stop();
        for (var sequence = 1; sequence <= 3; sequence++) {
            publish("commissioning", UUID.randomUUID().toString(), 1, "n");
        }
        PRODUCER.flush();

        assertThat(flow().path("following").path(1).path("behind").asLong()).isEqualTo(3);
        inbox.start();
    }

    @Test
    void operations_staff_declare_an_event_lost_that_is_nowhere_any_more_and_all_services_learn_it_in_its_place() {
        var project = UUID.randomUUID().toString();
        CLIENT.put("/api/design/ledgers/" + project, TOKEN, "").is(201);
        CLIENT.post("/api/design/ledgers/" + project + "/lines", TOKEN, "{\"text\":\"kept\"}", "k1").is(200);
        ProjectEvents.raised("design", project, 1);
        await().atMost(PATIENCE).until(() -> RunningSample.LEDGERS.unsent(project).isEmpty());
        // As after a restore: it counts one more than it has, and than the topic has.
        SERVICE.getBean(AggregateStores.class).collection("ledgers").updateOne(new org.bson.Document("_id", project),
                new org.bson.Document("$inc", new org.bson.Document("raised", 1L)));
        var lost = Map.of("id", ParkedEvent.id("/design/projects/" + project, 2), "reason", "Restored from last night.");

        declare(Map.of("id", ParkedEvent.id("/design/projects/" + project, 1), "reason", "why")).refused(409, "EVENT_NOT_LOST");
        declare(Map.of("id", ParkedEvent.id("/design/projects/" + project, 3), "reason", "why")).refused(409, "EVENT_NOT_RAISED");
        declare(Map.of("id", ParkedEvent.id("/design/projects/" + project, 2))).refused(400, "SKIP_REASON_MISSING");
        assertThat(declare(lost).is(200).json().path("became").asString()).isEqualTo("LOST");
        assertThat(declare(lost).is(200).json().path("became").asString()).isEqualTo("LOST");

        var news = ProjectEvents.raised("design", project, 2).getLast();
        assertThat(news.headers()).containsEntry("ce_type", "design.event-lost.v1").containsEntry("ce_sequence", "2");
        assertThat(Contract.of("design.event-lost.v1").violations(news.data())).isEmpty();
        assertThat(MANAGEMENT.get("/actuator/prometheus", null).text()).contains("coproduction_events_lost_total 1.0");
        CLIENT.post("/api/design/operations/lost-events", TOKEN, lost).refused(403, "NOT_YOUR_ROLE");
    }

    private static ServiceClient.Answered declare(Map<String, String> body) {
        return CLIENT.post("/api/design/operations/lost-events", OPERATIONS, body, null);
    }

    @Test
    void the_flow_is_for_operations_staff_only() {
        for (var token : List.of(TOKEN, SharedPlatform.issuer().facilitator(),
                SharedPlatform.issuer().client("example-council", "design:decide"))) {
            CLIENT.get("/api/design/operations/flow", token).refused(403, "NOT_YOUR_ROLE");
            CLIENT.post("/api/design/operations/parked-events/sending-again", token, Map.of("id", "x")).refused(403,
                    "NOT_YOUR_ROLE");
            CLIENT.post("/api/design/operations/parked-events/skip", token, Map.of("id", "x", "reason", "y")).refused(403,
                    "NOT_YOUR_ROLE");
        }
        CLIENT.get("/api/design/operations/flow", null).refused(401, "NOT_SIGNED_IN");
    }
}
