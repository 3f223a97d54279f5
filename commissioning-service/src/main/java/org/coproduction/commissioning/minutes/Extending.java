package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.VotingStep;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.minutes.Matter.ExtendVoting;
import org.jspecify.annotations.Nullable;

/// How voting or ranking that is open ends, in rounds of whichever kind: at its date where every quorum is reached, and else once
/// more, at a second date, with what was done in that time to reach those who were missing.
public final class Extending {
    /// The most that is recorded as outreach in one round.
    public static final int MOST_OUTREACH = 50;

    private Extending() {
    }

    /// Both facilitators move the end before its date has come.
    ///
    /// @param outreach what is done in that time; needed from whoever asks first
    public static <S extends Minuted<S>> Decision<S> ask(S open, VotingTime time, ExtendVoting matter, @Nullable String outreach,
            Mover by, Instant now) {
        var said = outreach == null || outreach.isBlank()
                ? open.minutes().about(matter).filter(asked -> asked.matter().equals(matter)).map(Motion::reason).orElse("")
                : outreach;
        return switch (time.extend(matter.until(), said, now)) {
            case VotingStep.Extended(var until, var missing) ->
                Minuting.together(open, matter, by, outreach, now, new Move.Longer(until, missing), Decision.changed(open));
            case VotingStep.Refused(var refusal) -> Decision.refused(refusal);
            case VotingStep.StillOpen(),VotingStep.Over() -> throw new IllegalStateException("asking ends nothing");
        };
    }

    /// A facilitator records what was done in the second time to reach those who are missing.
    public static <S extends Minuted<S>> Decision<S> reachOut(S open, String outreach, Mover by, Instant now) {
        var extended = open.minutes().extended();
        if (extended == null) {
            return Decision.refused(RefusalCode.NOT_EXTENDED);
        }
        if (outreach.isBlank()) {
            return Decision.refused(RefusalCode.OUTREACH_MISSING, "outreach");
        }
        if (extended.outreach().size() >= MOST_OUTREACH) {
            return Decision.refused(RefusalCode.TOO_MUCH_OUTREACH);
        }
        return Minuting.moved(Minuting.alone(open, by, () -> Decision.changed(open)),
                Move.because(outreach.strip(), Move.Kind.OUTREACH, now, by));
    }

    /// Does what is due by the clock, if anything is.
    ///
    /// @param tookPart how many took part so far. More may be there by now, and none fewer: so voting never closes on a quorum
    ///                 that is not reached, and at worst goes on although it just was
    /// @param closed what closing it comes to
    public static <S extends Minuted<S>> Decision<S> atItsDate(S open, VotingTime time, Quorums quorums,
            Map<Constituency, Integer> tookPart, int days, Instant now, Supplier<S> closed) {
        return switch (time.at(now, quorums, tookPart, days)) {
            case VotingStep.StillOpen() -> Decision.unchanged();
            case VotingStep.Extended(var until, var missing) -> Minuting.moved(Decision.changed(open),
                    new Move(Move.Kind.VOTING_EXTENDED, now, List.of(Mover.CLOCK), null, new Move.Longer(until, missing)));
            case VotingStep.Over() ->
                Minuting.moved(Decision.changed(closed.get()), Move.of(Move.Kind.VOTING_CLOSED, now, Mover.CLOCK));
            case VotingStep.Refused(var refusal) -> throw new IllegalStateException("the clock is refused nothing: " + refusal);
        };
    }
}
