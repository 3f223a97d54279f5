package org.coproduction.commissioning.ballot;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Opens voting, once both facilitators want it. The boxes are there before the round says that ballots are taken.
public final class OpenVoting {
    private final Rounds rounds;
    private final BallotBoxes boxes;
    private final Clock clock;

    public OpenVoting(Rounds rounds, BallotBoxes boxes, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// @param reason needed from whoever asks first
    public Outcome handle(String roundId, Mover by, @Nullable String reason, Command command) {
        var now = clock.instant();
        return rounds.change(roundId, command, round -> {
            var decision = round.openVoting(by, reason, now);
            if (decision instanceof Decision.Changed<Round>(var next, _) && next.stage() == Round.Stage.VOTING) {
                boxes.open(roundId, next.terms());
            }
            return decision;
        });
    }
}
