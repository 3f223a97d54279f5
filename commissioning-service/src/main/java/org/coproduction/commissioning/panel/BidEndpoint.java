package org.coproduction.commissioning.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Stake;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bids, and who reads them: who bids is told once no more are taken, so that interests can be declared; what a bid says is for
/// facilitators, and for the panel from the moment it scores.
@RestController
@RequestMapping("/api/commissioning/panel-rounds/{roundId}")
class BidEndpoint {
    private final PanelRounds rounds;

    BidEndpoint(PanelRounds rounds) {
        this.rounds = rounds;
    }

    /// @param organisation id of who bids, as in the interests of a proposal; a partner's client bids for itself and leaves it out
    /// @param name how people know the organisation; its id where that is left out
    record NewBid(@NotBlank @Size(max = 300) @NamesNobody String title,
            @Nullable @Pattern(regexp = Stake.ORGANISATION) String organisation, @Nullable @Size(max = 200) String name,
            @NotBlank @Size(max = 10_000) String text) {
        Bid bid(String id, String by) {
            var called = Objects.requireNonNullElse(name, "").strip();
            return new Bid(id, title.strip(), by, called.isEmpty() ? by : called, text.strip());
        }
    }

    record Bids(List<PanelBid> bids) {}

    /// @param organisation its id
    /// @param text `null` for those who do not read it
    record PanelBid(String id, String title, String organisation, String name, @Nullable String text) {}

    record Membership(boolean member, boolean interested) {}

    /// Hands in a bid, or replaces it. Facilitators, and partner organisations for themselves.
    @PutMapping("/bids/{bidId}")
    ResponseEntity<Answer> put(@PathVariable UUID roundId, @PathVariable String bidId, @Valid @RequestBody NewBid bid,
            Caller caller, Command command) {
        caller.requireRoleOrScope(Role.FACILITATOR, "commissioning:write");
        if (!bidId.matches(Proposal.ID)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "bidId"));
        }
        var facilitator = caller.roles().contains(Role.FACILITATOR);
        var organisation = facilitator ? bid.organisation : caller.speaksFor();
        if (organisation == null) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "organisation"));
        }
        var put = bid.bid(bidId, organisation);
        return Answer.of(rounds.change(roundId.toString(), command, round -> {
            var others = round.bids().stream()
                    .anyMatch(known -> known.id().equals(bidId) && !known.organisation().equals(organisation));
            return others && !facilitator ? Decision.refused(RefusalCode.NOT_YOUR_ROLE) : round.put(put);
        }));
    }

    /// The bids, for members of the panel, facilitators and the accountable body.
    @GetMapping("/bids")
    Bids read(@PathVariable UUID roundId, Caller caller) {
        var round = rounds.get(roundId.toString()).state();
        var facilitator = caller.roles().contains(Role.FACILITATOR);
        if (round instanceof Collecting && !facilitator) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_YOUR_ROLE));
        }
        var reads = facilitator || !(round instanceof Seating) && round.panelSoFar().has(caller.id());
        return new Bids(round.bids().stream()
                .map(bid -> new PanelBid(bid.id(), bid.title(), bid.organisation(), bid.name(), reads ? bid.text() : null))
                .toList());
    }

    /// Joins the panel, and thereby says that there is no interest in any bid.
    @PutMapping("/membership")
    ResponseEntity<Answer> join(@PathVariable UUID roundId, Caller caller, Command command) {
        var member = new Member(caller.id(), caller.voice());
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.join(member, caller.organisation())));
    }

    /// Whether the caller is a member of the panel, and in which bids they declared an interest.
    @GetMapping("/membership")
    Membership membership(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var round = rounds.get(roundId.toString()).state();
        return new Membership(round.panelSoFar().has(caller.id()), round.interests().include(caller.id(), caller.organisation()));
    }
}
