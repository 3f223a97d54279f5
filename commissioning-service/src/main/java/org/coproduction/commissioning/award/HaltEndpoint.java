package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.coproduction.charter.HaltGround;
import org.coproduction.commissioning.award.HaltAward.Said;
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

/// What those whose money it is can do at once: suspend an award, let it go on, end it.
@RestController
@RequestMapping("/api/commissioning/projects/{projectId}")
class HaltEndpoint {
    private final HaltAward haltAward;

    HaltEndpoint(HaltAward haltAward) {
        this.haltAward = haltAward;
    }

    /// @param reason in plain words; it is published
    /// @param easyRead the same in Easy Read
    record Halting(@NotNull HaltGround ground, @NotBlank @Size(max = 2000) @NamesNobody String reason,
            @NotBlank @Size(max = 2000) @NamesNobody String easyRead) {}

    /// @param reason in plain words; it is published
    /// @param easyRead the same in Easy Read
    record Resuming(@NotBlank @Size(max = 2000) @NamesNobody String reason,
            @NotBlank @Size(max = 2000) @NamesNobody String easyRead) {}

    /// The funder stops a project at once, on one of the grounds that it may: safeguarding, fraud, insolvency or law. Every date
    /// of it stands still until it goes on.
    @PostMapping("/suspension")
    ResponseEntity<Answer> suspend(@PathVariable UUID projectId, @Valid @RequestBody Halting halting, Caller caller,
            Command command) {
        var said = said(caller, halting.reason, halting.easyRead);
        return Answer.of(haltAward.suspend(projectId.toString(), halting.ground, said, command));
    }

    /// A suspended project goes on. The time that it stood still is given back to every date.
    @PostMapping("/resumption")
    ResponseEntity<Answer> resume(@PathVariable UUID projectId, @Valid @RequestBody Resuming resuming, Caller caller,
            Command command) {
        return Answer.of(haltAward.resume(projectId.toString(), said(caller, resuming.reason, resuming.easyRead), command));
    }

    /// The funder ends a project for good, on one of the grounds that it may. What was delivered is evaluated all the same.
    @PostMapping("/end")
    ResponseEntity<Answer> end(@PathVariable UUID projectId, @Valid @RequestBody Halting halting, Caller caller,
            Command command) {
        var said = said(caller, halting.reason, halting.easyRead);
        return Answer.of(haltAward.end(projectId.toString(), halting.ground, said, command));
    }

    private static Said said(Caller caller, String reason, String easyRead) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        return new Said(caller.speaksFor(), reason.strip(), easyRead.strip());
    }
}
