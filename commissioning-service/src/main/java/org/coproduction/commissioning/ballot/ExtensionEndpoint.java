package org.coproduction.commissioning.ballot;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.accord.AccordRequest;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.VotingLonger;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// More time to vote, and what was done in it to reach those who were missing.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class ExtensionEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    ExtensionEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Moves the end of voting before it has come, once, which takes two facilitators: the first asks and says what is done in that
    /// time (202), the second agrees to the same date (200). Where nobody asks and too few of a group have voted at the date, voting goes on by itself.
    @PostMapping("/extension")
    ResponseEntity<MotionAnswer.Body> extend(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Extended extended,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> VotingLonger.ask(round, extended.until(), extended.said(), by, now)),
                id -> rounds.get(id).state().minutes(), new Matter.ExtendVoting(extended.until()));
    }

    /// Records what was done, in the time by which voting was extended, to reach those who are missing. It is published.
    @PostMapping("/outreach")
    ResponseEntity<Answer> reachOut(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Outreach outreach,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> VotingLonger.reachOut(round, outreach.outreach(), by, now)));
    }
}
