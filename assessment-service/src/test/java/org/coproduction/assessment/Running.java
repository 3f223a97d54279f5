package org.coproduction.assessment;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.AggregateStore;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;

/// The one running service of this module's tests, spoken to over HTTP.
final class Running {
    static final ConfigurableApplicationContext CONTEXT = AssessmentApplication
            .start(SharedPlatform.arguments("--coproduction.service.sweep=200ms", "--coproduction.assessment.response-boxes=4"));
    static final ServiceClient SERVICE = ServiceClient.of(CONTEXT);
    static final TestIssuer TOKENS = SharedPlatform.issuer();
    static final String FUNDED = "commissioning.project-funded.v1";
    static final String DESIGNED = "design.design-agreed.v1";
    static final String DELIVERED = "delivery.delivery-completed.v1";

    private Running() {
    }

    /// A neighbour raises its first event for this project; where it has quorums, one person of each constituency is enough.
    static void tell(String project, String type) {
        ProjectEvents.publish(project, 1, type, Contract.of(type).sample(project, 1, 1, 1));
    }

    @SuppressWarnings("unchecked")
    static AggregateStore<Evaluation> evaluations() {
        return CONTEXT.getBean("evaluations", AggregateStore.class);
    }

    static String path(String project) {
        return "/api/assessment/evaluations/" + project;
    }

    static String journey(String project) {
        return "/api/assessment/projects/" + project + "/journey";
    }

    static void awaitPhase(String project, String phase) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(30))
                .until(() -> SERVICE.get(journey(project), null).json().path("state").asString(""), phase::equals);
    }

    static String family(Constituency constituency, int number) {
        return TOKENS.participant(constituency, number);
    }

    /// One of each constituency does the same.
    static void each(String path, String json) {
        for (var constituency : Constituency.values()) {
            SERVICE.put(path, family(constituency, 1), json).is(200);
        }
    }

    /// A project whose form is being drafted; one person of each constituency is a quorum.
    static String drafting() {
        var project = UUID.randomUUID().toString();
        tell(project, FUNDED);
        tell(project, DESIGNED);
        awaitPhase(project, "DRAFTING");
        return project;
    }

    /// A project whose feedback is open on the drafted form.
    static String open() {
        var project = drafting();
        each(path(project) + "/form/approval", "{\"formVersion\": 1, \"approves\": true}");
        SERVICE.post(path(project) + "/form/agreement", TOKENS.facilitator(), null);
        tell(project, DELIVERED);
        awaitPhase(project, "OPEN");
        return project;
    }

    /// A project whose responses are counted.
    static String reviewing() {
        var project = open();
        SERVICE.post(path(project) + "/closing", TOKENS.facilitator(), null);
        awaitPhase(project, "REVIEWING");
        return project;
    }
}
