package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Extending;
import org.coproduction.commissioning.minutes.Matter.ExtendVoting;
import org.coproduction.commissioning.minutes.Mover;
import org.jspecify.annotations.Nullable;

/// The end of ranking and its one extension, whatever the state of the round.
final class RankingLonger {
    private RankingLonger() {
    }

    /// Both facilitators move the end of ranking before it has come, once.
    ///
    /// @param outreach what is done in that time; needed from whoever asks first
    static Decision<PriorityRound> ask(PriorityRound round, Instant until, @Nullable String outreach, Mover by, Instant now) {
        return whileRanking(round, ranking -> Extending.<PriorityRound>ask(ranking, ranking.time(), new ExtendVoting(until),
                outreach, by, now));
    }

    /// A facilitator records what was done in that time.
    static Decision<PriorityRound> reachOut(PriorityRound round, String outreach, Mover by, Instant now) {
        return whileRanking(round, ranking -> Extending.<PriorityRound>reachOut(ranking, outreach, by, now));
    }

    /// Closes ranking at its date, or extends it where a quorum is not reached; decided while the boxes are open.
    ///
    /// @param tookPart how many of each constituency did so far
    static Decision<PriorityRound> atItsDate(PriorityRound round, Map<Constituency, Integer> tookPart, Instant now) {
        return round instanceof Ranking ranking
                ? Extending.<PriorityRound>atItsDate(ranking, ranking.time(), ranking.terms().quorums(), tookPart,
                        ranking.terms().daysLonger(), now, () -> ranking.closed(now))
                : Decision.unchanged();
    }

    private static Decision<PriorityRound> whileRanking(PriorityRound round, Function<Ranking, Decision<PriorityRound>> move) {
        return switch (round) {
            case Preparing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking -> move.apply(ranking);
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }
}
