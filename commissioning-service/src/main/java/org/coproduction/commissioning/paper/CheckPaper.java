package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.PaperBatch;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.web.RefusedException;

/// The check of a batch of paper ballots by a second person: what was entered, and whether it is right.
public final class CheckPaper {
    private final Rounds rounds;
    private final BallotBoxes boxes;

    public CheckPaper(Rounds rounds, BallotBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    /// @param yours whether whoever reads this entered it, and so cannot check it
    /// @param sha256 of the file
    /// @param lines of a spreadsheet, in its order; none of a `.pb` file, which whoever checks has before them
    record Sheet(String id, boolean checked, boolean yours, String sha256, Map<Constituency, Integer> ballots,
            List<Line> lines) {}

    record Line(int line, String paper, Constituency constituency, List<String> choices, List<Integer> points) {}

    Sheet read(String roundId, String batchId, String reader) {
        var round = rounds.get(roundId).state();
        var poll = round.poll();
        var batch = (poll == null ? List.<PaperBatch>of() : poll.batches()).stream()
                .filter(each -> each.id().equals(batchId)).findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
        var lines = new ArrayList<Line>();
        if (!batch.counts()) {
            boxes.forEachOnPaper(roundId, round.terms(), batchId, (line, paper, constituency, vote) -> lines
                    .add(new Line(line, paper, constituency, vote.choices(), vote.points())));
            lines.sort(Comparator.comparingInt(Line::line));
        }
        return new Sheet(batchId, batch.counts(), reader.equals(batch.enteredBy()), batch.sha256(), batch.ballots(), lines);
    }

    /// What is not right is taken out of the round first, so that nothing of it can count.
    Outcome handle(String roundId, String batchId, boolean right, Mover by, Command command) {
        var outcome = rounds.change(roundId, command, round -> round.checkPaper(batchId, right, by));
        if (!right && outcome instanceof Outcome.Done) {
            boxes.removePaper(roundId, rounds.get(roundId).state().terms(), batchId);
        }
        return outcome;
    }
}
