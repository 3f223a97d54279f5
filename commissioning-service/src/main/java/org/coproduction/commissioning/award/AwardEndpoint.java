package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Authority;
import org.coproduction.commissioning.round.BodyDecision;
import org.coproduction.commissioning.round.Decisions;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The accountable body's decision on a round, and the projects that it led to.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class AwardEndpoint {
    private final RatifyRound ratifyRound;
    private final Rounds rounds;

    AwardEndpoint(RatifyRound ratifyRound, Rounds rounds) {
        this.ratifyRound = ratifyRound;
        this.rounds = rounds;
    }

    /// @param easyRead the reason in Easy Read; needed, as `authority`, where the terms named who decides
    /// @param withoutAgreement true only after a missed quorum: the body goes on all the same, and it is marked so for ever
    record Ratify(@NotNull @Valid Choices decisions, @NotNull @Size(max = 2000) @NamesNobody String reason,
            @Nullable @Size(max = 2000) @NamesNobody String easyRead, @Nullable @Valid By authority,
            @Nullable Boolean withoutAgreement) {}

    /// @param office never a person's name
    record By(@NotBlank @Size(max = 200) @NamesNobody String office, @NotBlank @Size(max = 200) @NamesNobody String delegation,
            @NotBlank @Size(max = 200) String reference, @NotNull LocalDate decidedOn) {
        static @Nullable Authority authority(@Nullable By by) {
            return by == null
                    ? null
                    : new Authority(by.office.strip(), by.delegation.strip(), by.reference.strip(), by.decidedOn);
        }
    }

    /// @param referredBack to the constituencies; may be left out
    record Choices(@NotNull @Size(max = Round.MOST_PROPOSALS) List<@NotBlank @Size(max = Proposal.LONGEST_ID) String> ratified,
            @NotNull @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Valid Decline> declined,
            @Nullable @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Valid Referral> referredBack) {}

    record Decline(@NotBlank @Size(max = Proposal.LONGEST_ID) String proposalId,
            @NotBlank @Size(max = 1000) @NamesNobody String ground) {}

    /// @param question what is asked of the constituencies
    record Referral(@NotBlank @Size(max = Proposal.LONGEST_ID) String proposalId,
            @NotBlank @Size(max = 1000) @NamesNobody String question) {}

    /// @param founded whether every award is there already
    /// @param referredBack what can still be decided
    /// @param decisions of all bodies, oldest first
    record Awards(String roundId, boolean founded, boolean coProduced, String ratifiedBy, String reason, Instant ratifiedAt,
            List<Ratification.Award> awards, List<Ratification.Declined> declined, List<Ratification.Referred> referredBack,
            List<BodyDecision> decisions) {}

    /// The accountable body answers what the ballots recommend: in whole, in part, back to those who took part, or not at all,
    /// with its reason in plain words.
    @PostMapping("/ratification")
    ResponseEntity<Answer> ratify(@PathVariable UUID roundId, @Valid @RequestBody Ratify request, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        var declined = new HashMap<String, String>();
        for (var decline : request.decisions.declined) {
            if (declined.put(decline.proposalId, decline.ground.strip()) != null) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "decisions.declined"));
            }
        }
        var referred = new HashMap<String, String>();
        for (var referral : request.decisions.referredBack == null ? List.<Referral>of() : request.decisions.referredBack) {
            if (referred.put(referral.proposalId, referral.question.strip()) != null) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "decisions.referredBack"));
            }
        }
        var decisions = new Decisions(request.decisions.ratified, declined, referred, request.reason,
                request.easyRead == null ? "" : request.easyRead, caller.speaksFor(), By.authority(request.authority),
                Boolean.TRUE.equals(request.withoutAgreement));
        return Answer.of(ratifyRound.handle(roundId.toString(), decisions, command));
    }

    /// The projects that were funded by this round, each with its amount in pence and the hash of what was counted.
    @GetMapping("/awards")
    ResponseEntity<Awards> awards(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var decision = found.state().decision();
        if (decision == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_RECOMMENDED));
        }
        return Answer.read(found.version(), new Awards(found.id(), found.state().stage() == Round.Stage.CONCLUDED,
                decision.outcome().coProduced(), decision.decidedBy(), decision.reason(), decision.at(),
                decision.allAwards(), decision.allDeclined(), decision.referred(),
                decision.all().stream().flatMap(each -> each.bodies().stream()).toList()));
    }
}
