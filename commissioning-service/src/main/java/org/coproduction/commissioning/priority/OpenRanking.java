package org.coproduction.commissioning.priority;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Opens ranking. The boxes are there before the round says that rankings are taken.
public final class OpenRanking {
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;
    private final Clock clock;

    public OpenRanking(PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    Outcome handle(String roundId, Command command) {
        var now = clock.instant();
        var round = rounds.get(roundId).state();
        if (round.open(now) instanceof Decision.Changed<PriorityRound> _) {
            boxes.open(roundId, round.terms());
        }
        return rounds.change(roundId, command, current -> current.open(now));
    }
}
