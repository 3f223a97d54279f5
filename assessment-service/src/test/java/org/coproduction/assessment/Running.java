package org.coproduction.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.AggregateStore;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one running service of this module's tests, spoken to over HTTP.
final class Running {
    static final ConfigurableApplicationContext SERVICE = AssessmentApplication
            .start(SharedPlatform.arguments("--coproduction.service.sweep=200ms", "--coproduction.assessment.response-boxes=4"));
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
        var port = SERVICE.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20))
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
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            return new Answered(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @SuppressWarnings("unchecked")
    static AggregateStore<Evaluation> evaluations() {
        return SERVICE.getBean("evaluations", AggregateStore.class);
    }

    static String path(String project) {
        return "/api/assessment/evaluations/" + project;
    }

    static String journey(String project) {
        return "/api/assessment/projects/" + project + "/journey";
    }

    static void awaitPhase(String project, String phase) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(30))
                .until(() -> get(journey(project), null).body().path("state").asString(""), phase::equals);
    }

    static String family(Constituency constituency, int number) {
        return TOKENS.participant(constituency, number);
    }

    /// One of each constituency does the same.
    static void each(String path, String json) {
        for (var constituency : Constituency.values()) {
            var answered = put(path, family(constituency, 1), json);
            if (answered.status() != 200) {
                throw new AssertionError(answered.toString());
            }
        }
    }

    /// A project whose form is being drafted; one person of each constituency is a quorum.
    static String drafting() {
        var project = UUID.randomUUID().toString();
        Events.publish(project, Events.FUNDED, Events.sample(Events.FUNDED, project, 1, 1, 1));
        Events.publish(project, Events.DESIGNED, Events.sample(Events.DESIGNED, project, 1, 1, 1));
        awaitPhase(project, "DRAFTING");
        return project;
    }

    /// A project whose feedback is open on the drafted form.
    static String open() {
        var project = drafting();
        each(path(project) + "/form/approval", "{\"formVersion\": 1, \"approves\": true}");
        post(path(project) + "/form/agreement", TOKENS.facilitator(), null);
        Events.publish(project, Events.DELIVERED, Events.sample(Events.DELIVERED, project, 1, 1, 1));
        awaitPhase(project, "OPEN");
        return project;
    }

    /// A project whose responses are counted.
    static String reviewing() {
        var project = open();
        post(path(project) + "/closing", TOKENS.facilitator(), null);
        awaitPhase(project, "REVIEWING");
        return project;
    }
}
