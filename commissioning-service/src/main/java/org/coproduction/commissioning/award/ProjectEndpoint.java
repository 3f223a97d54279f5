package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.Origin.RecordedDesign;
import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.round.Aim;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.commissioning.round.Tolerance;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.starter.Ids;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A project that does not begin with a round: an earlier decision or an existing service, recorded by those whose money it is.
@RestController
@RequestMapping("/api/commissioning/projects/{projectId}")
class ProjectEndpoint {
    private static final int MOST_DONE = 100;

    private final TakeOnProject takeOnProject;

    ProjectEndpoint(TakeOnProject takeOnProject) {
        this.takeOnProject = takeOnProject;
    }

    /// @param quorums people needed at each gate from here on
    record TakingOn(@NotBlank @Size(max = 200) @NamesNobody String title, @NotBlank @Size(max = 2000) @NamesNobody String summary,
            @NotBlank @Size(max = 2000) @NamesNobody String easyRead, @NotBlank @Size(max = 2000) @NamesNobody String what,
            @NotBlank @Size(max = 200) @NamesNobody String where, @NotNull Terms.How how,
            @Min(1) @Max(Terms.LARGEST_POT) long amountPence,
            @NotNull @Valid People quorums, @NotNull @Valid Began origin) {
        Grant grant(String funder, Origin.Elsewhere before, Instant now) {
            return new Grant(title.strip(), summary.strip(), easyRead.strip(), what.strip(), where.strip(), how,
                    new Money(amountPence), quorums.quorums(),
                    origin.decidedBy.strip(), origin.reason.strip(), now, List.of(funder), List.of(), Tolerance.USUAL,
                    before, Aim.AS_THE_ROUND);
        }
    }

    /// Where it comes from.
    ///
    /// @param decidedBy the organisation, never a person
    /// @param decidedOn the day, in London
    /// @param reason why families had no part in it
    /// @param design needed exactly where co-production begins after it
    /// @param done what was carried out; needed exactly where co-production begins with the assessment
    record Began(@NotNull Origin.StartsAt startsAt, @NotNull Origin.Kind kind,
            @NotBlank @Size(max = 200) @NamesNobody String decidedBy,
            @NotBlank @Size(max = 200) String reference, @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 2000) @NamesNobody String reason,
            @NotBlank @Size(max = 2000) @NamesNobody String easyRead, @Nullable @Valid Designed design,
            @Nullable @Size(max = MOST_DONE) List<@NotNull @Valid Done> done) {
        /// The field that does not belong to where it starts, or is missing; `null` where all is as it should be.
        @Nullable
        String fault() {
            if ((startsAt == Origin.StartsAt.DESIGN) != (design == null)) {
                return "origin.design";
            }
            return (startsAt == Origin.StartsAt.ASSESSMENT) == (done == null || done.isEmpty()) ? "origin.done" : null;
        }

        Origin.Elsewhere origin() {
            return new Origin.Elsewhere(startsAt, kind, decidedBy.strip(), reference.strip(), decidedOn, reason.strip(),
                    easyRead.strip(), design == null ? null : design.recorded(),
                    done == null ? List.of() : done.stream().map(Done::recorded).toList());
        }
    }

    /// What had been settled of the design.
    record Designed(@NotBlank @Size(max = 5000) @NamesNobody String concept,
            @NotBlank @Size(max = 5000) @NamesNobody String easyRead,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Part> content,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Measure> successMeasures) {
        RecordedDesign recorded() {
            return new RecordedDesign(concept.strip(), easyRead.strip(),
                    content.stream()
                            .map(part -> new RecordedDesign.Part(Ids.next().toString(), part.title.strip(),
                                    part.description.strip()))
                            .toList(),
                    successMeasures.stream()
                            .map(measure -> new RecordedDesign.Measure(Ids.next().toString(), measure.text.strip(),
                                    measure.question.strip()))
                            .toList());
        }
    }

    /// @param doneOn the day, in London
    record Done(@NotBlank @Size(max = 300) @NamesNobody String title, @NotNull Constituency constituency,
            @NotNull LocalDate doneOn) {
        Origin.DoneAction recorded() {
            return new Origin.DoneAction(Ids.next().toString(), title.strip(), constituency, doneOn);
        }
    }

    record Part(@NotBlank @Size(max = 200) @NamesNobody String title,
            @NotBlank @Size(max = 2000) @NamesNobody String description) {}

    record Measure(@NotBlank @Size(max = 500) @NamesNobody String text,
            @NotBlank @Size(max = 500) @NamesNobody String question) {}

    /// Records a project that begins at another C: an earlier decision or an existing service, with what in it was not co-produced.
    @PutMapping
    ResponseEntity<Answer> takeOn(@PathVariable UUID projectId, @Valid @RequestBody TakingOn taking, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        var funder = caller.speaksFor();
        var fault = taking.origin.fault();
        if (fault != null) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, fault));
        }
        var origin = taking.origin.origin();
        return Answer.of(takeOnProject.handle(projectId.toString(), now -> taking.grant(funder, origin, now), origin, command));
    }
}
