package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is kept of how a round was run, whatever its state.
///
/// @param moves every move so far, oldest first
/// @param motions what one facilitator has asked for and no second has agreed to yet
/// @param interested opaque ids of people who declared an interest in this round, never shown
/// @param mergers of its proposals
/// @param scrutiny who recounts where ballots are withheld
public record Minutes(List<Move> moves, List<Motion> motions, Set<String> interested, Mergers mergers,
        Scrutiny scrutiny) {
    static final Minutes NONE = new Minutes(List.of(), List.of(), Set.of(), Mergers.NONE, Scrutiny.NONE);

    public Minutes {
        moves = List.copyOf(moves);
        motions = List.copyOf(motions);
        interested = Set.copyOf(interested);
        mergers = Mergers.orNone(mergers);
        scrutiny = Scrutiny.orNone(scrutiny);
    }

    /// Rounds were stored before minutes were kept.
    static Minutes orNone(@Nullable Minutes minutes) {
        return minutes == null ? NONE : minutes;
    }

    /// The same with one more move; what was asked before it lapses.
    Minutes with(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new Minutes(all, List.of(), interested, mergers, scrutiny);
    }

    /// The same with this asked, in the place of an earlier motion of its kind.
    Minutes asking(Motion motion) {
        var all = new ArrayList<>(motions);
        all.removeIf(earlier -> earlier.isLike(motion.matter()));
        all.add(motion);
        return new Minutes(moves, all, interested, mergers, scrutiny);
    }

    /// The same with an interest of this person, who then has asked for nothing and recounts nothing.
    Minutes declaring(String person) {
        var all = new HashSet<>(interested);
        all.add(person);
        return new Minutes(moves, motions.stream().filter(motion -> !person.equals(motion.by().id())).toList(), all,
                mergers, scrutiny.without(person));
    }

    Minutes with(Mergers changed) {
        return new Minutes(moves, motions, interested, changed, scrutiny);
    }

    Minutes with(Scrutiny changed) {
        return new Minutes(moves, motions, interested, mergers, changed);
    }

    /// The motion of this kind.
    public Optional<Motion> about(Matter matter) {
        return motions.stream().filter(motion -> motion.isLike(matter)).findFirst();
    }
}
