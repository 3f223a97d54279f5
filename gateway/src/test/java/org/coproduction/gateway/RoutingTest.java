package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    @RegisterExtension
    private static final RunningGateway GATEWAY = new RunningGateway();

    @ParameterizedTest
    @EnumSource(Destination.class)
    void a_request_reaches_the_service_that_its_path_names_as_it_was_sent(Destination destination) {
        GATEWAY.service(destination).answers(201, "{\"id\":\"x\",\"version\":1}");
        var path = "/api/" + destination.word() + "/things/caf%C3%A9/a%20b?after=1%2B2&tag=x&tag=y%26z";

        var response = GATEWAY.send(GATEWAY.request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"text\":\"Grüße\"}")));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).isEqualTo("{\"id\":\"x\",\"version\":1}");
        var arrived = GATEWAY.service(destination).last();
        assertThat(arrived.method()).isEqualTo("PUT");
        assertThat(arrived.uri()).isEqualTo(path);
        assertThat(arrived.text()).isEqualTo("{\"text\":\"Grüße\"}");
        for (var other : Destination.values()) {
            assertThat(GATEWAY.service(other).arrived()).hasSize(other == destination ? 1 : 0);
        }
    }

    @Test
    void the_headers_of_a_command_go_on_and_those_of_its_answer_come_back() {
        GATEWAY.service(Destination.DESIGN).behaves((exchange, arrived) -> {
            exchange.getResponseHeaders().set("ETag", "\"8\"");
            exchange.getResponseHeaders().set("Location", "/api/design/things/1");
            exchange.getResponseHeaders().set("Connection", "close");
            StubService.send(exchange, 200, "application/json", "{}");
        });
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var response = GATEWAY
                .send(GATEWAY.request("/api/design/things").header("Idempotency-Key", "k-1").header("If-Match", "\"7\"")
                        .header("traceparent", trace).header("X-Forwarded-For", "10.0.0.1").header("Forwarded", "for=10.0.0.1")
                        .header("Cookie", "SESSION=other").POST(BodyPublishers.ofString("{}")));

        var arrived = GATEWAY.service(Destination.DESIGN).last();
        assertThat(arrived.header("Authorization")).isEqualTo("Bearer " + GATEWAY.token());
        assertThat(arrived.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(arrived.header("If-Match")).isEqualTo("\"7\"");
        assertThat(arrived.header("traceparent")).isEqualTo(trace);
        assertThat(arrived.headers()).doesNotContainKeys("x-forwarded-for", "forwarded", "cookie");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"8\"");
        assertThat(response.headers().firstValue("Location")).hasValue("/api/design/things/1");
        assertThat(response.headers().allValues("Date")).hasSize(1);
    }

    @Test
    void a_request_without_a_trace_or_with_a_malformed_one_begins_one() {
        GATEWAY.get("/api/design/things");
        GATEWAY.send(GATEWAY.request("/api/design/things").header("traceparent", "nonsense"));

        assertThat(GATEWAY.service(Destination.DESIGN).arrived()).hasSize(2).allSatisfy(
                arrived -> assertThat(arrived.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void reading_what_has_not_changed_is_answered_without_a_body() {
        GATEWAY.service(Destination.DESIGN).behaves((exchange, arrived) -> {
            exchange.getResponseHeaders().set("ETag", "\"8\"");
            StubService.send(exchange, 200, "application/json", "{\"long\":\"text\"}");
        });

        var response = GATEWAY.send(GATEWAY.request("/api/design/things").header("If-None-Match", "\"8\""));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 500, 503})
    void whatever_a_service_refuses_passes_through_unchanged(int status) {
        var refusal = "{\"code\":\"SOMETHING\",\"detail\":\"Please do it differently.\"}";
        GATEWAY.service(Destination.DELIVERY).behaves((exchange, arrived) -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            StubService.send(exchange, status, "application/problem+json", refusal);
        });

        var response = GATEWAY.put("/api/delivery/things/1", "{}");

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text()).isEqualTo(refusal);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void a_redirect_is_passed_on_and_not_followed() {
        GATEWAY.service(Destination.DESIGN).behaves((exchange, arrived) -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        var response = GATEWAY.get("/api/design/things");

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("http://127.0.0.1:1/elsewhere");
    }

    @Test
    void a_packed_answer_is_passed_on_packed() {
        GATEWAY.service(Destination.DESIGN).behaves((exchange, arrived) -> {
            assertThat(arrived.header("Accept-Encoding")).isEqualTo("gzip");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            StubService.send(exchange, 200, "application/json", "not really packed");
        });

        var response = GATEWAY.send(GATEWAY.request("/api/design/things").header("Accept-Encoding", "gzip"));

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.text()).isEqualTo("not really packed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/apis", "/api/unknown/things", "/actuator/health", "/api/projects", "/error/nothing"})
    void an_address_that_does_not_exist_is_not_found_with_or_without_a_token(String path) {
        for (var response : List.of(GATEWAY.get(path), GATEWAY.send(GATEWAY.anonymous(path)))) {
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.code()).isEqualTo("NOT_FOUND");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void the_front_door_tells_what_is_behind_it() {
        var response = GATEWAY.send(GATEWAY.anonymous("/"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().path("routes").propertyNames()).contains("/api/projects/{projectId}/journey",
                "/api/commissioning/**", "/api/design/**", "/api/delivery/**", "/api/assessment/**");
    }

    @Test
    void health_and_metrics_are_on_the_management_port_only() {
        GATEWAY.get("/api/design/things");
        var management = ServiceClient.ofManagement(GATEWAY.context());
        var health = management.get("/actuator/health", null);
        var metrics = management.get("/actuator/prometheus", null);

        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(metrics.text()).contains("resilience4j_circuitbreaker_state{").contains("http_server_requests_seconds_count{")
                .contains("/api/design/**");
    }

    @Test
    void two_hundred_requests_at_once_are_all_answered() throws Exception {
        for (var destination : Destination.values()) {
            GATEWAY.service(destination).behaves(
                    (exchange, arrived) -> StubService.send(exchange, 200, "text/plain", arrived.header("Idempotency-Key") + ""));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(IntStream.range(0, 200).<Callable<String>>mapToObj(number -> () -> {
                var destination = List.of(Destination.values()).get(number % 4);
                return GATEWAY
                        .send(GATEWAY.request("/api/" + destination.word() + "/things").header("Idempotency-Key", "k" + number)
                                .POST(BodyPublishers.ofString("x".repeat(1000))))
                        .text();
            }).toList());
            for (var number = 0; number < 200; number++) {
                assertThat(asked.get(number).get()).isEqualTo("k" + number);
            }
        }
    }

    @Test
    void a_token_that_is_not_the_issuers_reaches_no_service() {
        var issuer = SharedPlatform.issuer();
        var foreign = GATEWAY.send(
                GATEWAY.anonymous("/api/design/things").header("Authorization",
                        "Bearer " + issuer.foreign(issuer.person("someone"))));
        var none = GATEWAY.send(GATEWAY.anonymous("/api/design/things"));
        var expired = GATEWAY.send(GATEWAY.anonymous("/api/design/things").header("Authorization", "Bearer " + issuer
                .sign(issuer.person("someone").expirationTime(java.util.Date.from(java.time.Instant.now().minusSeconds(3600))))));

        assertThat(List.of(foreign, none, expired)).allSatisfy(response -> assertThat(response.status()).isEqualTo(401));
        assertThat(foreign.code()).isEqualTo("TOKEN_NOT_ACCEPTED");
        assertThat(expired.code()).isEqualTo("TOKEN_NOT_ACCEPTED");
        assertThat(none.code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(GATEWAY.service(Destination.DESIGN).arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/commissioning/rounds", "/api/commissioning/rounds/1", "/api/commissioning/rounds/1/result",
            "/api/commissioning/rounds/1/count-input", "/api/commissioning/rounds/1/awards",
            "/api/commissioning/rounds/1/election.pb", "/api/commissioning/rounds/1/decision-record",
            "/api/commissioning/awards/360giving.json", "/api/commissioning/awards/360giving.csv",
            "/api/assessment/you-said-we-did",
            "/api/design/projects/1/journey"})
    void what_is_public_is_read_without_a_token_but_not_changed(String path) {
        assertThat(GATEWAY.send(GATEWAY.anonymous(path)).status()).isEqualTo(200);
        assertThat(GATEWAY.send(GATEWAY.anonymous(path).PUT(BodyPublishers.ofString("{}"))).status()).isEqualTo(401);
    }

    @Test
    void what_is_for_operations_staff_reaches_a_service_from_them_only() {
        var path = "/api/delivery/operations/parked-events/sending-again";
        var body = "{\"id\":\"/commissioning/projects/1#000000000001\"}";

        for (var refused : List.of(GATEWAY.request(path), GATEWAY.request("/api/delivery/operations/flow"))) {
            var response = GATEWAY.send(refused);
            assertThat(response.status()).isEqualTo(403);
            assertThat(response.code()).isEqualTo("NOT_YOUR_ROLE");
        }
        assertThat(GATEWAY.send(GATEWAY.anonymous(path).POST(BodyPublishers.ofString(body))).status()).isEqualTo(401);
        assertThat(GATEWAY.service(Destination.DELIVERY).arrived()).isEmpty();

        var sent = GATEWAY.anonymous(path).header("Authorization", "Bearer " + SharedPlatform.issuer().operations())
                .POST(BodyPublishers.ofString(body));
        assertThat(GATEWAY.send(sent).status()).isEqualTo(200);
        assertThat(GATEWAY.service(Destination.DELIVERY).last().text()).isEqualTo(body);
    }

    @Test
    void an_oversize_body_is_refused_here_and_a_whole_file_only_where_files_belong() {
        var tooLarge = BodyPublishers.ofByteArray(new byte[300 * 1024]);
        var chunked = BodyPublishers.fromPublisher(tooLarge);
        assertThat(List.of(tooLarge, chunked)).allSatisfy(body -> {
            var response = GATEWAY.send(GATEWAY.request("/api/commissioning/rounds/1").PUT(body));
            assertThat(response.status()).isEqualTo(413);
            assertThat(response.code()).isEqualTo("BODY_TOO_LARGE");
        });
        assertThat(GATEWAY.service(Destination.COMMISSIONING).arrived()).isEmpty();

        var file = new byte[31 * 1024 * 1024];
        new java.util.Random(7).nextBytes(file);
        var response = GATEWAY
                .send(GATEWAY.request("/api/commissioning/rounds/1/paper-batches/2").PUT(BodyPublishers.ofByteArray(file)));

        assertThat(response.status()).isEqualTo(200);
        assertThat(GATEWAY.service(Destination.COMMISSIONING).last().body()).isEqualTo(ByteBuffer.wrap(file));
        assertThat(Objects.requireNonNull(GATEWAY.service(Destination.COMMISSIONING).last().header("Content-Length")))
                .isEqualTo(String.valueOf(file.length));
    }
}
