package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept of how a round was run, whatever its state.
///
/// @param moves every move so far, oldest first
/// @param motions what one facilitator has asked for and no second has agreed to yet
public record Minutes(List<Move> moves, List<Motion> motions) {
    static final Minutes NONE = new Minutes(List.of(), List.of());

    public Minutes {
        moves = List.copyOf(moves);
        motions = List.copyOf(motions);
    }

    /// Rounds were stored before minutes were kept.
    static Minutes orNone(@Nullable Minutes minutes) {
        return minutes == null ? NONE : minutes;
    }

    /// The same with one more move; what was asked before it lapses.
    Minutes with(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new Minutes(all, List.of());
    }

    /// The same with this asked, in the place of an earlier motion of its kind.
    Minutes asking(Motion motion) {
        var all = new ArrayList<>(motions);
        all.removeIf(earlier -> earlier.isLike(motion.matter()));
        all.add(motion);
        return new Minutes(moves, all);
    }

    /// The motion of this kind.
    public Optional<Motion> about(Matter matter) {
        return motions.stream().filter(motion -> motion.isLike(matter)).findFirst();
    }
}
