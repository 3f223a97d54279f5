package org.coproduction.design.journey;

import java.util.UUID;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.design.workspace.Founded;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.web.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The design's section of a project's journey, for everybody.
@RestController
class JourneyEndpoint {
    private final AggregateStore<Workspace> workspaces;

    JourneyEndpoint(AggregateStore<Workspace> workspaces) {
        this.workspaces = workspaces;
    }

    /// What this service has to tell of a project's journey.
    @GetMapping("/api/design/projects/{projectId}/journey")
    ResponseEntity<Journey> journey(@PathVariable UUID projectId) {
        var found = workspaces.find(projectId.toString()).orElse(null);
        if (found == null || !(found.state() instanceof Founded founded)) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
        }
        return Answer.read(found.version(), Journey.of(founded).lacking(found.lost()));
    }
}
