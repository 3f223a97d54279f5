package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import org.coproduction.commissioning.minutes.Mover.Part;
import org.jspecify.annotations.Nullable;

/// A move as everybody may read it: no person's id.
///
/// @param by two where it needed both facilitators, who asked for it first
/// @param reason `null` where none was given
public record PublicMove(Move.Kind kind, Instant at, List<Part> by, @Nullable String reason) {
    public PublicMove {
        by = List.copyOf(by);
    }

    /// All that moved a round so far, oldest first.
    public static List<PublicMove> all(Minutes minutes) {
        return minutes.moves().stream()
                .map(move -> new PublicMove(move.kind(), move.at(), move.by().stream().map(Mover::part).toList(), move.reason()))
                .toList();
    }
}
