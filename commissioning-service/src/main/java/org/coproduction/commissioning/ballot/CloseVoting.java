package org.coproduction.commissioning.ballot;

import java.time.Clock;

import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Closes voting before its date, once both facilitators want it: no ballot is accepted from there on. Sealing and counting are owed
/// and follow.
public final class CloseVoting {
    private final Rounds rounds;
    private final Clock clock;

    public CloseVoting(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    public Outcome handle(String roundId, Mover by, @Nullable String reason, Command command) {
        var now = clock.instant();
        return rounds.change(roundId, command, round -> round.closeVoting(by, reason, now));
    }
}
