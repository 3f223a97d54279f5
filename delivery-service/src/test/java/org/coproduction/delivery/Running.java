package org.coproduction.delivery;

import java.time.Instant;
import java.util.UUID;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;

/// The one running service of this module's tests, spoken to over HTTP, and what its neighbours tell it.
final class Running {
    static final ConfigurableApplicationContext CONTEXT = DeliveryApplication
            .start(SharedPlatform.arguments("--coproduction.service.sweep=200ms"));
    static final ServiceClient SERVICE = ServiceClient.of(CONTEXT);

    private Running() {
    }

    /// Funds a project with a quorum of two parent carers and of one person in each other constituency.
    static void fund(UUID projectId, Instant at) {
        tell(projectId, "commissioning.project-funded.v1", at);
    }

    /// Settles the project's design.
    static void agreeDesign(UUID projectId, Instant at) {
        tell(projectId, "design.design-agreed.v1", at);
    }

    /// The funder stops the project, or lets it go on.
    static void halt(UUID projectId, long sequence, String type) {
        ProjectEvents.publish(projectId.toString(), sequence, type, Contract.of(type).sample(projectId.toString()));
    }

    private static void tell(UUID projectId, String type, Instant at) {
        var project = projectId.toString();
        ProjectEvents.publish(project, 1, type, Contract.of(type).sample(project, 2, 1, 1), at);
    }
}
