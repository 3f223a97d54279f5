package org.coproduction.assessment.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coproduction.assessment.evaluation.Commitment;
import org.coproduction.assessment.evaluation.Reviewers;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The themes of an evaluation, each with its commitment: "you said, we did".
@RestController
@RequestMapping("/api/assessment/evaluations/{projectId}/themes/{themeId}")
class ThemeEndpoint {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final NameTheme name;
    private final AnswerTheme answer;
    private final Clock clock;

    ThemeEndpoint(NameTheme name, AnswerTheme answer, Clock clock) {
        this.name = name;
        this.answer = answer;
        this.clock = clock;
    }

    record Naming(@NotBlank @Size(max = 200) @NamesNobody String theme,
            @NotBlank @Size(max = 2000) @NamesNobody String finding) {}

    /// @param owner an organisation or the words for a constituency
    /// @param due needed for `WILL_DO`, none for `CANNOT`
    record Committing(@NotNull Commitment.Kind kind, @NotBlank @Size(max = 2000) @NamesNobody String text,
            @Size(max = 200) @Nullable @NamesNobody String owner, @Nullable LocalDate due) {}

    /// Names a theme that people raised, with what they said about it.
    @PutMapping
    ResponseEntity<Answer> name(@PathVariable String projectId, @PathVariable UUID themeId, @Valid @RequestBody Naming body,
            Caller caller, Command command) {
        Reviewers.require(caller);
        return Answer.of(name.handle(projectId, themeId.toString(), body.theme(), body.finding(), command));
    }

    /// Answers a theme: did, will do, or can't, because; with its owner and date.
    @PutMapping("/commitment")
    ResponseEntity<Answer> answer(@PathVariable String projectId, @PathVariable UUID themeId,
            @Valid @RequestBody Committing body, Caller caller, Command command) {
        Reviewers.requireAnswering(caller);
        return Answer.of(answer.handle(projectId, themeId.toString(), commitment(body), command));
    }

    private Commitment commitment(Committing body) {
        var owner = body.owner() == null ? "" : body.owner().strip();
        var fault = Commitment.fault(body.kind(), body.text(), owner, body.due());
        if (fault != null) {
            throw new RefusedException(fault);
        }
        if (body.kind() == Commitment.Kind.WILL_DO && body.due() != null
                && body.due().isBefore(LocalDate.ofInstant(clock.instant(), LONDON))) {
            throw new RefusedException(Refusal.of(RefusalCode.DUE_DATE_IN_PAST, "due"));
        }
        return new Commitment(body.kind(), body.text().strip(), owner, body.due());
    }
}
