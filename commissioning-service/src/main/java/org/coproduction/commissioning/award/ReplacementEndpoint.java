package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordRequest;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.ReplaceAward.By;
import org.coproduction.commissioning.award.ReplaceAward.Named;
import org.coproduction.commissioning.award.Replacement.Instead;
import org.coproduction.commissioning.award.Replacement.Kind;
import org.coproduction.commissioning.award.Replacement.Proposed;
import org.coproduction.commissioning.round.Proposal;
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

/// What takes the place of a project that its funder ended: read by everybody who is signed in, agreed by the constituencies.
@RestController
@RequestMapping("/api/commissioning/projects/{projectId}/replacement")
class ReplacementEndpoint {
    private final AggregateStore<FundingAward> awards;
    private final ReplaceAward replaceAward;

    ReplacementEndpoint(AggregateStore<FundingAward> awards, ReplaceAward replaceAward) {
        this.awards = awards;
        this.replaceAward = replaceAward;
    }

    /// @param leftPence of the award, which was not paid
    /// @param interested whether the reader would gain from the round, and so neither agrees to what comes instead nor runs it
    /// @param proposed the newest; `null` while nothing is proposed
    /// @param understood whether a reader confirmed the Easy Read version of it
    /// @param agreement how far it has come; `null` once it is settled
    /// @param settlement what came of it; `null` while people can agree
    /// @param decided what comes instead, as those whose money it is decided without agreement; else `null`
    /// @param alternatives proposals that the same round recommended under the same heading, that are not funded, and that cost no more
    ///        than what is left
    record Replaced(String projectId, String title, long leftPence, boolean interested, @Nullable Offered proposed,
            boolean understood, AccordView.@Nullable Body agreement, AccordView.@Nullable Settlement settlement,
            @Nullable Instead decided, List<Alternatives.Alternative> alternatives) {
        private static Replaced of(Funded award, Replacement replacement, Alternatives alternatives, Caller caller) {
            var title = award.grant().title();
            var left = award.left().pence();
            var interested = alternatives.interests().include(caller.id(), caller.organisation());
            return switch (replacement) {
                case Replacement.Open(var newest, var understood, var accord) ->
                    new Replaced(award.projectId(), title, left, interested, Offered.of(newest), understood,
                            AccordView.of(accord, caller), null, null, alternatives.all());
                case Replacement.Settled(var newest, var outcome, var decided) ->
                    new Replaced(award.projectId(), title, left, interested, Offered.of(newest), true, null,
                            AccordView.Settlement.of(outcome), decided, alternatives.all());
            };
        }
    }

    /// @param proposalId with `PROPOSAL`, and its `title`; else `null`
    record Offered(Kind kind, @Nullable String proposalId, @Nullable String title, String reason, String easyRead, Instant at) {
        private static @Nullable Offered of(@Nullable Proposed newest) {
            return newest == null
                    ? null
                    : new Offered(newest.instead().kind(), newest.instead().proposalId(), newest.instead().title(),
                            newest.reason(), newest.easyRead(), newest.at());
        }
    }

    /// @param basedOn the version that its writer had read; 0 where there was none
    /// @param proposalId with `PROPOSAL` alone: one of the alternatives
    /// @param reason in plain words; it is published
    /// @param easyRead the same in Easy Read
    record Proposing(@Min(0) int basedOn, @NotNull Kind kind, @Nullable @Size(max = Proposal.LONGEST_ID) String proposalId,
            @NotBlank @Size(max = 2000) @NamesNobody String reason, @NotBlank @Size(max = 2000) @NamesNobody String easyRead) {}

    /// @param kind of what comes instead
    /// @param proposalId with `PROPOSAL` alone: one of the alternatives
    /// @param reasons in plain words; they are published
    record Deciding(@NotNull Kind kind, @Nullable @Size(max = Proposal.LONGEST_ID) String proposalId,
            @NotBlank @Size(max = 2000) @NamesNobody String reasons) {}

    /// What takes the place of an ended project: how much of its money is left, what is proposed, and how far people agree.
    @GetMapping
    ResponseEntity<Replaced> read(@PathVariable UUID projectId, Caller caller) {
        var found = awards.find(projectId.toString()).orElseThrow(ReplacementEndpoint::unknown);
        if (!(found.state() instanceof Funded funded)) {
            throw unknown();
        }
        var replacement = funded.replacement();
        if (replacement == null) {
            throw new RefusedException(Refusal.of(RefusalCode.AWARD_NOT_ENDED));
        }
        return Answer.read(found.version(), Replaced.of(funded, replacement, replaceAward.alternatives(funded), caller));
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }

    /// Proposes what takes the project's place: nothing, one of the alternatives, or a new round. It takes the place of what was
    /// proposed before, and everybody is asked again; each no stays open until whoever said it agrees. Whoever would gain from the
    /// round neither proposes, confirms, agrees nor settles.
    @PutMapping
    ResponseEntity<Answer> propose(@PathVariable UUID projectId, @Valid @RequestBody Proposing proposing, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(replaceAward.propose(projectId.toString(), by(caller), proposing.basedOn,
                new Named(proposing.kind, proposing.proposalId), proposing.reason.strip(), proposing.easyRead.strip(), command));
    }

    /// A parent carer or a young person confirms that the Easy Read version says the same.
    @PutMapping("/easy-read-confirmation")
    ResponseEntity<Answer> confirm(@PathVariable UUID projectId, @Valid @RequestBody AccordRequest.Confirmed confirmed,
            Caller caller, Command command) {
        caller.reader();
        return Answer.of(replaceAward.confirm(projectId.toString(), by(caller), confirmed.version(), command));
    }

    /// Agrees to what is proposed, or says no with a reason. One stance for each person; the last one counts.
    @PutMapping("/stance")
    ResponseEntity<Answer> take(@PathVariable UUID projectId, @Valid @RequestBody AccordRequest.Position position, Caller caller,
            Command command) {
        return Answer.of(replaceAward.take(projectId.toString(), by(caller), position.of(caller), command));
    }

    /// Moves the date for the agreement, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/extension")
    ResponseEntity<Answer> extend(@PathVariable UUID projectId, @Valid @RequestBody AccordRequest.Extended extended,
            Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(replaceAward.extend(projectId.toString(), by(caller), extended.until(), extended.said(), command));
    }

    /// Settles that it is agreed, once each constituency reached its quorum and agreed, and as long as it can still take the project's
    /// place.
    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(@PathVariable UUID projectId, Caller caller, Command command) {
        caller.require(Role.FACILITATOR);
        return Answer.of(replaceAward.agree(projectId.toString(), by(caller), command));
    }

    /// Decides without agreement what comes instead. Those whose money it is go on although nothing was agreed, and say what and why.
    @PostMapping("/decision")
    ResponseEntity<Answer> decide(@PathVariable UUID projectId, @Valid @RequestBody Deciding deciding, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        return Answer.of(replaceAward.decideWithoutAgreement(projectId.toString(), caller.speaksFor(),
                new Named(deciding.kind, deciding.proposalId), deciding.reasons.strip(), command));
    }

    private static By by(Caller caller) {
        return new By(caller.id(), caller.organisation());
    }
}
