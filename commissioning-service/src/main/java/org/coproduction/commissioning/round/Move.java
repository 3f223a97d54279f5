package org.coproduction.commissioning.round;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// What a command does to a round.
public sealed interface Move {
    /// The round goes on like this.
    record To(Round round) implements Move {}

    /// The command was right and has nothing left to do.
    record Stay() implements Move {}

    /// The round stays as it is.
    record Refused(Refusal refusal) implements Move {}

    static Move refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }
}
