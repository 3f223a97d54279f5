package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.Mark;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.paper.SheetRows.UnreadableSheet;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Enters ballots or rankings that were typed into a spreadsheet, from paper, by phone or at a meeting, each row by itself: it is taken or
/// refused with its reason. The round knows the batch before its first ballot is put in, so that of two batches with the same paper one
/// is refused it, and a file that was entered half-way is seen, and entered again or taken out. Each ballot lies under the number of its
/// paper, or under the key of whoever's code it bears, so that nothing counts twice, and counts from the check by a second person on.
public final class EnterPaperSheet {
    private final PaperRounds rounds;

    public EnterPaperSheet(PaperRounds rounds) {
        this.rounds = rounds;
    }

    /// What came of it.
    public sealed interface Entry {
        /// @param refused the rows that were not taken
        record Entered(long version, int accepted, List<Fault> refused) implements Entry {}

        record Refused(Refusal refusal) implements Entry {}

        /// No row can be used.
        record Faulty(List<Fault> faults) implements Entry {}
    }

    /// @param by opaque id of whoever enters it
    public Entry handle(String roundId, String batchId, byte[] content, String by, Command command) {
        try {
            var lines = PaperSheet.read(content);
            var batch = new PaperBatch(batchId, Sha256.hex(content), 0, Map.of(), by, null);
            var registered = rounds.register(roundId, batch);
            return switch (registered.outcome()) {
                case Outcome.Done _ -> enter(roundId, batch, registered.anew(), lines, command);
                case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
            };
        } catch (UnreadableSheet unreadable) {
            return new Entry.Faulty(List.of(Fault.at(1, unreadable.sentence())));
        }
    }

    /// @param anew whether the round knows the batch by this request, and not by an earlier one, which may still be at it
    private Entry enter(String roundId, PaperBatch batch, boolean anew, List<PaperSheet.Line> lines, Command command) {
        var round = rounds.get(roundId);
        var there = round.batches().batch(batch.id()).orElse(batch);
        if (there.counts()) {
            return new Entry.Entered(round.version(), Math.toIntExact(there.size()), List.of());
        }
        if (anew) {
            // Whoever took out a batch of this name may have crashed before its ballots were.
            rounds.boxes().remove(roundId, round.terms(), batch.id());
        }
        var before = new HashMap<String, Integer>();
        var ballots = new EnumMap<Constituency, Integer>(Constituency.class);
        var refused = new ArrayList<Fault>();
        for (var line : lines) {
            var fault = switch (line) {
                case PaperSheet.Line.Faulty(_, var why) -> why;
                case PaperSheet.Line.Good good -> {
                    // All are kept, also of a row that is refused for one of them: it is the same paper.
                    var twice = good.marks().stream().filter(mark -> before.putIfAbsent(mark.text(), good.number()) != null)
                            .toList();
                    yield twice.isEmpty()
                            ? put(roundId, round, batch.id(), good, ballots)
                            : named(twice.getFirst()) + " is on line " + before.get(twice.getFirst().text()) + " already.";
                }
            };
            if (!fault.isEmpty()) {
                refused.add(Fault.at(line.number(), fault));
            }
        }
        var whole = new PaperBatch(batch.id(), batch.sha256(), 0, ballots, batch.enteredBy(), null);
        return switch (rounds.entered(roundId, whole, command)) {
            case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
            case Outcome.Done _ when ballots.isEmpty() ->
                new Entry.Faulty(refused.isEmpty() ? List.of(Fault.at(1, "The file has no ballots.")) : refused);
            case Outcome.Done done ->
                new Entry.Entered(done.version(), ballots.values().stream().mapToInt(Integer::intValue).sum(), refused);
        };
    }

    /// Puts a ballot in, and says why it is not; empty if it is.
    ///
    /// @param ballots those that are in, to which it is added
    private String put(String roundId, PaperRounds.Standing round, String batch, PaperSheet.Line.Good line,
            Map<Constituency, Integer> ballots) {
        return switch (round.paper().fill(line.choices(), line.points())) {
            case BallotPaper.Filled.Refused(var refusal) -> refusal.plain();
            case BallotPaper.Filled.Good(var vote) -> {
                var entered = new BallotBoxes.Entered(line.number(), line.mark(), line.constituency(), vote, line.way());
                yield switch (rounds.boxes().put(roundId, round.terms(), batch, entered,
                        other -> rounds.get(roundId).batches().batch(other).isPresent())) {
                    case BallotBoxes.Put.Taken _ -> {
                        ballots.merge(line.constituency(), 1, Integer::sum);
                        yield "";
                    }
                    case BallotBoxes.Put.Unknown _ ->
                        "Nobody of this group has this code in this round. Look whether the group is right, and whether the code is from"
                                + " another round.";
                    case BallotBoxes.Put.CastOnline _ ->
                        "Whoever has this code has taken part online, and that stands. They can change it online themselves.";
                    case BallotBoxes.Put.Elsewhere(var mark, var other) ->
                        named(mark) + " was entered with the batch " + other + " already.";
                    case BallotBoxes.Put.Closed _ -> Refusal.of(RefusalCode.VOTING_CLOSED).plain();
                };
            }
        };
    }

    private static String named(Mark mark) {
        return switch (mark) {
            case Mark.Numbered(var paper) -> "Paper " + paper;
            case Mark.Coded(var code, _) -> "The code " + code.text();
        };
    }
}
