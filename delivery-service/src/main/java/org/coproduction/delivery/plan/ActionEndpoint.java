package org.coproduction.delivery.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The actions of a plan: written down, led by someone, reported on.
@RestController
@RequestMapping("/api/delivery/plans/{projectId}/actions/{actionId}")
class ActionEndpoint {
    private static final String WRITE = "delivery:write";

    private final PutAction putAction;
    private final RemoveAction removeAction;
    private final OfferOwnership offerOwnership;
    private final WithdrawOffer withdrawOffer;
    private final ReportProgress reportProgress;

    ActionEndpoint(PutAction putAction, RemoveAction removeAction, OfferOwnership offerOwnership, WithdrawOffer withdrawOffer,
            ReportProgress reportProgress) {
        this.putAction = putAction;
        this.removeAction = removeAction;
        this.offerOwnership = offerOwnership;
        this.withdrawOffer = withdrawOffer;
        this.reportProgress = reportProgress;
    }

    /// @param due the day by which it is due, in London
    /// @param owner who leads it; without it, whoever does already
    record ActionRequest(@NotBlank @Size(max = 300) @NamesNobody String title, @Nullable UUID contentId, @NotNull LocalDate due,
            @Valid @Nullable OwnerRequest owner) {}

    record OwnerRequest(@NotNull Constituency constituency, @Size(min = 1, max = 200) @Nullable String organisation) {}

    /// @param note for those who work on the plan; names no person
    /// @param reason why it is dropped, for publication
    record ProgressRequest(@NotNull ProgressState state, @Size(max = 1000) @Nullable String note,
            @Size(max = 1000) @Nullable @NamesNobody String reason) {}

    /// Puts an action into the plan, or changes it, with the day by which it is due and who leads it.
    @PutMapping
    ResponseEntity<Answer> put(@PathVariable UUID projectId, @PathVariable UUID actionId,
            @Valid @RequestBody ActionRequest request,
            Caller caller, Command command) {
        var author = caller.roles().contains(Role.ACCOUNTABLE_BODY) ? PutAction.Author.ACCOUNTABLE_BODY : author(caller);
        var owner = request.owner() == null ? null : owner(request.owner(), author, caller);
        var wording = new Action.Wording(request.title().strip(), request.contentId(), request.due(), owner);
        return Answer.of(putAction.handle(projectId, actionId, wording, author, command));
    }

    /// Takes an action out of the plan while the plan is being made.
    @DeleteMapping
    ResponseEntity<Answer> remove(@PathVariable UUID projectId, @PathVariable UUID actionId, Caller caller, Command command) {
        caller.requireRoleOrScope(Role.FACILITATOR, WRITE);
        return Answer.of(removeAction.handle(projectId, actionId, command));
    }

    /// The caller offers to lead an action.
    @PutMapping("/ownership")
    ResponseEntity<Answer> offer(@PathVariable UUID projectId, @PathVariable UUID actionId, Caller caller, Command command) {
        var someone = Owner.offering(caller.participant(), caller.id(), caller.organisation());
        return Answer.of(offerOwnership.handle(projectId, actionId, someone, command));
    }

    /// The caller no longer leads an action.
    @DeleteMapping("/ownership")
    ResponseEntity<Answer> withdraw(@PathVariable UUID projectId, @PathVariable UUID actionId, Caller caller, Command command) {
        var _ = caller.participant();
        return Answer.of(withdrawOffer.handle(projectId, actionId, caller.id(), command));
    }

    /// Says how an action goes: started, done, or dropped with a reason.
    @PutMapping("/progress")
    ResponseEntity<Answer> report(@PathVariable UUID projectId, @PathVariable UUID actionId,
            @Valid @RequestBody ProgressRequest request, Caller caller, Command command) {
        var participant = author(caller) == PutAction.Author.PARTICIPANT ? caller.participant() : null;
        var reason = reason(request);
        var note = request.note() == null ? "" : request.note().strip();
        return Answer.of(reportProgress.handle(projectId, actionId, participant,
                now -> new Progress(request.state(), now, note, reason), command));
    }

    private static @Nullable String reason(ProgressRequest request) {
        var given = request.reason() == null ? "" : request.reason().strip();
        if (request.state() != ProgressState.DROPPED) {
            if (!given.isEmpty()) {
                throw invalid("reason");
            }
            return null;
        }
        if (given.isEmpty()) {
            throw new RefusedException(Refusal.of(RefusalCode.REASON_MISSING, "reason"));
        }
        return given;
    }

    private static PutAction.Author author(Caller caller) {
        if (caller.scopes().contains(WRITE)) {
            return PutAction.Author.ORGANISATION;
        }
        if (caller.roles().contains(Role.FACILITATOR)) {
            return PutAction.Author.FACILITATOR;
        }
        var _ = caller.participant();
        return PutAction.Author.PARTICIPANT;
    }

    /// A participant can name their own organisation only: naming another's would make an owner of someone who never said so.
    private static Owner owner(OwnerRequest request, PutAction.Author author, Caller caller) {
        var organisation = request.organisation() == null ? null : request.organisation().strip();
        if (organisation != null && (organisation.isEmpty()
                || author == PutAction.Author.PARTICIPANT && !organisation.equals(caller.organisation()))) {
            throw invalid("owner.organisation");
        }
        return Owner.of(request.constituency(), organisation);
    }

    private static RefusedException invalid(String field) {
        return new RefusedException(new Refusal(RefusalCode.INVALID_FIELD, Map.of(), List.of(), field));
    }
}
