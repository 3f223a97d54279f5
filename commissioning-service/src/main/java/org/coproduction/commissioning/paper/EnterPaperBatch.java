package org.coproduction.commissioning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.pabulib.PabulibFile;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.commissioning.pabulib.Purpose;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Enters a `.pb` file of paper ballots: all of it or nothing. Its ballots are stored first and count from the one change on that
/// second person has checked the batch, so a crash between the two leaves nothing that counts, and entering the file again completes it.
public final class EnterPaperBatch {
    private static final int MOST_BALLOTS = 1_000_000;

    private final Rounds rounds;
    private final PaperBallots ballots;

    public EnterPaperBatch(Rounds rounds, PaperBallots ballots) {
        this.rounds = rounds;
        this.ballots = ballots;
    }

    /// What came of it.
    sealed interface Entry {
        /// @param version the round's, with this batch in it
        record Entered(long version, int accepted) implements Entry {}

        record Refused(Refusal refusal) implements Entry {}

        /// The file cannot be used; every fault has its line.
        record Faulty(List<Fault> faults) implements Entry {}
    }

    /// @param by opaque id of whoever enters it
    Entry handle(String roundId, String batchId, byte[] content, String by, Command command) {
        var round = rounds.get(roundId).state();
        return switch (read(content, round.terms().ballot().type())) {
            case PabulibOutcome.Faulty(var faults) -> new Entry.Faulty(faults);
            case PabulibOutcome.Read(var file) when file.votes().size() > MOST_BALLOTS ->
                new Entry.Refused(Refusal.of(RefusalCode.BODY_TOO_LARGE));
            case PabulibOutcome.Read(var file) -> {
                var strangers = strangers(file, round, content);
                yield strangers.isEmpty()
                        ? check(roundId, batchId, file, round, content, by, command)
                        : new Entry.Faulty(strangers);
            }
        };
    }

    private Entry check(String roundId, String batchId, PabulibFile file, Round round, byte[] content, String by,
            Command command) {
        var pile = new PaperPile(BallotPaper.of(round));
        file.votes().forEach(pile::add);
        if (!pile.faults().isEmpty()) {
            return new Entry.Faulty(pile.faults());
        }
        return switch (enter(roundId, batchId, pile, content, by, command)) {
            case Outcome.Done done -> new Entry.Entered(done.version(), pile.size());
            case Outcome.Refused(var refusal) -> new Entry.Refused(refusal);
        };
    }

    private Outcome enter(String roundId, String batchId, PaperPile pile, byte[] content, String by, Command command) {
        var groups = pile.groups();
        var batch = new PaperBatch(batchId, Sha256.hex(content), PaperBallots.chunksFor(groups.size()), pile.turnout(), by,
                null);
        return switch (rounds.get(roundId).state().register(batch)) {
            case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Unchanged() -> rounds.change(roundId, command, round -> round.register(batch));
            case Decision.Changed<Round> _ -> {
                ballots.store(roundId, batch, groups);
                yield rounds.change(roundId, command, round -> round.register(batch));
            }
        };
    }

    private static PabulibOutcome read(byte[] content, BallotType type) {
        var purpose = switch (type) {
            case APPROVAL -> Purpose.FundingRound.APPROVAL;
            case POINTS -> Purpose.FundingRound.POINTS;
            case RANKED -> Purpose.FundingRound.RANKED;
        };
        try {
            return PabulibReader.read(new ByteArrayInputStream(content), purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Projects of the file that are no proposals of the round.
    private static List<Fault> strangers(PabulibFile file, Round round, byte[] content) {
        var known = round.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        var strangers = file.projects().stream().map(PabulibFile.Project::id).filter(id -> !known.contains(id))
                .limit(PabulibReader.MOST_FAULTS).toList();
        var faults = new ArrayList<Fault>();
        var lines = strangers.isEmpty() ? List.<String>of() : new String(content, UTF_8).lines().toList();
        for (var id : strangers) {
            var line = lineOf(id, lines);
            faults.add(new Fault(line, "Line " + line + ": project " + id + " is not a proposal of this round."));
        }
        return faults;
    }

    /// The first line after the title PROJECTS that has the id in it.
    private static int lineOf(String id, List<String> lines) {
        var projects = false;
        for (var at = 0; at < lines.size(); at++) {
            if (projects && lines.get(at).contains(id)) {
                return at + 1;
            }
            projects |= lines.get(at).startsWith("PROJECTS");
        }
        return 1;
    }
}
