package org.coproduction.commissioning;

import java.util.Objects;

import org.bson.Document;
import org.coproduction.commissioning.round.Round;
import org.coproduction.starter.StateCodec;
import org.coproduction.starter.Versioned;

/// Puts a round back to what an instance would still see that crashed or fell behind.
final class CrashPoints {
    private static final StateCodec CODEC = new StateCodec();

    private CrashPoints() {
    }

    /// The state that a concluded round had when its awards were owed.
    static Round ratifiedAgain(Round concluded) {
        var stored = CODEC.encode(Round.class, concluded);
        stored.put("is", "Ratified");
        return Objects.requireNonNull(CODEC.decode(Round.class, stored));
    }

    /// The same round as if only the first of its awards had been decided.
    static Versioned<Round> withOneAward(Versioned<Round> ratified) {
        var stored = CODEC.encode(Round.class, ratified.state());
        var ratification = stored.get("ratification", Document.class);
        ratification.put("awards", ratification.getList("awards", Document.class).subList(0, 1));
        return new Versioned<>(ratified.id(), ratified.version(), CODEC.decode(Round.class, stored));
    }
}
