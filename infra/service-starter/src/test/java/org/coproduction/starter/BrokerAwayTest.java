package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.coproduction.charter.Constituency;
import org.coproduction.embedded.BrokerSettings;
import org.coproduction.embedded.EmbeddedBroker;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;

/// What operations staff are told while the broker is away, by a service on a broker of its own.
@Execution(ExecutionMode.CONCURRENT)
class BrokerAwayTest {
    private static final String FLOW = "/api/design/operations/flow";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OPERATIONS = SharedPlatform.issuer().operations();
    private static final String TOKEN = SharedPlatform.issuer().participant(Constituency.PARENT_CARER, 1);

    @TempDir
    private static Path folder;

    @Test
    void a_broker_that_is_away_is_said_so_soon_and_what_could_not_be_sent_is_counted() {
        var broker = EmbeddedBroker
                .start(new BrokerSettings(folder.resolve("away"), 0, Map.of("commissioning.events", 1, "design.events", 1,
                        "delivery.events", 1, "assessment.events", 1)));
        try (var service = new SpringApplicationBuilder(SampleApplication.class).properties("spring.config.name=none")
                .run(arguments(broker.bootstrapServers()))) {
            var client = ServiceClient.of(service);
            await().atMost(PATIENCE).until(() -> behind(client).asLong(-1) == 0);
            broker.close();
            var ledger = "/api/design/ledgers/" + UUID.randomUUID();
            client.put(ledger, TOKEN, "").is(201);
            client.post(ledger + "/lines", TOKEN, "{\"text\":\"kept\"}").is(200);

            await().atMost(PATIENCE).untilAsserted(() -> {
                var unsent = client.get(FLOW, OPERATIONS).is(200).json().path("unsent");
                assertThat(unsent.path("events").asInt()).isEqualTo(1);
                assertThat(unsent.path("oldestSeconds").asInt()).isPositive();
            });
            var since = System.nanoTime();
            assertThat(behind(client).isNull()).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since)).isLessThan(10);
        } finally {
            broker.close();
        }
    }

    @Test
    void a_broker_that_comes_after_the_service_is_given_its_topic_and_what_waits_for_it() throws IOException {
        var port = freePort();
        try (var service = new SpringApplicationBuilder(SampleApplication.class).properties("spring.config.name=none")
                .run(arguments("127.0.0.1:" + port))) {
            var id = UUID.randomUUID().toString();
            var client = ServiceClient.of(service);
            client.put("/api/design/ledgers/" + id, TOKEN, "").is(201);
            client.post("/api/design/ledgers/" + id + "/lines", TOKEN, "{\"text\":\"kept\"}").is(200);

            var broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("late"), port, Map.of()));
            try {
                await().atMost(PATIENCE).until(() -> service.getBean(AggregateStore.class).unsent(id).isEmpty());
            } finally {
                service.close();
                broker.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The shared broker's address is left out: given twice, both would be used.
    private static String[] arguments(String kafka) {
        return Arrays.stream(SharedPlatform.arguments("--spring.config.import=classpath:coproduction-service.yml",
                "--coproduction.service.name=design", "--spring.application.name=sample", "--coproduction.service.patience=1s",
                "--coproduction.service.scan=200ms"))
                .map(each -> each.startsWith("--spring.kafka.") ? "--spring.kafka.bootstrap-servers=" + kafka : each)
                .toArray(String[]::new);
    }

    private static JsonNode behind(ServiceClient client) {
        return client.get(FLOW, OPERATIONS).is(200).json().path("following").path(0).path("behind");
    }
}
