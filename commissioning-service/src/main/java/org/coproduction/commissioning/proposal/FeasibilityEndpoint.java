package org.coproduction.commissioning.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.commissioning.round.Verdict;
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

/// Whether proposals could be carried out, and at what price: said by a facilitator, or by the body whose money it is, before
/// anybody votes.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class FeasibilityEndpoint {
    private final Rounds rounds;

    FeasibilityEndpoint(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param pricePence needed for what is feasible
    /// @param reason needed for what is not; it is published
    record Feasibility(@NotNull Boolean feasible, @Nullable @Min(1) @Max(Terms.LARGEST_POT) Long pricePence,
            @Nullable @Size(max = 2000) @NamesNobody String reason) {
        Verdict verdict() {
            if (feasible) {
                if (pricePence == null) {
                    throw new RefusedException(Refusal.of(RefusalCode.PRICE_MISSING, "pricePence"));
                }
                return new Verdict.Feasible(new Money(pricePence));
            }
            if (reason == null || reason.isBlank()) {
                throw new RefusedException(Refusal.of(RefusalCode.REASON_MISSING, "reason"));
            }
            return new Verdict.Unfeasible(reason.strip());
        }
    }

    record Feasibilities(@NotEmpty @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Valid NamedFeasibility> verdicts) {}

    record NamedFeasibility(@NotNull @Size(max = Proposal.LONGEST_ID) String proposalId, @NotNull Boolean feasible,
            @Nullable @Min(1) @Max(Terms.LARGEST_POT) Long pricePence, @Nullable @Size(max = 2000) @NamesNobody String reason) {
        Verdict verdict() {
            return new Feasibility(feasible, pricePence, reason).verdict();
        }
    }

    /// Says whether a proposal could be carried out, and at what price in pence, or why it could not.
    @PutMapping("/proposals/{proposalId}/feasibility")
    ResponseEntity<Answer> judge(@PathVariable UUID roundId, @PathVariable String proposalId,
            @Valid @RequestBody Feasibility feasibility, Caller caller, Command command) {
        return judge(roundId, Map.of(proposalId, feasibility.verdict()), caller, command);
    }

    /// Says of several proposals at once whether they could be carried out, all or none.
    @PutMapping("/feasibility")
    ResponseEntity<Answer> judgeAll(@PathVariable UUID roundId, @Valid @RequestBody Feasibilities request, Caller caller,
            Command command) {
        var verdicts = new HashMap<String, Verdict>();
        request.verdicts.forEach(named -> verdicts.put(named.proposalId, named.verdict()));
        return judge(roundId, verdicts, caller, command);
    }

    private ResponseEntity<Answer> judge(UUID roundId, Map<String, Verdict> verdicts, Caller caller, Command command) {
        if (!caller.roles().contains(Role.FACILITATOR)) {
            caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        }
        var by = caller.roles().contains(Role.FACILITATOR)
                ? Movers.facilitator(caller)
                : Mover.accountableBody(caller.speaksFor());
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.judge(verdicts, by)));
    }
}
