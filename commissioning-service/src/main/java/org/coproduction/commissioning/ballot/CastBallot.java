package org.coproduction.commissioning.ballot;

import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.ballot.BallotPapers.Handed;
import org.coproduction.commissioning.ballot.BallotPapers.Handout;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.Rounds;
import org.jspecify.annotations.Nullable;

/// Casts a person's ballot, or replaces the one cast before; one update of one open box. What is acknowledged is counted, and what
/// is refused is not, also while voting is being closed.
public final class CastBallot {
    private final BallotPapers papers;
    private final BallotBoxes boxes;

    public CastBallot(Rounds rounds, BallotBoxes boxes) {
        this.papers = new BallotPapers(rounds);
        this.boxes = boxes;
    }

    /// What came of it.
    public sealed interface Cast {
        record Accepted(Receipt receipt, Vote vote) implements Cast {}

        record Refused(Refusal refusal) implements Cast {}
    }

    /// Who casts.
    ///
    /// @param person opaque id
    /// @param organisation whom the person works for, if anybody
    public record Voter(String person, @Nullable String organisation, Constituency constituency) {}

    /// @param choices and points as [BallotPaper#fill] takes them
    public Cast handle(String roundId, Voter voter, List<String> choices, List<Integer> points) {
        return switch (papers.of(roundId)) {
            case Handed.Refused(var refusal) -> new Cast.Refused(refusal);
            case Handed.Here(var handout) when handout.interests().include(voter.person, voter.organisation) ->
                new Cast.Refused(Refusal.of(RefusalCode.INTEREST_DECLARED));
            case Handed.Here(var handout) -> switch (handout.paper().fill(choices, points)) {
                case BallotPaper.Filled.Refused(var refusal) -> new Cast.Refused(refusal);
                case BallotPaper.Filled.Good(var vote) ->
                    cast(roundId, handout, boxes.keyOf(roundId, voter.person), voter.constituency, vote);
            };
        };
    }

    private Cast cast(String roundId, Handout handout, @Nullable String key, Constituency constituency, Vote vote) {
        if (key != null) {
            var receipt = Receipt.of(roundId, key, vote);
            if (boxes.put(roundId, handout.boxes(), key, constituency, vote, receipt)) {
                return new Cast.Accepted(receipt, vote);
            }
        }
        papers.forget(roundId);
        return new Cast.Refused(
                papers.of(roundId) instanceof Handed.Refused(var refusal) ? refusal : Refusal.of(RefusalCode.VOTING_CLOSED));
    }
}
