package org.coproduction.design;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// The one running service of this module's tests, spoken to over HTTP.
final class Running {
    static final ConfigurableApplicationContext CONTEXT = DesignApplication.start(SharedPlatform.arguments());
    static final ServiceClient SERVICE = ServiceClient.of(CONTEXT);
    static final TestIssuer TOKENS = SharedPlatform.issuer();

    private Running() {
    }

    /// Commissioning says that a project is funded, with these quorums.
    static void fund(String project, int parentCarers, int youngPeople, int professionals) {
        var type = "commissioning.project-funded.v1";
        ProjectEvents.publish(project, 1, type,
                Contract.of(type).sample(project, parentCarers, youngPeople, professionals));
    }

    /// A project that has just been funded, and whose workspace is there.
    static String funded(int parentCarers, int youngPeople, int professionals) {
        var project = UUID.randomUUID().toString();
        fund(project, parentCarers, youngPeople, professionals);
        awaitWorkspace(project);
        return project;
    }

    static void awaitWorkspace(String project) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> SERVICE.get("/api/design/projects/" + project + "/journey", null).status() == 200);
    }

    static String workspace(String project) {
        return "/api/design/workspaces/" + project;
    }

    static JsonNode seen(String project, String token) {
        return SERVICE.get(workspace(project), token).json();
    }
}
