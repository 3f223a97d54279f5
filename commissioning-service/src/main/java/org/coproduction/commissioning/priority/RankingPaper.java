package org.coproduction.commissioning.priority;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;

/// What happens to rankings on paper in a round, in whichever state.
final class RankingPaper {
    private RankingPaper() {
    }

    static Decision<PriorityRound> register(PriorityRound round, PaperBatch batch) {
        return round.paper().<PriorityRound>again(batch).orElseGet(() -> switch (round) {
            case Preparing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking -> ranking.paper().register(batch, ranking::with);
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        });
    }

    static Decision<PriorityRound> untilCounted(PriorityRound round,
            BiFunction<PaperBatches, Function<PaperBatches, PriorityRound>, Decision<PriorityRound>> move) {
        return switch (round) {
            case Preparing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking -> move.apply(ranking.paper(), ranking::with);
            case Closing closing -> move.apply(closing.paper(), closing::with);
            case Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }
}
