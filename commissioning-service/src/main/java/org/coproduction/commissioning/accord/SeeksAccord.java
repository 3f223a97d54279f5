package org.coproduction.commissioning.accord;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.minutes.Mover;

/// A round that comes to an agreement, in some state. Each command is answered whatever the state.
///
/// @param <S> all its states
public interface SeeksAccord<S extends SeeksAccord<S>> {
    /// Somebody takes a stance on what is to be agreed, unless they have no say in it.
    Decision<S> take(Stance stance, Instant now);

    /// Settles it as agreed, through the parity gate.
    Decision<S> agree(Mover by, Instant now);

    /// Moves the end of the gate, once.
    Decision<S> extend(Instant until, String outreach, Mover by, Instant now);

    /// The accountable body goes on without an agreement, and it is marked so for ever.
    Decision<S> decideWithoutAgreement(String decidedBy, String reasons, Instant now);
}
