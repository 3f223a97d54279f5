package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordRequest;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was asked to change about an award: read by everybody who is signed in, agreed by the constituencies where it goes further
/// than the tolerance, decided by those whose money it is.
@RestController
@RequestMapping("/api/commissioning/projects/{projectId}/variations")
class VariationEndpoint {
    private final AggregateStore<FundingAward> awards;
    private final VaryAward varyAward;

    VariationEndpoint(AggregateStore<FundingAward> awards, VaryAward varyAward) {
        this.awards = awards;
        this.varyAward = varyAward;
    }

    /// @param ground on which it is declined; needed where the terms named grounds
    /// @param withoutAgreement true only where the constituencies did not agree to what is granted
    record Deciding(@NotNull Boolean grants, @Nullable @Size(max = 1000) @NamesNobody String ground,
            @Nullable Boolean withoutAgreement,
            @NotBlank @Size(max = 2000) @NamesNobody String reason, @NotBlank @Size(max = 2000) @NamesNobody String easyRead) {}

    /// What was asked to change about an award, what each constituency says to it, and what was decided.
    @GetMapping
    ResponseEntity<VariationsView.Body> read(@PathVariable UUID projectId, Caller caller) {
        var found = awards.find(projectId.toString()).orElseThrow(VariationEndpoint::unknown);
        return switch (found.state()) {
            case FundingAward.Expected _ -> throw unknown();
            case FundingAward.Funded funded -> Answer.read(found.version(), VariationsView.of(funded, caller));
        };
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }

    /// A parent carer or a young person confirms that the Easy Read version says the same.
    @PutMapping("/{number}/easy-read-confirmation")
    ResponseEntity<Answer> confirm(@PathVariable UUID projectId, @PathVariable int number,
            @Valid @RequestBody AccordRequest.Confirmed confirmed, Caller caller, Command command) {
        caller.reader();
        return Answer.of(varyAward.confirm(projectId.toString(), number, confirmed.version(), command));
    }

    /// Agrees to what is asked, or says no with a reason. One stance for each person; the last one counts.
    @PutMapping("/{number}/stance")
    ResponseEntity<Answer> take(@PathVariable UUID projectId, @PathVariable int number,
            @Valid @RequestBody AccordRequest.Position position, Caller caller, Command command) {
        return Answer.of(varyAward.take(projectId.toString(), number, position.of(caller), command));
    }

    /// Moves the date for the agreement, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/{number}/extension")
    ResponseEntity<Answer> extend(@PathVariable UUID projectId, @PathVariable int number,
            @Valid @RequestBody AccordRequest.Extended extended, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(varyAward.extend(projectId.toString(), number, extended.until(), extended.said(), command));
    }

    /// Settles that it is agreed, once each constituency reached its quorum and agreed. The funder's decision follows.
    @PostMapping("/{number}/agreement")
    ResponseEntity<Answer> agree(@PathVariable UUID projectId, @PathVariable int number, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(varyAward.agree(projectId.toString(), number, command));
    }

    /// Decides on what is asked, for those whose money it is. Past the tolerance they can grant only what was agreed, or say for ever
    /// that it was not.
    @PostMapping("/{number}/decision")
    ResponseEntity<Answer> decide(@PathVariable UUID projectId, @PathVariable int number,
            @Valid @RequestBody Deciding deciding, Caller caller, Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        var by = caller.speaksFor();
        var ground = deciding.ground == null || deciding.ground.isBlank() ? null : deciding.ground.strip();
        return Answer.of(varyAward.decide(projectId.toString(), number, by,
                now -> new FunderAnswer(by, deciding.grants, ground, Boolean.TRUE.equals(deciding.withoutAgreement),
                        deciding.reason.strip(), deciding.easyRead.strip(), now),
                command));
    }
}
