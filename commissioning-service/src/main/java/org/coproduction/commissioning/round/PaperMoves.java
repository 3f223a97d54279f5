package org.coproduction.commissioning.round;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Mover;

/// What happens to paper ballots in a round, in whichever state: batches come, their ballots are put in, and a second person checks.
final class PaperMoves {
    private PaperMoves() {
    }

    static Decision<Round> register(Round round, PaperBatch batch) {
        var known = round.paper();
        return known.<Round>again(batch).orElseGet(() -> switch (round) {
            case Draft _,Collecting _,Reviewing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> known.register(batch, paper -> voting.with(voting.poll().with(paper)));
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        });
    }

    static Decision<Round> entered(Round round, PaperBatch batch) {
        return untilCounted(round, (paper, then) -> paper.entered(batch, then));
    }

    static Decision<Round> check(Round round, String id, boolean right, Mover by) {
        return untilCounted(round, (paper, then) -> paper.check(id, right, by, round.interests(), then));
    }

    private static Decision<Round> untilCounted(Round round,
            BiFunction<PaperBatches, Function<PaperBatches, Round>, Decision<Round>> move) {
        return switch (round) {
            case Draft _,Collecting _,Reviewing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> move.apply(voting.poll().paper(), paper -> voting.with(voting.poll().with(paper)));
            case Closing closing -> move.apply(closing.poll().paper(), paper -> closing.with(closing.poll().with(paper)));
            case Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }
}
