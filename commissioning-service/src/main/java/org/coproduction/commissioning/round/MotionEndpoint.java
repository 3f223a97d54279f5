package org.coproduction.commissioning.round;

import java.time.Clock;
import org.coproduction.commissioning.minutes.MotionsEndpoint;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What one facilitator asks and a second agrees to: the quorums, and what is asked at this moment.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class MotionEndpoint extends MotionsEndpoint<Round> {
    MotionEndpoint(Rounds rounds, Clock clock) {
        super(rounds.store(), clock);
    }
}
