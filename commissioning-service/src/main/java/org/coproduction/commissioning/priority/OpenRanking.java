package org.coproduction.commissioning.priority;

import java.time.Clock;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// Opens ranking, once both facilitators want it. The boxes are there before the round says that rankings are taken.
public final class OpenRanking {
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;
    private final Clock clock;

    public OpenRanking(PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// @param reason needed from whoever asks first
    Outcome handle(String roundId, Mover by, @Nullable String reason, Command command) {
        var now = clock.instant();
        return rounds.change(roundId, command, round -> {
            var decision = round.open(by, reason, now);
            if (decision instanceof Decision.Changed<PriorityRound>(var next, _) && next instanceof Ranking) {
                boxes.all().open(roundId, next.terms());
            }
            return decision;
        });
    }
}
