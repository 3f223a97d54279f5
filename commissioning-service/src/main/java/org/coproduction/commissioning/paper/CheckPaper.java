package org.coproduction.commissioning.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;

/// The check of a batch by a second person: what was entered, and whether it is right.
public final class CheckPaper {
    private final PaperRounds rounds;

    public CheckPaper(PaperRounds rounds) {
        this.rounds = rounds;
    }

    /// @param yours whether whoever reads this entered it, and so cannot check it
    /// @param sha256 of the file
    /// @param ballots how many were entered, per constituency
    /// @param lines of a spreadsheet, in its order; none of a `.pb` file, which whoever checks has before them
    /// @param replaced how many of its ballots those whose they are have replaced online since; they are shown to nobody
    public record Sheet(String id, boolean checked, boolean yours, String sha256, Map<Constituency, Integer> ballots,
            List<Line> lines, int replaced) {}

    /// @param paper the number printed on the paper; empty where it has a code and no number was typed
    /// @param code of the person; empty where it has a number
    public record Line(int line, String paper, String code, Constituency constituency, List<String> choices, List<Integer> points,
            Channel channel, @Nullable Help helped) {}

    public Sheet read(String roundId, String batchId, String reader) {
        var round = rounds.get(roundId);
        var batch = round.batches().batch(batchId).orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
        var lines = new ArrayList<Line>();
        if (!batch.counts()) {
            rounds.boxes().forEachOn(roundId, round.terms(), batchId, (line, paper, code, ballot) -> lines
                    .add(new Line(line, paper, code, ballot.constituency(), ballot.vote().choices(), ballot.vote().points(),
                            ballot.way().channel(), ballot.way().helped())));
            lines.sort(Comparator.comparingInt(Line::line));
        }
        var replaced = batch.counts() || batch.chunks() > 0 ? 0 : Math.max(0, Math.toIntExact(batch.size()) - lines.size());
        return new Sheet(batchId, batch.counts(), reader.equals(batch.enteredBy()), batch.sha256(), batch.ballots(), lines,
                replaced);
    }

    /// What is not right is taken out of the round first, so that nothing of it can count. What somebody has replaced online since is
    /// theirs, and stays.
    public Outcome handle(String roundId, String batchId, boolean right, Mover by, Command command) {
        var outcome = rounds.check(roundId, batchId, right, by, command);
        if (!right && outcome instanceof Outcome.Done) {
            var round = rounds.get(roundId);
            // Where this is a repeat, the file may have been corrected and entered under the same id since.
            if (round.batches().batch(batchId).isEmpty()) {
                rounds.boxes().remove(roundId, round.terms(), batchId);
            }
        }
        return outcome;
    }
}
