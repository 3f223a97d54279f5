package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.minutes.Mover.Part;
import org.jspecify.annotations.Nullable;

/// A move as everybody may read it: no person's id.
///
/// @param by two where it needed both facilitators, who asked for it first
/// @param reason `null` where none was given
/// @param until the second date, where voting was extended
/// @param missing constituencies that were below their quorum at the first date, where voting was extended because of it
public record PublicMove(Move.Kind kind, Instant at, List<Part> by, @Nullable String reason, @Nullable Instant until,
        List<Constituency> missing) {
    public PublicMove {
        by = List.copyOf(by);
        missing = List.copyOf(missing);
    }

    /// All that moved a round so far, oldest first.
    public static List<PublicMove> all(Minutes minutes) {
        return minutes.moves().stream().map(PublicMove::of).toList();
    }

    private static PublicMove of(Move move) {
        var longer = move.longer();
        return new PublicMove(move.kind(), move.at(), move.by().stream().map(Mover::part).toList(), move.reason(),
                longer == null ? null : longer.until(), longer == null ? List.of() : longer.missing());
    }
}
