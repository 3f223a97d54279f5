package org.coproduction.commissioning.round;

import java.util.UUID;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.OwnInterest;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's own interest in a round. Nobody else reads it.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/interest")
class InterestEndpoint {
    private final Rounds rounds;

    InterestEndpoint(Rounds rounds) {
        this.rounds = rounds;
    }

    /// Declares that the caller, or somebody close to them, would gain. It stays for this round.
    @PutMapping
    ResponseEntity<Answer> declare(@PathVariable UUID roundId, Caller caller, Command command) {
        var facilitator = Movers.facilitatesOrVotes(caller);
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.declareInterest(caller.id(), facilitator)));
    }

    /// Whether the caller has an interest in this round. Nobody else reads it.
    @GetMapping
    OwnInterest.Body read(@PathVariable UUID roundId, Caller caller) {
        return OwnInterest.of(rounds.get(roundId.toString()).state().interests(), caller);
    }
}
