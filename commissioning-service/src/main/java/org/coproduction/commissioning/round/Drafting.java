package org.coproduction.commissioning.round;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Matter.OpenRound;
import org.coproduction.commissioning.minutes.Minuting;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Move.Kind;
import org.coproduction.commissioning.minutes.Mover;
import org.jspecify.annotations.Nullable;

/// What facilitators do before anybody can propose, whatever the state of the round: they edit its terms, and both open it.
public final class Drafting {
    private Drafting() {
    }

    /// Other terms in place of those of a draft, by any facilitator; the same terms again change nothing, in whichever state. What was
    /// asked for lapses, so that nobody agrees to terms that they have not read. A lot that was drawn stays.
    static Decision<Round> edit(Round round, Terms written, Mover by, Instant now) {
        var terms = written.drawnAs(round.terms());
        if (terms.equals(round.terms())) {
            return Decision.unchanged();
        }
        return switch (round) {
            case Draft draft -> Minuting.moved(
                    Minuting.<Round>alone(draft, by, () -> Decision.changed(new Draft(terms, draft.kept()))),
                    Move.of(Kind.WRITTEN, now, by));
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Collecting _,Reviewing _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ALREADY_EXISTS);
        };
    }

    /// Takes proposals from here on, which needs both facilitators.
    ///
    /// @param reason needed to ask; whoever agrees need not give one
    public static Decision<Round> open(Round round, Mover by, @Nullable String reason, Instant now) {
        Decision<Round> opened = switch (round) {
            case Draft draft -> Decision.changed(draft.opened());
            case Collecting _ -> Decision.unchanged();
            case Reviewing _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(round, new OpenRound(), by, reason, now, Kind.OPENED, opened);
    }
}
