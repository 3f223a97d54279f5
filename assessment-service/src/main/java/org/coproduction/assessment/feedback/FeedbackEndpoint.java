package org.coproduction.assessment.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.assessment.evaluation.AnswerKind;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.PublishedResults;
import org.coproduction.assessment.evaluation.Response;
import org.coproduction.assessment.evaluation.Reviewers;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People's answers to the form, and what came of them.
@RestController
@RequestMapping("/api/assessment/evaluations/{projectId}")
class FeedbackEndpoint {
    private final AggregateStore<Evaluation> evaluations;
    private final SubmitResponse submit;
    private final CloseFeedback close;
    private final ReadTexts texts;

    FeedbackEndpoint(AggregateStore<Evaluation> evaluations, SubmitResponse submit, CloseFeedback close, ReadTexts texts) {
        this.evaluations = evaluations;
        this.submit = submit;
        this.close = close;
        this.texts = texts;
    }

    /// @param answers at most one for each question; a question may be left out
    record Answers(@NotEmpty @Size(max = 40) List<@NotNull @Valid One> answers) {
        Map<String, String> byQuestion() {
            var byQuestion = new HashMap<String, String>();
            for (var answer : answers) {
                if (byQuestion.put(answer.questionId().toString(), answer.value().strip()) != null) {
                    throw new RefusedException(Refusal.of(RefusalCode.ANSWER_INVALID, "answers"));
                }
            }
            return byQuestion;
        }
    }

    /// @param value `1` to `5`, `YES` or `NO`, or a text
    record One(@NotNull UUID questionId, @NotBlank @Size(max = AnswerKind.LONGEST) String value) {}

    /// @param receipt the same as long as these answers are stored
    record Receipt(String id, long version, String receipt) {}

    /// What the caller put in.
    record Own(String receipt, Constituency constituency, Map<String, String> answers) {}

    /// What people wrote.
    record Texts(String projectId, List<ReadTexts.Written> questions) {}

    /// Sends the caller's answers, or replaces them, as often as they like until feedback closes.
    @PutMapping("/response")
    ResponseEntity<Receipt> submit(@PathVariable String projectId, @Valid @RequestBody Answers body, Caller caller) {
        var response = new Response(caller.participant(), body.byQuestion());
        return switch (submit.handle(projectId, caller.id(), response)) {
            case SubmitResponse.Taken.Refused(var refusal) -> throw new RefusedException(refusal);
            case SubmitResponse.Taken.Stored(var version, var receipt, _) ->
                Answer.read(version, new Receipt(projectId, version, receipt));
        };
    }

    /// The caller's own answers as they were sent. After the count nobody can tell any more whose are whose.
    @GetMapping("/response")
    ResponseEntity<Own> own(@PathVariable String projectId, Caller caller) {
        caller.participant();
        var stored = submit.stored(projectId, caller.id()).orElseThrow(() -> refused(RefusalCode.NOT_FOUND));
        return Answer.read(stored.version(),
                new Own(stored.receipt(), stored.response().constituency(), stored.response().answers()));
    }

    /// Closes the feedback before its date. The count follows by itself.
    @PostMapping("/closing")
    ResponseEntity<Answer> close(@PathVariable String projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(close.handle(projectId, command));
    }

    /// How many gave each answer, in each constituency. Small numbers of people are withheld or rounded.
    @GetMapping("/results")
    ResponseEntity<PublishedResults> results(@PathVariable String projectId, Caller caller) {
        Reviewers.requireReader(caller);
        var found = evaluations.find(projectId).orElseThrow(() -> refused(RefusalCode.NOT_FOUND));
        return Answer.read(found.version(), PublishedResults.of(counted(found.state()).feedback().tally()));
    }

    /// What people wrote in their own words, without names, for those who find the themes in it.
    @GetMapping("/feedback")
    ResponseEntity<Texts> texts(@PathVariable String projectId, Caller caller) {
        Reviewers.require(caller);
        var found = evaluations.find(projectId).orElseThrow(() -> refused(RefusalCode.NOT_FOUND));
        return Answer.read(found.version(), new Texts(projectId, texts.handle(counted(found.state()))));
    }

    private static Counted counted(Evaluation state) {
        if (state instanceof Counted counted) {
            return counted;
        }
        throw refused(RefusalCode.RESULTS_NOT_COUNTED);
    }

    private static RefusedException refused(RefusalCode code) {
        return new RefusedException(Refusal.of(code));
    }
}
