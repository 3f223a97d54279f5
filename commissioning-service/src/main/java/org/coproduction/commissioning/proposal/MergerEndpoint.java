package org.coproduction.commissioning.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.coproduction.commissioning.round.Merger;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Making one of two proposals, with the consent of both authors.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class MergerEndpoint {
    private final Rounds rounds;

    MergerEndpoint(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param from id of the proposal that would become a part of the one in the address
    /// @param wording how the two would read as one
    record Suggestion(@NotNull @Size(max = Proposal.LONGEST_ID) String from, @NotNull @Valid ProposalEndpoint.Wording wording) {}

    record Suggested(List<Line> items) {}

    /// @param yours whether the caller is the author of one of the two
    /// @param agreed whether the caller has agreed already
    record Line(String into, String from, String title, String summary, long costPence, String easyRead, boolean yours,
            boolean agreed) {
        static Line of(Round round, Merger merger, String caller) {
            var merged = merger.merged();
            var yours = round.proposals().stream()
                    .filter(each -> each.id().equals(merger.into()) || each.id().equals(merger.from()))
                    .anyMatch(each -> each.proposedBy().equals(caller));
            return new Line(merger.into(), merger.from(), merged.title(), merged.summary(), merged.cost().pence(),
                    merged.easyRead(), yours, merger.agreed().contains(caller));
        }
    }

    /// The author of a proposal suggests that another one becomes a part of it, with the words for both together.
    @PutMapping("/proposals/{proposalId}/merger")
    ResponseEntity<Answer> suggest(@PathVariable UUID roundId, @PathVariable String proposalId,
            @Valid @RequestBody Suggestion suggestion, Caller caller, Command command) {
        ProposalEndpoint.requireProposer(caller);
        ProposalEndpoint.requireId(proposalId);
        var merged = suggestion.wording.proposal(proposalId, caller);
        var facilitator = caller.roles().contains(Role.FACILITATOR);
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> round.suggestMerger(suggestion.from, merged, caller.id(), facilitator)));
    }

    /// The other proposal's author agrees, and the two are one.
    @PutMapping("/proposals/{proposalId}/merger/consent")
    ResponseEntity<Answer> agree(@PathVariable UUID roundId, @PathVariable String proposalId, Caller caller, Command command) {
        ProposalEndpoint.requireProposer(caller);
        return Answer.of(
                rounds.change(roundId.toString(), command, round -> round.agreeToMerger(proposalId, caller.id())));
    }

    /// The mergers that are suggested and not yet agreed to. For those who can propose. Whose the proposals are is not told.
    @GetMapping("/mergers")
    Suggested suggested(@PathVariable UUID roundId, Caller caller) {
        ProposalEndpoint.requireProposer(caller);
        var round = rounds.get(roundId.toString()).state();
        return new Suggested(
                round.kept().mergers().suggested().stream().map(merger -> Line.of(round, merger, caller.id())).toList());
    }
}
