package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.Seeds;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// A service made of nothing but the starter and its own beans, on a real broker and a real database wire.
class RunningServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = SharedPlatform.issuer().participant(Constituency.PARENT_CARER, 1);
    private static final String OPERATIONS = SharedPlatform.issuer().operations();
    private static final String HELLO = "{\"text\":\"hello\"}";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static ConfigurableApplicationContext service;
    private static ServiceClient client;
    private static ServiceClient management;
    private static AggregateStore<Ledger> ledgers;
    private static Producer<String, byte[]> producer;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() {
        service = new SpringApplicationBuilder(SampleApplication.class).properties("spring.config.name=none")
                .run(SharedPlatform.arguments("--spring.config.import=classpath:coproduction-service.yml",
                        "--coproduction.service.name=design", "--spring.application.name=sample"));
        ledgers = service.getBean(AggregateStore.class);
        client = ServiceClient.of(service);
        management = ServiceClient.ofManagement(service);
        producer = Workbench.producer();
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
    }

    private static void publish(String service, String project, long sequence, String text) {
        var event = new PendingEvent(UUID.randomUUID().toString(), sequence, service + ".noted.v1", Instant.EPOCH,
                "{\"text\":\"" + text + "\"}", null);
        ProducerRecord<String, byte[]> record = new Envelope(service, Topics.of(service)).wrap(project, event);
        var _ = producer.send(record);
    }

    private static List<String> lines(String project) {
        return ledgers.find(project).map(found -> found.state().lines()).orElse(List.of());
    }

    @Test
    void a_command_over_http_reaches_the_topic_as_a_cloud_event() {
        var id = UUID.randomUUID().toString();
        var at = "/api/design/ledgers/" + id;
        client.put(at, TOKEN, "").is(201);
        var noted = client.send(
                client.request("POST", at + "/lines", TOKEN, HELLO).header("Idempotency-Key", "k1").header("traceparent", TRACE))
                .is(200);
        assertThat(noted.text()).isEqualTo("{\"id\":\"" + id + "\",\"version\":2}");
        assertThat(noted.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(client.post(at + "/lines", TOKEN, HELLO, "k1").text()).isEqualTo(noted.text());

        var event = ProjectEvents.raised("design", id, 1).getFirst();
        assertThat(event.headers()).containsEntry("ce_type", "design.noted.v1")
                .containsEntry("ce_source", "/design/projects/" + id).containsEntry("ce_sequence", "1")
                .containsEntry("ce_partitionkey", id).containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_traceparent", TRACE);
        assertThat(event.data()).isEqualTo(HELLO);
        await().atMost(PATIENCE).until(() -> ledgers.unsent(id).isEmpty());
    }

    @Test
    void what_is_refused_says_why_in_plain_words_and_in_easy_read() {
        var id = UUID.randomUUID().toString();
        var at = "/api/design/ledgers/" + id;
        client.put(at, TOKEN, "");
        client.post(at + "/lines", TOKEN, "{\"text\":\"\"}", "k").refused("REASON_MISSING");
        client.post(at + "/lines", TOKEN, "{\"text\":\"a\"}", null).refused("IDEMPOTENCY_KEY_MISSING");
        client.post(at + "/lines", TOKEN, "{\"text\":\"a\",\"x\":1}", "k2").refused("UNKNOWN_FIELD");
        client.send(client.request("POST", at + "/lines", TOKEN, "{\"text\":\"a\"}").header("Idempotency-Key", "k3")
                .header("If-Match", "\"9\"")).is(412);
        assertThat(ledgers.find(id).orElseThrow().version()).isEqualTo(1);
    }

    /// Every event three times and in every order across topics: 200 seeded orders, all with the same end.
    @Test
    void the_same_events_give_the_same_state_in_whatever_order_their_topics_come() {
        var random = Seeds.random("orders across topics");
        var services = List.of("commissioning", "delivery", "assessment");
        var projects = new ArrayList<String>();
        for (var order = 0; order < 200; order++) {
            var project = UUID.randomUUID().toString();
            projects.add(project);
            for (var turn : turns(random, services)) {
                publish(turn.service(), project, turn.sequence(), "n" + turn.sequence());
            }
        }
        producer.flush();

        for (var project : projects) {
            await().atMost(PATIENCE).until(() -> lines(project).size() == 6);
            for (var service : services) {
                assertThat(lines(project)).filteredOn(line -> line.startsWith(service)).containsExactly(service + ":n1",
                        service + ":n2");
            }
        }
    }

    private record Turn(String service, long sequence) {}

    /// Each service's two events three times: now in a row, now from the start again, always after their forerunners.
    private static List<Turn> turns(Random random, List<String> services) {
        var queues = new HashMap<String, List<Turn>>();
        for (var service : services) {
            var queue = new ArrayList<Turn>();
            for (var again = 0; again < 3; again++) {
                for (var sequence = 1L; sequence <= 2; sequence++) {
                    queue.add(new Turn(service, sequence));
                }
            }
            if (random.nextBoolean()) {
                Collections.shuffle(queue, random);
            }
            queues.put(service, queue);
        }
        var turns = new ArrayList<Turn>();
        while (turns.size() < 18) {
            var queue = queues.get(services.get(random.nextInt(3)));
            if (queue != null && !queue.isEmpty()) {
                turns.add(queue.removeFirst());
            }
        }
        return turns;
    }

    @Test
    void operations_staff_see_what_is_parked_and_send_it_again() {
        var project = UUID.randomUUID().toString();
        SampleApplication.mended = false;
        publish("delivery", project, 1, "poison");
        publish("delivery", project, 2, "behind");
        var other = UUID.randomUUID().toString();
        publish("delivery", other, 1, "goes on");
        var id = ParkedEvent.id("/delivery/projects/" + project, 1);
        await().atMost(PATIENCE).until(() -> management.get("/actuator/parkedevents", null).text().contains(id));
        await().atMost(PATIENCE).until(() -> lines(other).size() == 1);
        assertThat(management.get("/actuator/parkedevents", null).text()).contains("POISON", "IllegalStateException")
                .doesNotContain("behind\"}");

        SampleApplication.mended = true;
        var healed = management.post("/actuator/parkedevents", null, "{\"id\":\"" + id + "\",\"action\":\"send-again\"}");

        assertThat(healed.text()).contains("applied");
        await().atMost(PATIENCE).until(() -> lines(project).equals(List.of("delivery:poison", "delivery:behind")));
        assertThat(management.get("/actuator/parkedevents", null).text()).doesNotContain(project);
    }

    private static JsonNode flow() {
        return client.get("/api/design/operations/flow", OPERATIONS).is(200).json();
    }

    private static Optional<JsonNode> parked(String project) {
        return flow().path("parked").valueStream().filter(held -> held.path("id").asString().contains(project)).findFirst();
    }

    private static ServiceClient.Answered see(String how, Map<String, String> body) {
        return client.post("/api/design/operations/parked-events/" + how, OPERATIONS, body, null);
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
        see("skip", Map.of("id", id, "reason", "The milestone was met on paper.")).is(200);

        assertThat(lines(project)).containsExactly("delivery:behind");
        assertThat(parked(project)).isEmpty();
        var skipped = flow().path("skipped").path(0);
        assertThat(skipped.path("id").asString()).isEqualTo(id);
        assertThat(skipped.path("because").asString()).isEqualTo("The milestone was met on paper.");
        assertThat(skipped.has("data")).isFalse();
        assertThat(skipped.has("skippedBy")).isFalse();
        var stored = service.getBean(AggregateStores.class).collection("skipped_events").find(new org.bson.Document("_id", id))
                .first();
        assertThat(stored).containsKey("skippedBy");
    }

    @Test
    void a_record_that_is_no_event_is_shown_by_where_it_lies_and_can_only_be_skipped() {
        var _ = producer.send(new ProducerRecord<>("assessment.events", "key", new byte[]{1, 2}));
        await().atMost(PATIENCE).until(() -> parked("assessment.events-").isPresent());
        var id = parked("assessment.events-").orElseThrow().path("id").asString();

        see("sending-again", Map.of("id", id)).refused(409, "EVENT_UNREADABLE");
        see("skip", Map.of("id", id, "reason", "It came from a wrong program.")).is(200);

        assertThat(parked(id)).isEmpty();
    }

    @Test
    void how_far_the_service_is_behind_is_told_for_each_topic_that_it_follows() {
        publish("commissioning", UUID.randomUUID().toString(), 1, "n");
        producer.flush();

        await().atMost(PATIENCE).untilAsserted(() -> {
            var following = flow().path("following");
            assertThat(following.valueStream().map(each -> each.path("topic").asString()))
                    .containsExactly("assessment.events", "commissioning.events", "delivery.events");
            assertThat(following.valueStream().map(each -> each.path("behind").asLong(-1))).containsOnly(0L);
        });
        var inbox = service.getBean(org.springframework.kafka.listener.ConcurrentMessageListenerContainer.class);
        inbox.stop();
        for (var sequence = 1; sequence <= 3; sequence++) {
            publish("commissioning", UUID.randomUUID().toString(), 1, "n");
        }
        producer.flush();

        assertThat(flow().path("following").path(1).path("behind").asLong()).isEqualTo(3);
        inbox.start();
    }

    @Test
    void the_flow_is_for_operations_staff_only() {
        for (var token : List.of(TOKEN, SharedPlatform.issuer().facilitator(),
                SharedPlatform.issuer().client("example-council", "design:decide"))) {
            client.get("/api/design/operations/flow", token).refused(403, "NOT_YOUR_ROLE");
            client.post("/api/design/operations/parked-events/sending-again", token, Map.of("id", "x")).refused(403,
                    "NOT_YOUR_ROLE");
            client.post("/api/design/operations/parked-events/skip", token, Map.of("id", "x", "reason", "y")).refused(403,
                    "NOT_YOUR_ROLE");
        }
        client.get("/api/design/operations/flow", null).refused(401, "NOT_SIGNED_IN");
    }

    @Test
    void health_and_the_figures_for_operations_are_on_the_management_port() {
        assertThat(management.get("/actuator/health", null).text()).contains("\"status\":\"UP\"");
        assertThat(management.get("/actuator/prometheus", null).text()).contains("coproduction_outbox_oldest_seconds",
                "coproduction_parked",
                "coproduction_relay_sent_total", "coproduction_inbox_applied_total");
        assertThat(client.get("/actuator/health", TOKEN).status()).isEqualTo(404);
    }
}
