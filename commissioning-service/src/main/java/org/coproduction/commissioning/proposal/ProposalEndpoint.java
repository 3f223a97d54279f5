package org.coproduction.commissioning.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Aim;
import org.coproduction.commissioning.round.Medium;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Reach;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Stake;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
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

/// Proposals, and readers confirming their Easy Read versions.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class ProposalEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    ProposalEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param heading id of the one that it stands under; `null` where the round has none
    /// @param benefits who benefits, in plain words
    /// @param route how its money would go out: `GRANT` or `IN_HOUSE`; as the terms say where it is left out
    /// @param localities those of the round that it is for; at least one where the round names any
    record Wording(@NotBlank @Size(max = 300) @NamesNobody String title, @NotBlank @Size(max = 2000) @NamesNobody String summary,
            @Min(1) @Max(Terms.LARGEST_POT) long costPence, @Nullable @Size(max = 200) @NamesNobody String where,
            @Nullable @Size(max = 2000) @NamesNobody String easyRead,
            @Nullable @Size(max = Proposal.MOST_MEDIA) List<@NotNull @Valid Beside> media, @Nullable @Valid Paid interests,
            @Nullable @Size(max = 40) String heading, @Nullable @Size(max = Aim.LONGEST_BENEFITS) @NamesNobody String benefits,
            Terms.@Nullable How route,
            @Nullable @Size(max = Reach.MOST_LOCALITIES) List<@NotBlank @Size(max = Reach.LONGEST_LOCALITY) @NamesNobody String> localities) {
        Proposal proposal(String id, Caller caller) {
            return new Proposal(id, title.strip(), summary.strip(), new Money(costPence),
                    Objects.requireNonNullElse(where, "").strip(), Objects.requireNonNullElse(easyRead, "").strip(),
                    media == null ? List.of() : media.stream().map(Beside::medium).toList(), caller.id(), null,
                    Paid.stake(interests, caller),
                    Objects.requireNonNullElse(heading, ""), aim());
        }

        /// Each locality once, in the order of their names: in which they are sent says nothing.
        private Aim aim() {
            if (route == Terms.How.CONTRACT) {
                throw new RefusedException(Refusal.of(RefusalCode.CONTRACT_NOT_BY_BALLOT, "route"));
            }
            return new Aim(Objects.requireNonNullElse(benefits, "").strip(), route,
                    localities == null ? List.of() : localities.stream().map(String::strip).distinct().sorted().toList());
        }
    }

    /// @param title what it is and who made it
    record Beside(@NotNull Medium.Kind kind,
            @NotNull @Size(max = Medium.LONGEST_ADDRESS) @Pattern(regexp = Medium.ADDRESS) String address,
            @NotBlank @Size(max = Medium.LONGEST_TITLE) @NamesNobody String title) {
        Medium medium() {
            return new Medium(kind, address, title.strip());
        }
    }

    /// Who would be paid if the proposal were funded.
    ///
    /// @param organisations ids of those that would receive the money
    /// @param proposerPaid whether the person who proposes, or somebody close to them, would be paid
    record Paid(
            @NotNull @Size(max = Stake.MOST_ORGANISATIONS) List<@NotNull @Pattern(regexp = Stake.ORGANISATION) String> organisations,
            boolean proposerPaid) {
        private static Stake stake(@Nullable Paid paid, Caller caller) {
            return new Stake(caller.roles().isEmpty() ? caller.organisation() : null,
                    paid == null ? List.of() : paid.organisations, paid != null && paid.proposerPaid,
                    caller.roles().contains(Role.FACILITATOR));
        }
    }

    record Proposals(@NotEmpty @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Valid NamedWording> proposals) {}

    record NamedWording(@NotNull @Pattern(regexp = Proposal.ID) String id, @NotBlank @Size(max = 300) @NamesNobody String title,
            @NotBlank @Size(max = 2000) @NamesNobody String summary, @Min(1) @Max(Terms.LARGEST_POT) long costPence,
            @Nullable @Size(max = 200) @NamesNobody String where, @Nullable @Size(max = 2000) @NamesNobody String easyRead,
            @Nullable @Size(max = Proposal.MOST_MEDIA) List<@NotNull @Valid Beside> media, @Nullable @Valid Paid interests,
            @Nullable @Size(max = 40) String heading, @Nullable @Size(max = Aim.LONGEST_BENEFITS) @NamesNobody String benefits,
            Terms.@Nullable How route,
            @Nullable @Size(max = Reach.MOST_LOCALITIES) List<@NotBlank @Size(max = Reach.LONGEST_LOCALITY) @NamesNobody String> localities) {
        Proposal proposal(Caller caller) {
            return new Wording(title, summary, costPence, where, easyRead, media, interests, heading, benefits, route, localities)
                    .proposal(id, caller);
        }
    }

    record Confirmation(@NotNull @Pattern(regexp = Proposal.WORDING) String wordingHash) {}

    record Confirmations(@NotEmpty @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Valid NamedConfirmation> confirmations) {}

    record NamedConfirmation(@NotNull @Size(max = Proposal.LONGEST_ID) String proposalId,
            @NotNull @Pattern(regexp = Proposal.WORDING) String wordingHash) {}

    /// Proposes something, or edits one's own proposal while proposals are collected. Participants, facilitators, and partner
    /// organisations that may write.
    @PutMapping("/proposals/{proposalId}")
    ResponseEntity<Answer> propose(@PathVariable UUID roundId, @PathVariable String proposalId,
            @Valid @RequestBody Wording wording,
            Caller caller, Command command) {
        requireProposer(caller);
        requireId(proposalId);
        return propose(roundId, List.of(wording.proposal(proposalId, caller)), caller, command);
    }

    /// Enters several proposals at once, all or none; here an id may also have what an address cannot hold, such
    /// as a slash.
    @PutMapping("/proposals")
    ResponseEntity<Answer> proposeAll(@PathVariable UUID roundId, @Valid @RequestBody Proposals request, Caller caller,
            Command command) {
        requireProposer(caller);
        return propose(roundId, request.proposals.stream().map(wording -> wording.proposal(caller)).toList(), caller,
                command);
    }

    private ResponseEntity<Answer> propose(UUID roundId, List<Proposal> proposals, Caller caller, Command command) {
        var facilitator = caller.roles().contains(Role.FACILITATOR);
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.propose(proposals, facilitator)));
    }

    /// Refuses what no id of a proposal looks like.
    static void requireId(String proposalId) {
        if (!proposalId.matches(Proposal.ID)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "proposalId"));
        }
    }

    static void requireProposer(Caller caller) {
        if (!caller.roles().contains(Role.PARTICIPANT)) {
            caller.requireRoleOrScope(Role.FACILITATOR, "commissioning:write");
        }
    }

    /// A parent carer or young person confirms that they understand the Easy Read version, for the wording that they read. Voting
    /// cannot open before.
    @PutMapping("/proposals/{proposalId}/easy-read-confirmation")
    ResponseEntity<Answer> confirm(@PathVariable UUID roundId, @PathVariable String proposalId,
            @Valid @RequestBody Confirmation confirmation, Caller caller, Command command) {
        var reader = ReadingEndpoint.reader(caller, clock);
        var wordings = Map.of(proposalId, confirmation.wordingHash);
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.confirmEasyRead(wordings, reader)));
    }

    /// Confirms the Easy Read versions of several proposals at once, all or none.
    @PutMapping("/easy-read-confirmations")
    ResponseEntity<Answer> confirmAll(@PathVariable UUID roundId, @Valid @RequestBody Confirmations request, Caller caller,
            Command command) {
        var reader = ReadingEndpoint.reader(caller, clock);
        var wordings = new HashMap<String, String>();
        request.confirmations.forEach(confirmation -> wordings.put(confirmation.proposalId, confirmation.wordingHash));
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.confirmEasyRead(wordings, reader)));
    }
}
