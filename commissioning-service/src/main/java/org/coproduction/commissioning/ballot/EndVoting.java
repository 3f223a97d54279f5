package org.coproduction.commissioning.ballot;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.VotingLonger;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// What a round owes whose voting has come to its date: that it be closed, or extended where a quorum is not reached. The boxes are
/// read while they are open, and sealed only after the round has been closed. So a ballot that comes in between counts, and is at worst
/// not seen in time to spare an extension; and an instance that ends after reading, or is overtaken by facilitators or by another
/// instance, has done nothing.
public final class EndVoting implements OwedStep<Round> {
    private final Rounds rounds;
    private final BallotBoxes boxes;

    public EndVoting(Rounds rounds, BallotBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    @Override
    public AggregateStore<Round> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<Round> round, Instant now) {
        var state = round.state();
        if (state.stage() != Round.Stage.VOTING) {
            return;
        }
        var poll = Objects.requireNonNull(state.poll(), "where people vote there is a poll");
        // At the second date it is closed whoever took part.
        var tookPart = state.minutes().extended() == null
                ? boxes.turnout(round.id(), state.terms(), poll.paper())
                : Map.<Constituency, Integer>of();
        rounds.change(round.id(), Command.OWN, current -> VotingLonger.atItsDate(current, tookPart, now));
    }
}
