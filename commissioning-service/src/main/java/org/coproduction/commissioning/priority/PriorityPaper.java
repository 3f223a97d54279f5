package org.coproduction.commissioning.priority;

import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.paper.PaperRounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Rounds of priorities, in which people rank.
public final class PriorityPaper implements PaperRounds {
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;

    public PriorityPaper(PriorityRounds rounds, RankingBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    @Override
    public Standing get(String roundId) {
        var found = rounds.get(roundId);
        var round = found.state();
        return new Standing(found.version(), round.terms(), round.rankingPaper(), round.paper());
    }

    @Override
    public BallotBoxes boxes() {
        return boxes.all();
    }

    @Override
    public Registered register(String roundId, PaperBatch batch) {
        return Registered.<PriorityRound>by(round -> round.register(batch), move -> rounds.change(roundId, Command.OWN, move));
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
