package org.coproduction.commissioning.ballot;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.BallotPapers.BallotPaper;
import org.coproduction.commissioning.ballot.BallotPapers.Handed;
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
        /// @param choices sorted, none twice
        record Accepted(Receipt receipt, List<String> choices) implements Cast {}

        record Refused(Refusal refusal) implements Cast {}
    }

    /// @param choices the proposals approved; none for a blank ballot, which counts as taking part
    public Cast handle(String roundId, String person, Constituency constituency, Collection<String> choices) {
        return switch (papers.of(roundId)) {
            case Handed.Refused(var refusal) -> new Cast.Refused(refusal);
            case Handed.Here(var paper) when !paper.choices().containsAll(choices) ->
                new Cast.Refused(Refusal.of(RefusalCode.BALLOT_CHOICE_UNKNOWN, "choices"));
            case Handed.Here(var paper) -> cast(roundId, paper, boxes.keyOf(roundId, person), constituency,
                    List.copyOf(new TreeSet<>(choices)));
        };
    }

    private Cast cast(String roundId, BallotPaper paper, @Nullable String key, Constituency constituency, List<String> sorted) {
        if (key != null) {
            var receipt = Receipt.of(roundId, key, sorted);
            if (boxes.put(roundId, paper.boxes(), key, constituency, sorted, receipt)) {
                return new Cast.Accepted(receipt, sorted);
            }
        }
        papers.forget(roundId);
        return new Cast.Refused(
                papers.of(roundId) instanceof Handed.Refused(var refusal) ? refusal : Refusal.of(RefusalCode.VOTING_CLOSED));
    }
}
