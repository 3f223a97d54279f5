package org.coproduction.commissioning.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.PublicReading;
import org.coproduction.commissioning.round.Reader;
import org.coproduction.commissioning.round.Reading;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.SameMeaning;
import org.coproduction.commissioning.round.WordChanges;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// After a small edit of a proposal: what was read before beside what is there now, and somebody saying that it means the same.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/proposals/{proposalId}")
class ReadingEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    ReadingEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param refusal why nobody can say that it means the same, or `null` where somebody can, and has to
    /// @param wordingHash of the text as it is
    /// @param earlierWordingHash of the text that was read last; `null` where none was
    /// @param texts the two side by side; none where nothing can be compared
    /// @param readings who vouched for which, oldest first
    record Comparison(@Nullable Why refusal, boolean understood, String wordingHash, @Nullable String earlierWordingHash,
            List<Beside> texts, List<PublicReading> readings) {}

    record Why(RefusalCode code, String plain, String easyRead) {
        static @Nullable Why of(@Nullable RefusalCode code) {
            if (code == null) {
                return null;
            }
            var refusal = Refusal.of(code);
            return new Why(code, refusal.plain(), refusal.easyRead());
        }
    }

    enum What {
        TITLE,
        SUMMARY,
        EASY_READ
    }

    /// One text, before and now, in runs of words.
    record Beside(What what, List<WordChanges.Part> before, List<WordChanges.Part> now) {
        static Beside of(What what, String before, String now) {
            var changes = new WordChanges(before, now);
            return new Beside(what, changes.before(), changes.now());
        }
    }

    record SameAgain(@NotNull @Pattern(regexp = Proposal.WORDING) String wordingHash,
            @NotNull @Pattern(regexp = Proposal.WORDING) String earlierWordingHash) {}

    /// What was read of a proposal before beside what is there now, word by word, for everybody who is signed in; and whether a small
    /// edit can be compared, or the whole has to be read again.
    @GetMapping("/readings")
    ResponseEntity<Comparison> compare(@PathVariable UUID roundId, @PathVariable String proposalId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var proposal = round.proposals().stream().filter(each -> each.id().equals(proposalId)).findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN)));
        var last = round.kept().readings().last(proposalId).orElse(null);
        var read = last == null ? null : last.text();
        return Answer.read(found.version(), new Comparison(
                proposal.understood() ? null : Why.of(SameMeaning.refused(round, proposal)), proposal.understood(),
                proposal.wording(), last == null ? null : last.wording(),
                read == null ? List.of() : texts(read, proposal),
                PublicReading.all(round).stream().filter(each -> each.proposalId().equals(proposalId)).toList()));
    }

    private static List<Beside> texts(Reading.Text read, Proposal proposal) {
        return List.of(Beside.of(What.TITLE, read.title(), proposal.title()),
                Beside.of(What.SUMMARY, read.summary(), proposal.summary()),
                Beside.of(What.EASY_READ, read.easyRead(), proposal.easyRead()));
    }

    /// A parent carer or young person who sees both wordings says that the text still means the same after a small edit, so that the
    /// Easy Read version stands for the new one. One edit at most after each reading of the whole, of a few words, without a number,
    /// another cost or place among them; and by somebody else than whoever proposed it.
    @PutMapping("/same-meaning")
    ResponseEntity<Answer> confirm(@PathVariable UUID roundId, @PathVariable String proposalId,
            @Valid @RequestBody SameAgain same, Caller caller, Command command) {
        var reader = reader(caller, clock);
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> SameMeaning.confirm(round, proposalId, same.earlierWordingHash, same.wordingHash, reader)));
    }

    static Reader reader(Caller caller, Clock clock) {
        return new Reader(caller.id(), caller.reader(), clock.instant());
    }
}
