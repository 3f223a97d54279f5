package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.ServiceClient.Answered;
import org.coproduction.testing.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// One running [SmallApplication] for all tests of this module, and a client for it.
final class RunningSmallApplication {
    private static final class Context {
        static final ConfigurableApplicationContext INSTANCE = SmallApplication.start();
        static final ServiceClient CLIENT = ServiceClient.of(INSTANCE);
    }

    private RunningSmallApplication() {
    }

    static String port() {
        return String.valueOf(Context.INSTANCE.getEnvironment().getProperty("local.server.port"));
    }

    static String managementPort() {
        return String.valueOf(Context.INSTANCE.getEnvironment().getProperty("local.management.port"));
    }

    static ServiceClient management() {
        return ServiceClient.ofManagement(Context.INSTANCE);
    }

    static HttpRequest.Builder anonymous(String path) {
        return Context.CLIENT.request("GET", path, null, null);
    }

    static HttpRequest.Builder with(String token, String path) {
        return Context.CLIENT.request("GET", path, token, null);
    }

    static HttpRequest.Builder signedIn(String path) {
        return with(SharedPlatform.issuer().participant(Constituency.YOUNG_PERSON, 1), path);
    }

    static Answered post(String path, BodyPublisher body) {
        return send(signedIn(path).header("Content-Type", "application/json").POST(body));
    }

    static Answered send(HttpRequest.Builder request) {
        return Context.CLIENT.send(request);
    }

    /// Checks that an answer is a whole refusal: status, stable type and code, plain words, Easy Read, no exception.
    static JsonNode isRefused(Answered answered, RefusalCode code) {
        var problem = answered.refused(Problems.status(code).value(), code.name()).json();
        assertThat(problem.path("status").asInt()).isEqualTo(answered.status());
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).doesNotContain("Exception").doesNotContain("{");
        assertThat(problem.path("easyRead").asString()).doesNotContain("{");
        return problem;
    }
}
