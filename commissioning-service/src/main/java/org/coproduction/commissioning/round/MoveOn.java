package org.coproduction.commissioning.round;

import java.time.Instant;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Moves a round on when its date has come. Voting is never opened by the clock: that waits until everything on the ballot can be
/// understood.
public final class MoveOn implements OwedStep<Round> {
    private final Rounds rounds;

    public MoveOn(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public AggregateStore<Round> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<Round> round, Instant now) {
        rounds.change(round.id(), Command.OWN, current -> current.moveOn(now));
    }
}
