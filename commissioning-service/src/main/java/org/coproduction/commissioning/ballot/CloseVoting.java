package org.coproduction.commissioning.ballot;

import java.time.Clock;

import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Closes voting: no ballot is accepted from here on. Sealing and counting are owed and follow.
public final class CloseVoting {
    private final Rounds rounds;
    private final Clock clock;

    public CloseVoting(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    public Outcome handle(String roundId, Command command) {
        var now = clock.instant();
        return rounds.change(roundId, command, round -> round.closeVoting(now));
    }
}
