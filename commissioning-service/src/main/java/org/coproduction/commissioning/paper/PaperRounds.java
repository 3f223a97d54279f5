package org.coproduction.commissioning.paper;

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
    Outcome register(String roundId, PaperBatch batch, Command command);

    /// Keeps what a batch came to.
    Outcome entered(String roundId, PaperBatch batch, Command command);

    /// Keeps what a second person says of a batch.
    Outcome check(String roundId, String batchId, boolean right, Mover by, Command command);
}
