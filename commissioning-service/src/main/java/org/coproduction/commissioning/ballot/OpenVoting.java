package org.coproduction.commissioning.ballot;

import java.time.Clock;

import org.coproduction.commissioning.round.Move;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Opens voting. The boxes are there before the round says that ballots are taken.
public final class OpenVoting {
    private final Rounds rounds;
    private final BallotBoxes boxes;
    private final Clock clock;

    public OpenVoting(Rounds rounds, BallotBoxes boxes, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    public Outcome handle(String roundId, Command command) {
        var now = clock.instant();
        var round = rounds.get(roundId).state();
        return switch (round.openVoting(now)) {
            case Move.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Move.Stay() -> rounds.change(roundId, command, current -> current.openVoting(now));
            case Move.To _ -> {
                boxes.open(roundId, round.terms());
                yield rounds.change(roundId, command, current -> current.openVoting(now));
            }
        };
    }
}
