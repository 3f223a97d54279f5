package org.coproduction.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one running service of this module's tests, spoken to over HTTP.
final class Running {
    static final ConfigurableApplicationContext SERVICE = DesignApplication.start(SharedPlatform.arguments());
    static final TestIssuer TOKENS = SharedPlatform.issuer();
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Running() {
    }

    /// @param body empty where there is none
    record Answered(int status, String type, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }
    }

    static Answered get(String path, @Nullable String token) {
        return send("GET", path, token, null, null);
    }

    static Answered put(String path, @Nullable String token, @Nullable String json) {
        return send("PUT", path, token, json, null);
    }

    static Answered post(String path, @Nullable String token, @Nullable String json) {
        return send("POST", path, token, json, UUID.randomUUID().toString());
    }

    static Answered send(String method, String path, @Nullable String token, @Nullable String json, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path)).timeout(Duration.ofSeconds(20))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answered(request.build());
    }

    private static Answered answered(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            var text = response.body();
            return new Answered(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String port() {
        return SERVICE.getEnvironment().getRequiredProperty("local.server.port");
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// A project that has just been funded, and whose workspace is there.
    static String funded(int parentCarers, int youngPeople, int professionals) {
        var project = UUID.randomUUID().toString();
        Events.publish(project, 1, "commissioning.project-funded.v1",
                Events.projectFunded(project, parentCarers, youngPeople, professionals));
        awaitWorkspace(project);
        return project;
    }

    static void awaitWorkspace(String project) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> get("/api/design/projects/" + project + "/journey", null).status() == 200);
    }

    static String workspace(String project) {
        return "/api/design/workspaces/" + project;
    }

    static JsonNode seen(String project, String token) {
        return get(workspace(project), token).body();
    }
}
