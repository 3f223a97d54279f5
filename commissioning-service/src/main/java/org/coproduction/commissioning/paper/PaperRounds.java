package org.coproduction.commissioning.paper;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// The rounds of one kind, as those see them who enter and check what comes on paper, by phone or at a meeting.
public interface PaperRounds {
    /// A round at this moment.
    ///
    /// @param paper what can be chosen in it
    record Standing(long version, ExpectsVoters terms, BallotPaper paper, PaperBatches batches) {}

    /// Refuses with `NOT_FOUND`.
    Standing get(String roundId);

    /// Where its ballots lie.
    BallotBoxes boxes();

    /// Has the round know a batch; the same again changes nothing.
    Registered register(String roundId, PaperBatch batch);

    /// What came of it.
    ///
    /// @param anew whether the round did not know the batch before
    record Registered(Outcome outcome, boolean anew) {
        /// @param change a round by a decision, which may be asked again
        public static <R> Registered by(Function<R, Decision<R>> register, Function<Function<R, Decision<R>>, Outcome> change) {
            var anew = new AtomicBoolean();
            var outcome = change.apply(round -> {
                var decision = register.apply(round);
                anew.set(decision instanceof Decision.Changed<R>);
                return decision;
            });
            return new Registered(outcome, anew.get());
        }
    }

    /// Keeps what a batch came to.
    Outcome entered(String roundId, PaperBatch batch, Command command);

    /// Keeps what a second person says of a batch.
    Outcome check(String roundId, String batchId, boolean right, Mover by, Command command);
}
