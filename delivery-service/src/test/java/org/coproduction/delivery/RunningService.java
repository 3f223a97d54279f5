package org.coproduction.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.UUID;

import org.coproduction.testing.SharedPlatform;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service, started once for all tests of this module, and a plain client of it.
final class RunningService {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext CONTEXT = DeliveryApplication
            .start(SharedPlatform.arguments("--coproduction.service.sweep=200ms"));

    private RunningService() {
    }

    record Reply(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    static Reply get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    static Reply put(String path, String token, String body) {
        return send(request(path, token).PUT(BodyPublishers.ofString(body)));
    }

    /// Every call has an idempotency key of its own.
    static Reply post(String path, String token, String body) {
        return send(request(path, token).header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    static Reply delete(String path, String token) {
        return send(request(path, token).DELETE());
    }

    static HttpRequest.Builder request(String path, @Nullable String token) {
        var port = Objects.requireNonNull(CONTEXT.getEnvironment().getProperty("local.server.port"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Content-Type",
                "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
