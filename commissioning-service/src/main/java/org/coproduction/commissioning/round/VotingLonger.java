package org.coproduction.commissioning.round;

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

/// The end of voting and its one extension, whatever the state of the round.
public final class VotingLonger {
    private VotingLonger() {
    }

    /// Both facilitators move the end of voting before it has come, once.
    ///
    /// @param outreach what is done in that time; needed from whoever asks first
    public static Decision<Round> ask(Round round, Instant until, @Nullable String outreach, Mover by, Instant now) {
        return whileVoting(round,
                voting -> Extending.<Round>ask(voting, voting.time(), new ExtendVoting(until), outreach, by, now));
    }

    /// A facilitator records what was done in that time.
    public static Decision<Round> reachOut(Round round, String outreach, Mover by, Instant now) {
        return whileVoting(round, voting -> Extending.<Round>reachOut(voting, outreach, by, now));
    }

    /// Closes voting at its date, or extends it where a quorum is not reached. It is decided while the boxes are open, so what is
    /// put in at this moment counts either way.
    ///
    /// @param tookPart how many of each constituency did so far, whichever way their ballots came
    public static Decision<Round> atItsDate(Round round, Map<Constituency, Integer> tookPart, Instant now) {
        return round instanceof Voting voting
                ? Extending.<Round>atItsDate(voting, voting.time(), voting.terms().quorums(), tookPart,
                        voting.terms().dates().daysLonger(), now, () -> voting.close(now))
                : Decision.unchanged();
    }

    private static Decision<Round> whileVoting(Round round, Function<Voting, Decision<Round>> move) {
        return switch (round) {
            case Draft _,Collecting _,Reviewing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> move.apply(voting);
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }
}
