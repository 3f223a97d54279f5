package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.paper.SheetRows.UnreadableSheet;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.PaperBatch;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Enters paper ballots that were typed into a spreadsheet, each row by itself: it is taken or refused with its reason. Each lies under
/// the number of its paper, so that entering a file again, or a paper in two files, never counts it twice. They count from the check
/// by a second person on, so a crash half-way leaves nothing that counts, and entering the file again completes it.
public final class EnterPaperSheet {
    private final Rounds rounds;
    private final BallotBoxes boxes;

    public EnterPaperSheet(Rounds rounds, BallotBoxes boxes) {
        this.rounds = rounds;
        this.boxes = boxes;
    }

    /// What came of it.
    sealed interface Entry {
        /// @param refused the rows that were not taken
        record Entered(long version, int accepted, List<Fault> refused) implements Entry {}

        record Refused(Refusal refusal) implements Entry {}

        /// No row can be used.
        record Faulty(List<Fault> faults) implements Entry {}
    }

    /// @param by opaque id of whoever enters it
    Entry handle(String roundId, String batchId, byte[] content, String by, Command command) {
        var round = rounds.get(roundId).state();
        try {
            var lines = PaperSheet.read(content);
            var tentative = new PaperBatch(batchId, Sha256.hex(content), 0, Map.of(), by, null);
            return round.register(tentative) instanceof Decision.Refused<Round>(var refusal)
                    ? new Entry.Refused(refusal)
                    : enter(roundId, round, tentative, lines, command);
        } catch (UnreadableSheet unreadable) {
            return new Entry.Faulty(List.of(Fault.at(1, unreadable.sentence())));
        }
    }

    private Entry enter(String roundId, Round round, PaperBatch batch, List<PaperSheet.Line> lines, Command command) {
        var paper = BallotPaper.of(round);
        var before = new HashMap<String, Integer>();
        var ballots = new EnumMap<Constituency, Integer>(Constituency.class);
        var refused = new ArrayList<Fault>();
        for (var line : lines) {
            var fault = line.fault().orElseGet(() -> put(roundId, round, paper, batch, line, before));
            if (fault.isEmpty()) {
                ballots.merge(line.constituency(), 1, Integer::sum);
            } else {
                refused.add(Fault.at(line.number(), fault));
            }
        }
        if (ballots.isEmpty()) {
            return new Entry.Faulty(refused.isEmpty() ? List.of(Fault.at(1, "The file has no ballots.")) : refused);
        }
        var entered = new PaperBatch(batch.id(), batch.sha256(), 0, ballots, batch.enteredBy(), null);
        var accepted = ballots.values().stream().mapToInt(Integer::intValue).sum();
        return switch (rounds.change(roundId, command, current -> current.register(entered))) {
            case Outcome.Done done -> new Entry.Entered(done.version(), accepted, refused);
            case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
        };
    }

    /// Puts a ballot in, and says why it is not; empty if it is.
    private String put(String roundId, Round round, BallotPaper paper, PaperBatch batch, PaperSheet.Line line,
            Map<String, Integer> before) {
        var already = before.putIfAbsent(line.paper(), line.number());
        if (already != null) {
            return "Paper " + line.paper() + " is on line " + already + " already.";
        }
        return switch (paper.fill(line.choices(), line.points())) {
            case BallotPaper.Filled.Refused(var refusal) -> refusal.plain();
            case BallotPaper.Filled.Good(var vote) -> {
                var others = known(roundId);
                if (boxes.putPaper(roundId, round.terms(), batch.id(), line.paper(), line.number(), line.constituency(), vote,
                        others)) {
                    yield "";
                }
                var other = boxes.batchOf(roundId, round.terms(), line.paper());
                yield other == null
                        ? Refusal.of(RefusalCode.VOTING_CLOSED).plain()
                        : "Paper " + line.paper() + " was entered with the batch " + other + " already.";
            }
        };
    }

    private List<String> known(String roundId) {
        var poll = rounds.get(roundId).state().poll();
        return poll == null ? List.of() : poll.batches().stream().map(PaperBatch::id).toList();
    }
}
