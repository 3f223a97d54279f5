package org.coproduction.commissioning.minutes;

/// What facilitators run and keep minutes of: a round of some kind, in some state.
///
/// @param <S> all its states
public interface Minuted<S extends Minuted<S>> {
    Minutes minutes();

    /// Who would gain from it.
    Interests interests();

    /// The same state with other minutes.
    S with(Minutes minutes);
}
