package org.coproduction.commissioning.round;

import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// What is kept of how a funding round was run, whatever its state.
///
/// @param mergers of its proposals
/// @param scrutiny who recounts where ballots are withheld
/// @param readings who vouched for the Easy Read versions of its proposals
public record Kept(Minutes minutes, Mergers mergers, Scrutiny scrutiny, Readings readings) {
    static final Kept NONE = new Kept(Minutes.NONE, Mergers.NONE, Scrutiny.NONE, Readings.NONE);

    public Kept {
        readings = Readings.orNone(readings);
    }

    /// Rounds were stored before anything of it was kept.
    static Kept orNone(@Nullable Kept kept) {
        return kept == null ? NONE : kept;
    }

    Kept with(Minutes changed) {
        return new Kept(changed, mergers, scrutiny, readings);
    }

    Kept with(Mergers changed) {
        return new Kept(minutes, changed, scrutiny, readings);
    }

    Kept with(Scrutiny changed) {
        return new Kept(minutes, mergers, changed, readings);
    }

    Kept with(Readings changed) {
        return new Kept(minutes, mergers, scrutiny, changed);
    }

    /// The same with an interest of this person, who then has asked for nothing and recounts nothing.
    Kept declaring(String person) {
        return new Kept(minutes.declaring(person), mergers, scrutiny.without(person), readings);
    }
}
