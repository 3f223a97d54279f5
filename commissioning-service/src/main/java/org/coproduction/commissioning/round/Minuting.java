package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Puts into a round's minutes what happens to it, in whichever state.
final class Minuting {
    private Minuting() {
    }

    /// The decision, recorded as a move where it is one.
    static Decision<Round> moved(Decision<Round> decision, Move move) {
        return decision instanceof Decision.Changed<Round>(var next, _)
                ? Decision.changed(with(next, next.minutes().with(move)))
                : decision;
    }

    /// What needs both facilitators: asked for by one, done when another agrees, one of the two named by the families. The same
    /// person asking again changes nothing, and whoever would gain from the round has no say.
    ///
    /// @param reason needed to ask; whoever agrees need not give one
    /// @param done what happens when both agree; where it refuses or has nothing left to do, nobody needs to be asked
    static Decision<Round> together(Round round, Matter matter, Mover by, @Nullable String reason, Instant now, Move.Kind kind,
            Decision<Round> done) {
        if (!(done instanceof Decision.Changed<Round>)) {
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
                    : Decision.changed(with(round, round.minutes().asking(new Motion(matter, by, now, reason.strip()))));
        }
        if (asked.isBy(by)) {
            return Decision.unchanged();
        }
        return asked.isSettledBy(by)
                ? moved(done, new Move(kind, now, List.of(asked.by(), by), asked.reason()))
                : Decision.refused(RefusalCode.FAMILIES_FACILITATOR_NEEDED);
    }

    static Round with(Round round, Minutes minutes) {
        return switch (round) {
            case Collecting(var terms, _, var proposals) -> new Collecting(terms, minutes, proposals);
            case Reviewing(var terms, _, var proposals, var verdicts) -> new Reviewing(terms, minutes, proposals, verdicts);
            case Voting(var terms, _, var proposals, var poll) -> new Voting(terms, minutes, proposals, poll);
            case Closing(var terms, _, var proposals, var poll, var sealed) ->
                new Closing(terms, minutes, proposals, poll, sealed);
            case Counted(var terms, _, var proposals, var poll, var count) ->
                new Counted(terms, minutes, proposals, poll, count);
            case Recommended(var terms, _, var proposals, var poll, var count, var decided) ->
                new Recommended(terms, minutes, proposals, poll, count, decided);
            case QuorumNotMet(var terms, _, var proposals, var poll, var count, var outcome, var decided) ->
                new QuorumNotMet(terms, minutes, proposals, poll, count, outcome, decided);
            case Ratified(var terms, _, var proposals, var poll, var count, var ratification) ->
                new Ratified(terms, minutes, proposals, poll, count, ratification);
            case Concluded(var terms, _, var proposals, var poll, var count, var ratification, var decided) ->
                new Concluded(terms, minutes, proposals, poll, count, ratification, decided);
            case Cancelled(var terms, _, var proposals, var poll, var cancellation) ->
                new Cancelled(terms, minutes, proposals, poll, cancellation);
        };
    }
}
