package org.coproduction.commissioning.ballot;

import java.time.Instant;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// What a round owes that was cancelled while people voted: that what they cast, and what ties it to them, be erased. It can be done
/// again from the start after a crash.
public final class EraseBallots implements OwedStep<Round> {
    private final Rounds rounds;
    private final BallotBoxes boxes;

    public EraseBallots(Rounds rounds, BallotBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    @Override
    public AggregateStore<Round> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<Round> cancelled, Instant now) {
        var because = cancelled.state().cancelledBecause();
        if (because != null && !because.erased()) {
            boxes.erase(cancelled.id(), cancelled.state().terms());
            rounds.change(cancelled.id(), Command.OWN, Round::erased);
        }
    }
}
