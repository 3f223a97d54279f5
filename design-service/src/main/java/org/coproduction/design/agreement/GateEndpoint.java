package org.coproduction.design.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The dates until which people can agree.
@RestController
@RequestMapping("/api/design/workspaces/{projectId}/gate")
class GateEndpoint {
    private final SetGate setGate;
    private final ExtendGate extendGate;

    GateEndpoint(SetGate setGate, ExtendGate extendGate) {
        this.setGate = setGate;
        this.extendGate = extendGate;
    }

    record Request(@NotNull Instant closesAt) {}

    /// @param outreach what is done in that time to reach those who have not been heard; it is published
    record ExtensionRequest(@NotNull Instant until, @Nullable @Size(max = 2000) @NamesNobody String outreach) {}

    /// Sets the date by which the design is to be agreed.
    @PutMapping
    ResponseEntity<Answer> set(@PathVariable UUID projectId, @Valid @RequestBody Request request, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(setGate.handle(projectId.toString(), request.closesAt(), command));
    }

    /// Moves that date, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/extension")
    ResponseEntity<Answer> extend(@PathVariable UUID projectId, @Valid @RequestBody ExtensionRequest request, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        var outreach = request.outreach() == null ? "" : request.outreach();
        return Answer.of(extendGate.handle(projectId.toString(), request.until(), outreach, command));
    }
}
