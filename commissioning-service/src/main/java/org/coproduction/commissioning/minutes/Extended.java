package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// That voting was extended, for everybody: until when, because of whom, and what was done in that time. It is never said how many
/// had voted.
///
/// @param at when it was
/// @param until the second date
/// @param missing constituencies that were below their quorum at the first date; empty where it was asked for before
/// @param outreach what was done to reach those who were missing, oldest first
public record Extended(Instant at, Instant until, List<Constituency> missing, List<String> outreach) {
    public Extended {
        missing = List.copyOf(missing);
        outreach = List.copyOf(outreach);
    }

    /// Read from what was recorded, or `null` where there was no extension.
    static @Nullable Extended of(List<Move> moves) {
        for (var move : moves) {
            var longer = move.longer();
            if (longer != null) {
                return new Extended(move.at(), longer.until(), longer.missing(), moves.stream().filter(Extended::tellsOutreach)
                        .map(Move::reason).filter(Objects::nonNull).toList());
            }
        }
        return null;
    }

    /// Whoever asks for more time says what will be done in it; where the clock gives it, that is recorded as it is done.
    private static boolean tellsOutreach(Move move) {
        return move.kind() == Move.Kind.OUTREACH || move.kind() == Move.Kind.VOTING_EXTENDED;
    }
}
