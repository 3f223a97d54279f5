package org.coproduction.commissioning.priority;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.OwnInterest;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who may run a round of priorities, and what needs two of them: the quorums, what is asked at this moment, and whoever has an interest.
@RestController
@RequestMapping("/api/commissioning/priority-rounds/{roundId}")
class PriorityMotionEndpoint {
    private final PriorityRounds rounds;
    private final Clock clock;

    PriorityMotionEndpoint(PriorityRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Changes how many of each constituency must take part, which takes two facilitators: the first asks with a reason (202), the
    /// second agrees (200).
    @PutMapping("/quorums")
    ResponseEntity<MotionAnswer.Body> changeQuorums(@PathVariable UUID roundId, @Valid @RequestBody Motions.NewQuorums request,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        var change = request.change();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> round.changeQuorums(change, by, request.reason(), now)), rounds::minutes, change);
    }

    /// What one facilitator asks and another one has still to agree to. For facilitators only.
    @GetMapping("/motions")
    Motions.Body motions(@PathVariable UUID roundId, Caller caller) {
        var by = Movers.facilitator(caller);
        return Motions.of(rounds.minutes(roundId.toString()), by);
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
