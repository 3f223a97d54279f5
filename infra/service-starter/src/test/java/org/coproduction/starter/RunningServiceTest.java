package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.starter.RunningSample.CLIENT;
import static org.coproduction.starter.RunningSample.LEDGERS;
import static org.coproduction.starter.RunningSample.MANAGEMENT;
import static org.coproduction.starter.RunningSample.PRODUCER;
import static org.coproduction.starter.RunningSample.TOKEN;
import static org.coproduction.starter.RunningSample.lines;
import static org.coproduction.starter.RunningSample.publish;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// A service made of nothing but the starter and its own beans, on a real broker and a real database wire.
class RunningServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELLO = "{\"text\":\"hello\"}";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_command_over_http_reaches_the_topic_as_a_cloud_event() {
        var id = UUID.randomUUID().toString();
        var at = "/api/design/ledgers/" + id;
        CLIENT.put(at, TOKEN, "").is(201);
        var noted = CLIENT.send(
                CLIENT.request("POST", at + "/lines", TOKEN, HELLO).header("Idempotency-Key", "k1").header("traceparent", TRACE))
                .is(200);
        assertThat(noted.text()).isEqualTo("{\"id\":\"" + id + "\",\"version\":2}");
        assertThat(noted.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(CLIENT.post(at + "/lines", TOKEN, HELLO, "k1").text()).isEqualTo(noted.text());

        var event = ProjectEvents.raised("design", id, 1).getFirst();
        assertThat(event.headers()).containsEntry("ce_type", "design.noted.v1")
                .containsEntry("ce_source", "/design/projects/" + id).containsEntry("ce_sequence", "1")
                .containsEntry("ce_partitionkey", id).containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_traceparent", TRACE);
        assertThat(event.data()).isEqualTo(HELLO);
        await().atMost(PATIENCE).until(() -> LEDGERS.unsent(id).isEmpty());
    }

    @Test
    void what_is_refused_says_why_in_plain_words_and_in_easy_read() {
        var id = UUID.randomUUID().toString();
        var at = "/api/design/ledgers/" + id;
        CLIENT.put(at, TOKEN, "");
        CLIENT.post(at + "/lines", TOKEN, "{\"text\":\"\"}", "k").refused("REASON_MISSING");
        CLIENT.post(at + "/lines", TOKEN, "{\"text\":\"a\"}", null).refused("IDEMPOTENCY_KEY_MISSING");
        CLIENT.post(at + "/lines", TOKEN, "{\"text\":\"a\",\"x\":1}", "k2").refused("UNKNOWN_FIELD");
        CLIENT.send(CLIENT.request("POST", at + "/lines", TOKEN, "{\"text\":\"a\"}").header("Idempotency-Key", "k3")
                .header("If-Match", "\"9\"")).is(412);
        assertThat(LEDGERS.find(id).orElseThrow().version()).isEqualTo(1);
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
        PRODUCER.flush();

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

    /// Else the relay could send an event, or a sweep do a step, that a failover of the database then takes back.
    @Test
    void nothing_is_acted_upon_before_most_of_the_databases_have_it() {
        assertThat(RunningSample.SERVICE.getBean(MongoDatabase.class).getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    }

    @Test
    void a_broker_that_does_not_let_the_service_in_is_asked_again() {
        assertThat(RunningSample.SERVICE.getBean(ConcurrentMessageListenerContainer.class).getContainerProperties()
                .getAuthExceptionRetryInterval()).isPositive();
    }

    @Test
    void health_and_the_figures_for_operations_are_on_the_management_port() {
        assertThat(MANAGEMENT.get("/actuator/health", null).text()).contains("\"status\":\"UP\"");
        assertThat(MANAGEMENT.get("/actuator/prometheus", null).text()).contains("coproduction_outbox_oldest_seconds",
                "coproduction_parked",
                "coproduction_relay_sent_total", "coproduction_inbox_applied_total");
        assertThat(CLIENT.get("/actuator/health", TOKEN).status()).isEqualTo(404);
    }
}
