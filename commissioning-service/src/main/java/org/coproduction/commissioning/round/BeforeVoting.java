package org.coproduction.commissioning.round;

import java.util.function.Supplier;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;

/// What can be done with proposals that are there, as long as nobody votes on them.
final class BeforeVoting {
    private BeforeVoting() {
    }

    static Decision<Round> decide(Round round, Supplier<Decision<Round>> decided) {
        return switch (round) {
            case Collecting _,Reviewing _ -> decided.get();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Draft _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
        };
    }
}
