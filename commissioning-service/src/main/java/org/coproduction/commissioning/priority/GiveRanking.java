package org.coproduction.commissioning.priority;

import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.round.BallotPaper;
import org.jspecify.annotations.Nullable;

/// Takes a person's ranking, or replaces the one given before; one update of one open box. What is acknowledged is counted, and what is
/// refused is not, also while ranking is being closed. It is good, or refused, exactly as a ranked ballot is.
public final class GiveRanking {
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;

    public GiveRanking(PriorityRounds rounds, RankingBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    /// What came of it.
    sealed interface Given {
        record Accepted(Vote ranking) implements Given {}

        record Refused(Refusal refusal) implements Given {}
    }

    /// @param organisation whom the person works for, if anybody
    /// @param ranked option ids, what matters most first; none for a blank ranking, which counts as taking part
    /// @param helped who helped, by kind; `null` where nobody did, or nobody told
    Given handle(String roundId, String person, Constituency constituency, @Nullable String organisation,
            List<String> ranked, @Nullable Help helped) {
        return switch (rounds.get(roundId).state()) {
            case Preparing _ -> refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking when ranking.interests().include(person, organisation) ->
                refused(RefusalCode.INTEREST_DECLARED);
            case Ranking ranking -> give(roundId, ranking, person, constituency, ranked, helped);
            case Closing _,Counted _,Specifying _,Settled _ -> refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    private Given give(String roundId, Ranking round, String person, Constituency constituency, List<String> ranked,
            @Nullable Help helped) {
        return switch (round.rankingPaper().fill(ranked, List.of())) {
            case BallotPaper.Filled.Refused(var refusal) -> new Given.Refused(refusal);
            case BallotPaper.Filled.Good(var vote) -> boxes.all().put(roundId, round.terms(), person, constituency, vote, helped)
                    ? new Given.Accepted(vote)
                    : refused(RefusalCode.VOTING_CLOSED);
        };
    }

    private static Given refused(RefusalCode code) {
        return new Given.Refused(Refusal.of(code));
    }
}
