package org.coproduction.commissioning.ballot;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.round.Round;
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
            case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Unchanged() -> rounds.change(roundId, command, current -> current.openVoting(now));
            case Decision.Changed<Round> _ -> {
                boxes.open(roundId, round.terms());
                yield rounds.change(roundId, command, current -> current.openVoting(now));
            }
        };
    }
}
