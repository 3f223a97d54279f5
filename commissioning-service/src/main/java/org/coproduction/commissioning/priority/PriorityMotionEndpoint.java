package org.coproduction.commissioning.priority;

import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.minutes.MotionsEndpoint;
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

/// Who may run a round of priorities, and what needs two of them: the quorums, what is asked at this moment, and whoever has an interest.
@RestController
@RequestMapping("/api/commissioning/priority-rounds/{roundId}")
class PriorityMotionEndpoint extends MotionsEndpoint<PriorityRound> {
    private final PriorityRounds rounds;

    PriorityMotionEndpoint(PriorityRounds rounds, Clock clock) {
        super(rounds.store(), clock);
        this.rounds = rounds;
    }

    /// Declares that the caller, or somebody close to them, would gain. It stays for this round.
    @PutMapping("/interest")
    ResponseEntity<Answer> declare(@PathVariable UUID roundId, Caller caller, Command command) {
        var facilitator = Movers.facilitatesOrVotes(caller);
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.declareInterest(caller.id(), facilitator)));
    }

    /// Whether the caller has an interest in this round.
    @GetMapping("/interest")
    OwnInterest.Body interest(@PathVariable UUID roundId, Caller caller) {
        return OwnInterest.of(rounds.get(roundId.toString()).state().interests(), caller);
    }
}
