package org.coproduction.assessment.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.coproduction.assessment.evaluation.AnswerKind;
import org.coproduction.assessment.evaluation.Question;
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

/// The evaluation form of a project.
@RestController
@RequestMapping("/api/assessment/evaluations/{projectId}/form")
class FormEndpoint {
    private final EditForm edit;
    private final ApproveForm approve;
    private final AgreeForm agree;

    FormEndpoint(EditForm edit, ApproveForm approve, AgreeForm agree) {
        this.edit = edit;
        this.approve = approve;
        this.agree = agree;
    }

    /// All questions of the form.
    ///
    /// @param formVersion the version that the writer saw, which is not written over unseen; the newest if it is left out
    record Edit(@NotEmpty @Size(max = 40) List<@NotNull @Valid Item> questions, @Positive @Nullable Integer formVersion) {}

    /// One question with its Easy Read version.
    record Item(@NotNull UUID id, @NotBlank @Size(max = 500) @NamesNobody String text,
            @NotBlank @Size(max = 500) @NamesNobody String easyRead,
            @NotNull AnswerKind kind) {
        Question question() {
            return new Question(id.toString(), text.strip(), easyRead.strip(), kind);
        }
    }

    /// @param reason needed for a no
    record Approval(@NotNull @Positive Integer formVersion, @NotNull Boolean approves,
            @Size(max = 1000) @Nullable String reason) {}

    /// Writes the questions as a new version, which families have to approve again.
    @PutMapping
    ResponseEntity<Answer> edit(@PathVariable String projectId, @Valid @RequestBody Edit body, Caller caller, Command command) {
        Reviewers.require(caller);
        return Answer.of(edit.handle(projectId, body.questions().stream().map(Item::question).toList(),
                body.formVersion(), command));
    }

    /// Says whether the caller approves the questions, for the version that they read.
    @PutMapping("/approval")
    ResponseEntity<Answer> approve(@PathVariable String projectId, @Valid @RequestBody Approval body, Caller caller,
            Command command) {
        var stance = Reviewers.stance(caller, body.approves(), body.reason());
        return Answer.of(approve.handle(projectId, stance, body.formVersion(), command));
    }

    /// Settles the questions, once each group that has to approve them reached its quorum and did, parent carers and young people
    /// among them.
    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(@PathVariable String projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(agree.handle(projectId, command));
    }
}
