package org.coproduction.design.stance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was done about an objection.
@RestController
@RequestMapping("/api/design/workspaces/{projectId}/objections/{objectionId}")
class ObjectionEndpoint {
    private final IntegrateObjection integrateObjection;

    ObjectionEndpoint(IntegrateObjection integrateObjection) {
        this.integrateObjection = integrateObjection;
    }

    /// @param how in plain words; it is published with the design
    record Request(@Min(1) int draftVersion, @NotBlank @Size(max = 2000) @NamesNobody String how) {}

    /// Says how an objection was worked in, and in which draft. People answer that draft like any other; an objection is never
    /// outvoted.
    @PostMapping("/integration")
    ResponseEntity<Answer> integrate(@PathVariable UUID projectId, @PathVariable UUID objectionId,
            @Valid @RequestBody Request request, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(integrateObjection.handle(projectId.toString(), objectionId.toString(), request.draftVersion(),
                request.how(), command));
    }
}
