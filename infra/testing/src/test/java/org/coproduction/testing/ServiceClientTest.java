package org.coproduction.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ServiceClientTest {
    private static final String REFUSAL = """
            {"type": "urn:coproduction:refusal:not-found", "code": "NOT_FOUND", "detail": "It is not there.", "easyRead": "%s"}""";

    private HttpServer server;
    private ServiceClient client;

    /// A service that says what it was asked.
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var asked = exchange.getRequestHeaders();
            var told = "%s %s %s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
                    asked.getFirst("Authorization"), asked.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).strip();
            exchange.getResponseHeaders().set("X-Key", String.valueOf(asked.getFirst("Idempotency-Key")));
            exchange.sendResponseHeaders(200, told.length());
            exchange.getResponseBody().write(told.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        var application = new StaticApplicationContext();
        application.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("ports", Map.of("local.server.port", server.getAddress().getPort())));
        client = ServiceClient.of(application).under("/api/things");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_request_holds_what_the_test_says_and_nothing_else() {
        assertThat(client.get("/1", null).text()).isEqualTo("GET /api/things/1 null null");
        assertThat(client.delete("/1", "t").text()).isEqualTo("DELETE /api/things/1 Bearer t null");
        assertThat(client.put("/1", "t", null).text()).isEqualTo("PUT /api/things/1 Bearer t null");
        assertThat(client.put("/1", "t", "{").text()).isEqualTo("PUT /api/things/1 Bearer t application/json {");
        assertThat(client.post("", "t", Map.of("a", 1)).text()).isEqualTo("POST /api/things Bearer t application/json {\"a\":1}");
    }

    @Test
    void each_command_has_a_key_of_its_own_unless_the_test_says_otherwise() {
        assertThat(key(client.post("", null, null))).hasSize(36).isNotEqualTo(key(client.post("", null, null)));
        assertThat(key(client.post("", null, null, "once"))).isEqualTo("once");
        assertThat(key(client.post("", null, null, null))).isEqualTo("null");
    }

    private static String key(Answered answered) {
        return answered.is(200).headers().firstValue("X-Key").orElseThrow();
    }

    @Test
    void a_refusal_without_its_easy_words_or_with_another_code_does_not_pass() {
        var problem = HttpHeaders.of(Map.of("Content-Type", List.of("application/problem+json")), (_, _) -> true);
        var whole = new Answered(404, REFUSAL.formatted("We cannot find it."), problem);

        assertThat(whole.refused(404, "NOT_FOUND").code()).isEqualTo("NOT_FOUND");
        assertThatThrownBy(() -> whole.refused(404, "ROUND_NOT_VOTING")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> whole.refused(409, "NOT_FOUND")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> new Answered(404, REFUSAL.formatted(" "), problem).refused(404, "NOT_FOUND"))
                .isInstanceOf(AssertionError.class);
        assertThat(new Answered(200, "", problem).code()).startsWith("no code: 200");
    }
}
