package org.coproduction.commissioning.award;

import java.time.Clock;
import java.util.HashMap;

import org.coproduction.commissioning.round.Decisions;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Ids;
import org.coproduction.starter.Outcome;

/// The accountable body decides on a recommendation, in whole or in part, with its reason. Here each project's id is born.
public final class RatifyRound {
    private final Rounds rounds;
    private final Clock clock;

    public RatifyRound(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    public Outcome handle(String roundId, Decisions decisions, Command command) {
        var now = clock.instant();
        var projects = new HashMap<String, String>();
        decisions.ratified().forEach(proposal -> projects.put(proposal, Ids.next().toString()));
        return rounds.change(roundId, command, round -> round.ratify(decisions, projects, now));
    }
}
