package org.coproduction.commissioning.round;

import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// What is kept of how a funding round was run, whatever its state.
///
/// @param mergers of its proposals
public record Kept(Minutes minutes, Mergers mergers) {
    static final Kept NONE = new Kept(Minutes.NONE, Mergers.NONE);

    /// Rounds were stored before anything of it was kept.
    static Kept orNone(@Nullable Kept kept) {
        return kept == null ? NONE : kept;
    }

    Kept with(Minutes changed) {
        return new Kept(changed, mergers);
    }

    Kept with(Mergers changed) {
        return new Kept(minutes, changed);
    }
}
