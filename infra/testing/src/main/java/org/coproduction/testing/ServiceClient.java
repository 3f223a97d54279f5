package org.coproduction.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.coproduction.testing.document.Exchanges;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to one running service as everybody does: over HTTP, with a token or (`null`) without.
///
/// ```java
/// var service = ServiceClient.of(DesignApplication.start(SharedPlatform.arguments()));
/// service.put(workspace + "/gate", facilitator, Map.of("closesAt", "2030-01-01T00:00:00Z")).is(200);
/// service.post(workspace + "/agreement", null, null).refused(401, "NOT_SIGNED_IN");
/// ```
///
/// A body is sent as it is where it is text, written as JSON where it is anything else, and left out where it is `null`.
public final class ServiceClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    // HTTP/1.1 from the start: an offer of HTTP/2 would put headers into each request that no test has asked for.
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    private ServiceClient(String base) {
        this.base = base;
    }

    /// For an application that listens on a port of its own choice.
    public static ServiceClient of(ApplicationContext application) {
        return atPort(application, "local.server.port");
    }

    /// For what the same application tells operations staff.
    public static ServiceClient ofManagement(ApplicationContext application) {
        return atPort(application, "local.management.port");
    }

    private static ServiceClient atPort(ApplicationContext application, String name) {
        return new ServiceClient("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty(name));
    }

    /// The same service, with this before every path.
    public ServiceClient under(String path) {
        return new ServiceClient(base + path);
    }

    public Answered get(String path, @Nullable String token) {
        return send(request("GET", path, token, null));
    }

    public Answered put(String path, @Nullable String token, @Nullable Object body) {
        return send(request("PUT", path, token, body));
    }

    /// Each call is a command of its own, with its own idempotency key.
    public Answered post(String path, @Nullable String token, @Nullable Object body) {
        return post(path, token, body, UUID.randomUUID().toString());
    }

    /// @param key the idempotency key; `null` leaves it out
    public Answered post(String path, @Nullable String token, @Nullable Object body, @Nullable String key) {
        var request = request("POST", path, token, body);
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    public Answered delete(String path, @Nullable String token) {
        return send(request("DELETE", path, token, null));
    }

    /// A request to which a test adds what is special about it, before it is [#send]t.
    public HttpRequest.Builder request(String method, String path, @Nullable String token, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    public Answered send(HttpRequest.Builder request) {
        try {
            var asked = request.build();
            var response = HTTP.send(asked, BodyHandlers.ofString());
            Exchanges.note(asked, response);
            return new Answered(response.statusCode(), response.body(), response.headers());
        } catch (IOException broken) {
            throw new AssertionError("the service broke the connection", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /// What came back.
    public record Answered(int status, String text, HttpHeaders headers) {
        /// The body; an empty object where there is none.
        public JsonNode json() {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        }

        /// The stable code of a refusal. Where there is none, the whole answer, so that a test that expects one shows it.
        public String code() {
            return json().path("code").asString("no code: " + status + ' ' + text);
        }

        public Answered is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        public Answered refused(int expected, String code) {
            assertThat(status + " " + code()).as(text).isEqualTo(expected + " " + code);
            return refused(code);
        }

        /// Checks a whole refusal: media type, stable type and code, plain words and Easy Read.
        public Answered refused(String code) {
            assertThat(code()).as(text).isEqualTo(code);
            assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(json().path("type").asString(""))
                    .isEqualTo("urn:coproduction:refusal:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(json().path("detail").asString("")).isNotBlank();
            assertThat(json().path("easyRead").asString("")).isNotBlank();
            return this;
        }
    }
}
