package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One running [SmallApplication] for all tests of this module, and a client for it.
final class RunningSmallApplication {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final class Context {
        static final ConfigurableApplicationContext INSTANCE = SmallApplication.start();
    }

    private RunningSmallApplication() {
    }

    static String port() {
        return String.valueOf(Context.INSTANCE.getEnvironment().getProperty("local.server.port"));
    }

    static String managementPort() {
        return String.valueOf(Context.INSTANCE.getEnvironment().getProperty("local.management.port"));
    }

    static HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static HttpRequest.Builder with(String token, String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    static HttpRequest.Builder signedIn(String path) {
        return with(SharedPlatform.issuer().participant(Constituency.YOUNG_PERSON, 1), path);
    }

    static HttpResponse<String> post(String path, BodyPublisher body) {
        return send(signedIn(path).header("Content-Type", "application/json").POST(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("the connection broke", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /// Checks that an answer is a whole refusal: status, stable type and code, plain words, Easy Read, no exception.
    static JsonNode isRefused(HttpResponse<String> response, RefusalCode code) {
        assertThat(response.body()).as("status %s", response.statusCode()).contains(code.name());
        assertThat(response.statusCode()).isEqualTo(Problems.status(code).value());
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("code").asString()).isEqualTo(code.name());
        assertThat(problem.path("type").asString()).matches("urn:coproduction:refusal:[a-z0-9-]+");
        assertThat(problem.path("status").asInt()).isEqualTo(response.statusCode());
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("Exception").doesNotContain("{");
        assertThat(problem.path("easyRead").asString()).isNotBlank().doesNotContain("{");
        return problem;
    }
}
