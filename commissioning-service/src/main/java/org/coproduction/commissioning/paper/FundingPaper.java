package org.coproduction.commissioning.paper;

import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Funding rounds, in which people vote.
public final class FundingPaper implements PaperRounds {
    private final Rounds rounds;
    private final BallotBoxes boxes;

    public FundingPaper(Rounds rounds, BallotBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    @Override
    public Standing get(String roundId) {
        var found = rounds.get(roundId);
        return new Standing(found.version(), found.state().terms(), BallotPaper.of(found.state()),
                found.state().paper());
    }

    @Override
    public BallotBoxes boxes() {
        return boxes;
    }

    @Override
    public Registered register(String roundId, PaperBatch batch) {
        return Registered.<Round>by(round -> round.register(batch), move -> rounds.change(roundId, Command.OWN, move));
    }

    @Override
    public Outcome entered(String roundId, PaperBatch batch, Command command) {
        return rounds.change(roundId, command, round -> round.entered(batch));
    }

    @Override
    public Outcome check(String roundId, String batchId, boolean right, Mover by, Command command) {
        return rounds.change(roundId, command, round -> round.checkPaper(batchId, right, by));
    }
}
