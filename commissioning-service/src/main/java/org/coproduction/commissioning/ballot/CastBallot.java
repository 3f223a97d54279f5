package org.coproduction.commissioning.ballot;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.BallotPapers.Handed;
import org.coproduction.commissioning.round.Rounds;

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
        record Accepted(String receipt, List<String> choices) implements Cast {}

        record Refused(Refusal refusal) implements Cast {}
    }

    /// @param choices the proposals approved; none for a blank ballot, which counts as taking part
    public Cast handle(String roundId, String person, Constituency constituency, Collection<String> choices) {
        return switch (papers.of(roundId)) {
            case Handed.Refused(var refusal) -> new Cast.Refused(refusal);
            case Handed.Here(var paper) when !paper.choices().containsAll(choices) ->
                new Cast.Refused(Refusal.of(RefusalCode.BALLOT_CHOICE_UNKNOWN, "choices"));
            case Handed.Here(var paper) -> {
                var sorted = List.copyOf(new TreeSet<>(choices));
                var key = boxes.keyOf(roundId, person);
                if (key == null || !boxes.put(roundId, paper.boxes(), key, constituency, sorted)) {
                    papers.forget(roundId);
                    yield new Cast.Refused(papers.of(roundId) instanceof Handed.Refused(var refusal)
                            ? refusal
                            : Refusal.of(RefusalCode.VOTING_CLOSED));
                }
                yield new Cast.Accepted(Receipts.code(roundId, key, sorted), sorted);
            }
        };
    }
}
