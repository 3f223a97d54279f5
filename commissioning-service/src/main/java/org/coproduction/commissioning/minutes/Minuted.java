package org.coproduction.commissioning.minutes;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.jspecify.annotations.Nullable;

/// What facilitators run and keep minutes of: a round of some kind, in some state.
///
/// @param <S> all its states
public interface Minuted<S extends Minuted<S>> {
    Minutes minutes();

    /// Who would gain from it.
    Interests interests();

    /// Other quorums, which need both facilitators, as long as nobody takes part yet.
    Decision<S> changeQuorums(ChangeQuorums change, Mover by, @Nullable String reason, Instant now);

    /// The same state with other minutes.
    S with(Minutes minutes);
}
