package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Puts into the minutes what happens to a round, in whichever state.
public final class Minuting {
    private Minuting() {
    }

    /// The decision, recorded as a move where it is one.
    public static <S extends Minuted<S>> Decision<S> moved(Decision<S> decision, Move move) {
        return decision instanceof Decision.Changed<S>(var next, _)
                ? Decision.changed(next.with(next.minutes().with(move)))
                : decision;
    }

    /// What one facilitator does alone. Whoever would gain from the round does nothing in it.
    public static <S extends Minuted<S>> Decision<S> alone(S round, Mover by, Supplier<Decision<S>> done) {
        return round.interests().include(by.id(), by.organisation())
                ? Decision.refused(RefusalCode.INTEREST_DECLARED)
                : done.get();
    }

    /// What needs both facilitators: asked for by one, done when another agrees, one of the two named by the families. The same
    /// person asking again changes nothing, and whoever would gain from the round has no say.
    ///
    /// @param reason needed to ask; whoever agrees need not give one
    /// @param done what happens when both agree; where it refuses or has nothing left to do, nobody needs to be asked
    public static <S extends Minuted<S>> Decision<S> together(S round, Matter matter, Mover by, @Nullable String reason,
            Instant now, Move.Kind kind, Decision<S> done) {
        return together(round, matter, by, reason, now, kind, null, done);
    }

    /// The same for what extends voting.
    static <S extends Minuted<S>> Decision<S> together(S round, Matter matter, Mover by, @Nullable String reason, Instant now,
            Move.Longer longer, Decision<S> done) {
        return together(round, matter, by, reason, now, Move.Kind.VOTING_EXTENDED, longer, done);
    }

    private static <S extends Minuted<S>> Decision<S> together(S round, Matter matter, Mover by, @Nullable String reason,
            Instant now, Move.Kind kind, Move.@Nullable Longer longer, Decision<S> done) {
        if (!(done instanceof Decision.Changed<S>)) {
            return done;
        }
        if (round.interests().include(by.id(), by.organisation())) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        var asked = round.minutes().about(matter).filter(motion -> motion.matter().equals(matter))
                .filter(motion -> !round.interests().include(motion.by().id(), motion.by().organisation())).orElse(null);
        if (asked == null) {
            return reason == null || reason.isBlank()
                    ? Decision.refused(RefusalCode.REASON_MISSING, "reason")
                    : Decision.changed(round.with(round.minutes().asking(new Motion(matter, by, now, reason.strip()))));
        }
        if (asked.isBy(by)) {
            return Decision.unchanged();
        }
        return asked.isSettledBy(by)
                ? moved(done, new Move(kind, now, List.of(asked.by(), by), asked.reason(), longer))
                : Decision.refused(RefusalCode.FAMILIES_FACILITATOR_NEEDED);
    }
}
