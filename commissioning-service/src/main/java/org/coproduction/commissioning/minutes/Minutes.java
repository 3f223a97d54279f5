package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coproduction.charter.VotingTime;
import org.jspecify.annotations.Nullable;

/// What is kept of how a round was run, whatever its state.
///
/// @param moves every move so far, oldest first
/// @param motions what one facilitator has asked for and no second has agreed to yet
/// @param interested opaque ids of people who declared an interest in this round, never shown
public record Minutes(List<Move> moves, List<Motion> motions, Set<String> interested) {
    public static final Minutes NONE = new Minutes(List.of(), List.of(), Set.of());

    public Minutes {
        moves = List.copyOf(moves);
        motions = List.copyOf(motions);
        interested = Set.copyOf(interested);
    }

    /// Those of a round that has just begun.
    public static Minutes begun(Mover by, Instant now) {
        return NONE.with(Move.of(Move.Kind.BEGUN, now, by));
    }

    /// The same with one more move; what was asked before it lapses, unless the move only records what was done to reach people.
    public Minutes with(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new Minutes(all, move.kind() == Move.Kind.OUTREACH ? motions : List.of(), interested);
    }

    /// The same with this asked, in the place of an earlier motion of its kind.
    Minutes asking(Motion motion) {
        var all = new ArrayList<>(motions);
        all.removeIf(earlier -> earlier.isLike(motion.matter()));
        all.add(motion);
        return new Minutes(moves, all, interested);
    }

    /// The same with an interest of this person, who then has asked for nothing, and for whom nothing is asked.
    public Minutes declaring(String person) {
        var all = new HashSet<>(interested);
        all.add(person);
        return new Minutes(moves, motions.stream().filter(motion -> !motion.involves(person)).toList(), all);
    }

    /// How voting was extended, or `null`. There is one such move at most.
    public @Nullable Extended extended() {
        return Extended.of(moves);
    }

    /// Whether it was its date that closed voting, and not facilitators before it.
    public boolean closedByTheClock() {
        return moves.stream().anyMatch(move -> move.kind() == Move.Kind.VOTING_CLOSED && move.by().contains(Mover.CLOCK));
    }

    /// When voting ends that was to close on this day, in the light of what happened since.
    public VotingTime votingTime(Instant closesAt) {
        var extended = extended();
        if (extended == null) {
            return new VotingTime(closesAt, null);
        }
        // Some were extended at once when they opened after their date, before such a date counted as none.
        return new VotingTime(extended.until().isAfter(closesAt) ? closesAt : extended.at(), extended.until());
    }

    /// The motion of this kind.
    public Optional<Motion> about(Matter matter) {
        return motions.stream().filter(motion -> motion.isLike(matter)).findFirst();
    }
}
