package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

/// A service made of nothing but the starter and its own beans, on a real broker and a real database wire.
class RunningServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = SharedPlatform.issuer().participant(Constituency.PARENT_CARER, 1);
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

    @Test
    void health_and_the_figures_for_operations_are_on_the_management_port() {
        assertThat(management.get("/actuator/health", null).text()).contains("\"status\":\"UP\"");
        assertThat(management.get("/actuator/prometheus", null).text()).contains("coproduction_outbox_oldest_seconds",
                "coproduction_parked",
                "coproduction_relay_sent_total", "coproduction_inbox_applied_total");
        assertThat(client.get("/actuator/health", TOKEN).status()).isEqualTo(404);
    }
}
