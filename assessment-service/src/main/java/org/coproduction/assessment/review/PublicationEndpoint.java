package org.coproduction.assessment.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.coproduction.assessment.evaluation.Reviewers;
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

/// Publishing an evaluation: who agrees, its gate, and the honest way out.
@RestController
@RequestMapping("/api/assessment/evaluations/{projectId}")
class PublicationEndpoint {
    private final ApprovePublication approve;
    private final ExtendGate extend;
    private final PublishEvaluation publish;
    private final DecidePublication decide;

    PublicationEndpoint(ApprovePublication approve, ExtendGate extend, PublishEvaluation publish, DecidePublication decide) {
        this.approve = approve;
        this.extend = extend;
        this.publish = publish;
        this.decide = decide;
    }

    /// @param reviewVersion the version that the person saw; the newest if it is left out
    /// @param reason needed for a no
    record Approval(@Positive @Nullable Integer reviewVersion, @NotNull Boolean approves,
            @Size(max = 1000) @Nullable String reason) {}

    record Extending(@NotNull Instant until, @NotBlank @Size(max = 2000) @NamesNobody String outreach) {}

    record Deciding(@NotBlank @Size(max = 4000) @NamesNobody String reasons) {}

    /// Says whether the caller agrees to what is to be published.
    @PutMapping("/publication/approval")
    ResponseEntity<Answer> approve(@PathVariable String projectId, @Valid @RequestBody Approval body, Caller caller,
            Command command) {
        var stance = Reviewers.stance(caller, body.approves(), body.reason());
        return Answer.of(approve.handle(projectId, stance, body.reviewVersion(), command));
    }

    /// Moves the date for the publication, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/publication/extension")
    ResponseEntity<Answer> extend(@PathVariable String projectId, @Valid @RequestBody Extending body, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(extend.handle(projectId, body.until(), body.outreach(), command));
    }

    /// Publishes the evaluation, once each constituency agreed and every theme that people raised has an answer, an owner and a
    /// date.
    @PostMapping("/publication")
    ResponseEntity<Answer> publish(@PathVariable String projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(publish.handle(projectId, command));
    }

    /// The accountable body publishes although it was not agreed, and says why. The record says so for ever.
    @PostMapping("/decision")
    ResponseEntity<Answer> decide(@PathVariable String projectId, @Valid @RequestBody Deciding body, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "assessment:decide");
        return Answer.of(decide.handle(projectId, caller.speaksFor(), body.reasons(), command));
    }
}
