package org.coproduction.commissioning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Batches of ballots on paper, by phone or from a meeting: `.pb` files, taken as a whole or not at all, and spreadsheets (CSV or XLSX),
/// of which each row is taken or refused. Which of them a file is, its content says. They count once a second person has checked them.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/paper-batches/{batchId}")
class PaperEndpoint {
    private static final String TITLE = "META";
    private static final int LOOKED_AT = 16;

    private final EnterPaperBatch enterPaperBatch;
    private final EnterPaperSheet enterPaperSheet;
    private final CheckPaper checkPaper;

    PaperEndpoint(EnterPaperBatch enterPaperBatch, FundingPaper rounds) {
        this.enterPaperBatch = enterPaperBatch;
        this.enterPaperSheet = new EnterPaperSheet(rounds);
        this.checkPaper = new CheckPaper(rounds);
    }

    /// Enters a batch of ballots, as a spreadsheet (CSV or XLSX with the columns `paper` or `code`, `constituency`, `choices` and, where
    /// there are points, `points`; if wanted with `channel` and `helped`) or a `.pb` file.
    @PutMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE, PaperAnswers.CSV,
            PaperAnswers.XLSX})
    ResponseEntity<?> enter(@PathVariable UUID roundId, @PathVariable String batchId, @RequestBody byte[] content, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        var id = roundId.toString();
        var batch = PaperAnswers.batch(batchId);
        return isPabulib(content)
                ? answer(id, enterPaperBatch.handle(id, batch, content, caller.id(), command))
                : PaperAnswers.of(id, enterPaperSheet.handle(id, batch, content, caller.id(), command));
    }

    private static boolean isPabulib(byte[] content) {
        return new String(content, 0, Math.min(LOOKED_AT, content.length), UTF_8).replace("\uFEFF", "").startsWith(TITLE);
    }

    private static ResponseEntity<?> answer(String id, EnterPaperBatch.Entry entry) {
        return switch (entry) {
            case EnterPaperBatch.Entry.Entered(var version, var accepted) ->
                PaperAnswers.entered(id, version, accepted, List.of());
            case EnterPaperBatch.Entry.Refused(var refusal) -> throw new RefusedException(refusal);
            case EnterPaperBatch.Entry.Faulty(var faults) -> PaperAnswers.faulty(faults);
        };
    }

    /// A batch of paper ballots as it was entered. What was entered, for a facilitator who holds the papers beside it.
    @GetMapping
    CheckPaper.Sheet read(@PathVariable UUID roundId, @PathVariable String batchId, Caller caller) {
        caller.require(Role.FACILITATOR);
        return checkPaper.read(roundId.toString(), batchId, caller.id());
    }

    /// Checks a batch of paper ballots, which counts from then on. By another facilitator than the one who entered it.
    @PostMapping("/check")
    ResponseEntity<Answer> check(@PathVariable UUID roundId, @PathVariable String batchId,
            @Valid @RequestBody PaperAnswers.Check check, Caller caller, Command command) {
        return Answer.of(
                checkPaper.handle(roundId.toString(), batchId, check.right(), Movers.facilitator(caller), command));
    }
}
