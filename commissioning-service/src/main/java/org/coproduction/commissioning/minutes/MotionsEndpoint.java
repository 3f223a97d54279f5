package org.coproduction.commissioning.minutes;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What one facilitator asks and a second agrees to, which is the same in rounds of every kind: the quorums, and what is asked at this
/// moment. Who extends it says under which address.
///
/// @param <R> the kind of round
public abstract class MotionsEndpoint<R extends Minuted<R>> {
    private final AggregateStore<R> rounds;
    private final Clock clock;

    protected MotionsEndpoint(AggregateStore<R> rounds, Clock clock) {
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
                round -> round.changeQuorums(change, by, request.reason(), now)), this::minutes, change);
    }

    /// What one facilitator asks and another one has still to agree to. For facilitators only.
    @GetMapping("/motions")
    Motions.Body motions(@PathVariable UUID roundId, Caller caller) {
        var by = Movers.facilitator(caller);
        return Motions.of(minutes(roundId.toString()), by);
    }

    private Minutes minutes(String id) {
        return rounds.find(id).orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND))).state().minutes();
    }
}
