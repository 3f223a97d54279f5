package org.coproduction.commissioning.ballot;

import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.ballot.BallotPapers.Handed;
import org.coproduction.commissioning.ballot.BallotPapers.Handout;
import org.coproduction.commissioning.channel.BallotCode;
import org.coproduction.commissioning.channel.Help;
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

    /// The same by somebody who tells of no help.
    public Cast handle(String roundId, Voter voter, List<String> choices, List<Integer> points) {
        return handle(roundId, voter, choices, points, null);
    }

    /// @param choices and points as [BallotPaper#fill] takes them
    /// @param helped who helped, by kind; `null` where nobody did, or nobody told
    public Cast handle(String roundId, Voter voter, List<String> choices, List<Integer> points, @Nullable Help helped) {
        return switch (papers.of(roundId)) {
            case Handed.Refused(var refusal) -> new Cast.Refused(refusal);
            case Handed.Here(var handout) when handout.interests().include(voter.person, voter.organisation) ->
                new Cast.Refused(Refusal.of(RefusalCode.INTEREST_DECLARED));
            case Handed.Here(var handout) -> switch (handout.paper().fill(choices, points)) {
                case BallotPaper.Filled.Refused(var refusal) -> new Cast.Refused(refusal);
                case BallotPaper.Filled.Good(var vote) ->
                    cast(roundId, handout, boxes.keyOf(roundId, voter.person), voter.constituency, vote, helped);
            };
        };
    }

    /// What came of asking for a code.
    public sealed interface Coded {
        record Here(BallotCode code) implements Coded {}

        record Refused(Refusal refusal) implements Coded {}
    }

    /// The code under which a ballot that a facilitator enters is the person's own. Who would gain from the round has none, so no ballot
    /// under a code is theirs.
    Coded codeOf(String roundId, Voter voter) {
        // What is kept of a round does not know that voting has closed, and no box is asked here that would.
        return switch (papers.fresh(roundId)) {
            case Handed.Refused(var refusal) -> new Coded.Refused(refusal);
            case Handed.Here(var handout) when handout.interests().include(voter.person, voter.organisation) ->
                new Coded.Refused(Refusal.of(RefusalCode.INTEREST_DECLARED));
            case Handed.Here _ -> {
                var code = boxes.codeOf(roundId, voter.person, voter.constituency);
                yield code == null ? new Coded.Refused(Refusal.of(RefusalCode.VOTING_CLOSED)) : new Coded.Here(code);
            }
        };
    }

    private Cast cast(String roundId, Handout handout, @Nullable String key, Constituency constituency, Vote vote,
            @Nullable Help helped) {
        var receipt = key == null ? null : boxes.put(roundId, handout.boxes(), key, constituency, vote, helped);
        if (receipt != null) {
            return new Cast.Accepted(receipt, vote);
        }
        papers.forget(roundId);
        return new Cast.Refused(
                papers.of(roundId) instanceof Handed.Refused(var refusal) ? refusal : Refusal.of(RefusalCode.VOTING_CLOSED));
    }
}
