package org.coproduction.assessment.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.coproduction.assessment.evaluation.AnswerKind;
import org.coproduction.starter.Answer;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own answers on their way to a response. They are never counted as long as they are not sent.
@RestController
@RequestMapping("/api/assessment/evaluations/{projectId}/response/draft")
class DraftEndpoint {
    private final KeepAnswer keep;

    DraftEndpoint(KeepAnswer keep) {
        this.keep = keep;
    }

    /// @param value `1` to `5`, `YES` or `NO`, or a text; empty to leave the question out
    record One(@NotNull @Size(max = AnswerKind.LONGEST) String value) {}

    /// @param answers what would be sent now, by question
    /// @param sent whether a response was sent, which stands until another one is
    /// @param unsent whether something of these answers is not sent yet
    record Draft(Map<String, String> answers, boolean sent, boolean unsent) {}

    /// The caller's own answers that are not sent yet. They do not count, and are destroyed at the count.
    @GetMapping
    ResponseEntity<Draft> soFar(@PathVariable String projectId, Caller caller) {
        caller.participant();
        return shown(keep.soFar(projectId, caller.id()));
    }

    /// Keeps the answer to one question on the way, so that somebody can go on later or on another device.
    @PutMapping("/{questionId}")
    ResponseEntity<Draft> keep(@PathVariable String projectId, @PathVariable UUID questionId, @Valid @RequestBody One body,
            Caller caller) {
        caller.participant();
        return shown(keep.handle(projectId, caller.id(), questionId.toString(), body.value().strip()));
    }

    private static ResponseEntity<Draft> shown(KeepAnswer.Progress progress) {
        return switch (progress) {
            case KeepAnswer.Progress.So(var version, var answers, var sent, var unsent) ->
                Answer.read(version, new Draft(answers, sent, unsent));
            case KeepAnswer.Progress.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
