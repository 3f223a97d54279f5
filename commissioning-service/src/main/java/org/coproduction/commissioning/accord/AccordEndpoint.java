package org.coproduction.commissioning.accord;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The way to an agreement, which is the same in rounds of every kind: who extends it says under which address, and what is agreed.
///
/// @param <R> the kind of round
public abstract class AccordEndpoint<R extends SeeksAccord<R>> {
    private final AggregateStore<R> rounds;
    private final Clock clock;

    protected AccordEndpoint(AggregateStore<R> rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Says whether the caller agrees, for the version that they read; a no comes with its reason.
    @PutMapping("/stance")
    ResponseEntity<Answer> take(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Position position, Caller caller,
            Command command) {
        var stance = position.of(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.take(stance, now)));
    }

    /// Settles the agreement, once each constituency reached its quorum and agreed.
    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(@PathVariable UUID roundId, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.agree(by, now)));
    }

    /// Moves the date for the agreement, once, and says what is done in that time to reach those who are missing.
    @PostMapping("/gate/extension")
    ResponseEntity<Answer> extend(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Extended extended, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> round.extend(extended.until(), extended.said(), by, now)));
    }

    /// Decides without agreement. The accountable body goes on although nothing was agreed, and says why.
    @PostMapping("/decision")
    ResponseEntity<Answer> decide(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Decided decided, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        var by = caller.speaksFor();
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> round.decideWithoutAgreement(by, decided.reasons(), now)));
    }
}
