package org.coproduction.delivery.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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

/// The plan's gate and its two ways out, and the end of the work.
@RestController
@RequestMapping("/api/delivery/plans/{projectId}")
class GateEndpoint {
    private final ApprovePlan approvePlan;
    private final ExtendGate extendGate;
    private final AgreePlan agreePlan;
    private final DecidePlan decidePlan;
    private final CompleteDelivery completeDelivery;

    GateEndpoint(ApprovePlan approvePlan, ExtendGate extendGate, AgreePlan agreePlan, DecidePlan decidePlan,
            CompleteDelivery completeDelivery) {
        this.approvePlan = approvePlan;
        this.extendGate = extendGate;
        this.agreePlan = agreePlan;
        this.decidePlan = decidePlan;
        this.completeDelivery = completeDelivery;
    }

    /// @param planVersion the version of the plan that was read
    /// @param reason needed for a no
    record ApprovalRequest(@NotNull @Positive Integer planVersion, @NotNull Boolean approves,
            @Size(max = 1000) @Nullable String reason) {}

    /// @param outreach what is done in the extra time to reach those who have not been heard
    record ExtensionRequest(@NotNull Instant until, @NotBlank @Size(max = 2000) @NamesNobody String outreach) {}

    record DecisionRequest(@NotNull @Size(max = 5000) @NamesNobody String reasons) {}

    /// Says whether the caller agrees to the plan, for the version that they read; a no comes with its reason.
    @PutMapping("/approval")
    ResponseEntity<Answer> approve(@PathVariable UUID projectId, @Valid @RequestBody ApprovalRequest request, Caller caller,
            Command command) {
        var reason = request.reason() == null ? "" : request.reason().strip();
        var approval = new Approval(caller.voice(), request.approves(), reason);
        return Answer.of(approvePlan.handle(projectId, caller.id(), request.planVersion(), approval, command));
    }

    /// Moves the date for the agreement, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/extension")
    ResponseEntity<Answer> extend(@PathVariable UUID projectId, @Valid @RequestBody ExtensionRequest request, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(extendGate.handle(projectId, request.until(), request.outreach(), command));
    }

    /// Settles the plan, once each constituency reached its quorum and agreed, and parent carers and young people lead actions.
    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(@PathVariable UUID projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(agreePlan.handle(projectId, command));
    }

    /// The accountable body goes on although the plan was not agreed in time, and says why. The record says so for ever.
    @PostMapping("/decision")
    ResponseEntity<Answer> decide(@PathVariable UUID projectId, @Valid @RequestBody DecisionRequest request, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "delivery:decide");
        return Answer.of(decidePlan.handle(projectId, caller.speaksFor(), request.reasons(), command));
    }

    /// Ends the delivery, once every action is done, or dropped with a reason.
    @PostMapping("/completion")
    ResponseEntity<Answer> complete(@PathVariable UUID projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(completeDelivery.handle(projectId, command));
    }
}
