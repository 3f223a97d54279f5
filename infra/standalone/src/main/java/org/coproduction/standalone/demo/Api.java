package org.coproduction.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform as a partner sees it: one address, JSON, problem details, and tokens from the issuer.
class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final String gateway;
    private final String issuer;

    Api(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /// A token for an example person.
    String person(String username) {
        return token("/example-token", "username=" + username + "&password=example-password", null);
    }

    /// A token for an example organisation, with the scopes it has.
    String organisation(String client, String secret) {
        var credentials = Base64.getEncoder().encodeToString((client + ':' + secret).getBytes(StandardCharsets.UTF_8));
        return token("/oauth2/token", "grant_type=client_credentials", "Basic " + credentials);
    }

    private String token(String path, String form, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = send(request.build());
        if (answer.statusCode() != 200) {
            throw new DemoFailed("The sign-in service gave no token (status " + answer.statusCode() + ").");
        }
        return json.readTree(answer.body()).get("access_token").stringValue();
    }

    JsonNode get(String path, @Nullable String token) {
        var answer = send(request(path, token).GET().build());
        if (answer.statusCode() != 200) {
            throw failed("GET " + path, answer);
        }
        return json.readTree(answer.body());
    }

    /// What is no JSON.
    String getText(String path) {
        var answer = send(request(path, null).GET().build());
        if (answer.statusCode() != 200) {
            throw failed("GET " + path, answer);
        }
        return answer.body();
    }

    String put(String path, String token, Object body) {
        return command("PUT " + path, request(path, token).PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    JsonNode putForBody(String path, String token, Object body) {
        return json.readTree(put(path, token, body));
    }

    String put(String path, String token) {
        return command("PUT " + path, request(path, token).PUT(BodyPublishers.noBody()));
    }

    String putText(String path, String token, String text) {
        return command("PUT " + path,
                request(path, token).setHeader("Content-Type", "text/plain; charset=utf-8").PUT(BodyPublishers.ofString(text)));
    }

    String post(String path, String token, Object body) {
        return post(path, token, UUID.randomUUID().toString(), body);
    }

    String post(String path, String token) {
        return command("POST " + path, keyed(path, token, UUID.randomUUID().toString()).POST(BodyPublishers.noBody()));
    }

    /// @param key the `Idempotency-Key`, the same for every repetition of one command
    String post(String path, String token, String key, Object body) {
        return command("POST " + path, keyed(path, token, key).POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /// A command that must be refused with the given code; gives the refusal's plain words.
    String refused(String path, String token, String code) {
        var answer = send(keyed(path, token, UUID.randomUUID().toString()).POST(BodyPublishers.noBody()).build());
        var problem = answer.statusCode() >= 400 ? json.readTree(answer.body()) : json.createObjectNode();
        if (!problem.path("code").asString("").equals(code)) {
            throw new DemoFailed(
                    "POST " + path + " should have been refused with " + code + ", but was answered " + answer.statusCode()
                            + ": " + answer.body());
        }
        return problem.path("detail").asString("");
    }

    /// Reads again and again until the answer is as awaited.
    JsonNode await(String what, String path, @Nullable String token, Predicate<JsonNode> awaited) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = "";
        while (System.nanoTime() < end) {
            var answer = send(request(path, token).GET().build());
            if (answer.statusCode() == 200) {
                var body = json.readTree(answer.body());
                if (awaited.test(body)) {
                    return body;
                }
            }
            last = answer.statusCode() + " " + answer.body();
            pause();
        }
        throw new DemoFailed("Waited " + PATIENCE.toSeconds() + " s in vain for " + what + "; the last answer was " + last);
    }

    /// Whether a platform answers at this address.
    boolean isRunning() {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(gateway + "/api")).timeout(Duration.ofSeconds(5)).GET().build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nothingThere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE).header("Content-Type",
                "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder keyed(String path, String token, String key) {
        return request(path, token).header("Idempotency-Key", key);
    }

    private String command(String what, HttpRequest.Builder request) {
        var answer = send(request.build());
        if (answer.statusCode() >= 300) {
            throw failed(what, answer);
        }
        return answer.body();
    }

    private static DemoFailed failed(String what, HttpResponse<String> answer) {
        return new DemoFailed(what + " was answered " + answer.statusCode() + ": " + answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new DemoFailed(request.uri() + " could not be reached: " + fault.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("The demo was interrupted.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("The demo was interrupted.");
        }
    }

    static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
        var body = new java.util.LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return body;
    }
}
