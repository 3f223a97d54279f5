package org.coproduction.design.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the design is settled.
@RestController
@RequestMapping("/api/design/workspaces/{projectId}")
class AgreementEndpoint {
    private final AgreeDesign agreeDesign;
    private final DecideWithoutAgreement decideWithoutAgreement;

    AgreementEndpoint(AgreeDesign agreeDesign, DecideWithoutAgreement decideWithoutAgreement) {
        this.agreeDesign = agreeDesign;
        this.decideWithoutAgreement = decideWithoutAgreement;
    }

    /// @param reasons in plain words; they are published
    record DecisionRequest(@Nullable @Size(max = 4000) @NamesNobody String reasons) {}

    /// Settles the design, once each constituency reached its quorum and agreed and no objection is open.
    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(@PathVariable UUID projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(agreeDesign.handle(projectId.toString(), command));
    }

    /// The accountable body goes on although the design was not agreed in time, and says why. The record says so for ever.
    @PostMapping("/decision")
    ResponseEntity<Answer> decide(@PathVariable UUID projectId, @Valid @RequestBody DecisionRequest request, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "design:decide");
        var reasons = request.reasons() == null ? "" : request.reasons();
        return Answer.of(decideWithoutAgreement.handle(projectId.toString(), caller.speaksFor(), reasons, command));
    }
}
