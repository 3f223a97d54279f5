package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What one facilitator asks and a second agrees to: the quorums, and what is asked at this moment.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class MotionEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    MotionEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Changes how many of each constituency must take part, which takes two facilitators: the first asks with a reason (202),
    /// the second agrees (200).
    @PutMapping("/quorums")
    ResponseEntity<MotionAnswer.Body> changeQuorums(@PathVariable UUID roundId, @Valid @RequestBody Motions.NewQuorums request,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        var change = request.change();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> round.changeQuorums(change, by, request.reason(), now)),
                id -> rounds.get(id).state().minutes(), change);
    }

    /// What one facilitator asks and another one has still to agree to. For facilitators only.
    @GetMapping("/motions")
    Motions.Body motions(@PathVariable UUID roundId, Caller caller) {
        var by = Movers.facilitator(caller);
        return Motions.of(rounds.get(roundId.toString()).state().minutes(), by);
    }
}
