package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Constituency;
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

/// Enters paper ballots that were typed into a spreadsheet, each row by itself: it is taken or refused with its reason. The round knows
/// the batch before its first ballot is put in, so that of two batches with the same paper one is refused it, and a file that was
/// entered half-way is seen, and entered again or taken out. Each ballot lies under the number of its paper, so that nothing counts
/// twice, and counts from the check by a second person on.
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
        try {
            var lines = PaperSheet.read(content);
            var batch = new PaperBatch(batchId, Sha256.hex(content), 0, Map.of(), by, null);
            return switch (rounds.change(roundId, Command.OWN, round -> round.register(batch))) {
                case Outcome.Done _ -> enter(roundId, batch, lines, command);
                case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
            };
        } catch (UnreadableSheet unreadable) {
            return new Entry.Faulty(List.of(Fault.at(1, unreadable.sentence())));
        }
    }

    private Entry enter(String roundId, PaperBatch batch, List<PaperSheet.Line> lines, Command command) {
        var found = rounds.get(roundId);
        var round = found.state();
        var poll = Objects.requireNonNull(round.poll(), "a round that knows a batch has had a poll");
        var there = poll.batch(batch.id()).orElse(batch);
        if (there.counts()) {
            return new Entry.Entered(found.version(), Math.toIntExact(there.size()), List.of());
        }
        var known = poll.batches().stream().map(PaperBatch::id).toList();
        var paper = BallotPaper.of(round);
        var before = new HashMap<String, Integer>();
        var ballots = new EnumMap<Constituency, Integer>(Constituency.class);
        var refused = new ArrayList<Fault>();
        for (var line : lines) {
            var fault = line.fault().orElseGet(() -> {
                var already = before.putIfAbsent(line.paper(), line.number());
                return already == null
                        ? put(roundId, round, paper, batch.id(), line, known)
                        : "Paper " + line.paper() + " is on line " + already + " already.";
            });
            if (fault.isEmpty()) {
                ballots.merge(line.constituency(), 1, Integer::sum);
            } else {
                refused.add(Fault.at(line.number(), fault));
            }
        }
        var whole = new PaperBatch(batch.id(), batch.sha256(), 0, ballots, batch.enteredBy(), null);
        return switch (rounds.change(roundId, command, current -> current.entered(whole))) {
            case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
            case Outcome.Done _ when ballots.isEmpty() ->
                new Entry.Faulty(refused.isEmpty() ? List.of(Fault.at(1, "The file has no ballots.")) : refused);
            case Outcome.Done done ->
                new Entry.Entered(done.version(), ballots.values().stream().mapToInt(Integer::intValue).sum(), refused);
        };
    }

    /// Puts a ballot in, and says why it is not; empty if it is.
    ///
    /// @param known batches of the round, whose papers stay theirs
    private String put(String roundId, Round round, BallotPaper paper, String batch, PaperSheet.Line line, List<String> known) {
        return switch (paper.fill(line.choices(), line.points())) {
            case BallotPaper.Filled.Refused(var refusal) -> refusal.plain();
            case BallotPaper.Filled.Good(var vote) -> {
                if (boxes.putPaper(roundId, round.terms(), batch, line.paper(), line.number(), line.constituency(), vote,
                        known)) {
                    yield "";
                }
                var other = boxes.batchOf(roundId, round.terms(), line.paper());
                yield other == null || other.equals(batch)
                        ? Refusal.of(RefusalCode.VOTING_CLOSED).plain()
                        : "Paper " + line.paper() + " was entered with the batch " + other + " already.";
            }
        };
    }
}
