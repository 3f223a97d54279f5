package org.coproduction.commissioning.priority;

import jakarta.validation.Valid;
import java.util.UUID;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.paper.CheckPaper;
import org.coproduction.commissioning.paper.EnterPaperSheet;
import org.coproduction.commissioning.paper.PaperAnswers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
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

/// Batches of rankings on paper, by phone or from a meeting: spreadsheets, entered and checked as those of ballots are.
@RestController
@RequestMapping("/api/commissioning/priority-rounds/{roundId}/paper-batches/{batchId}")
class PriorityPaperEndpoint {
    private final EnterPaperSheet enterPaperSheet;
    private final CheckPaper checkPaper;

    PriorityPaperEndpoint(PriorityPaper rounds) {
        this.enterPaperSheet = new EnterPaperSheet(rounds);
        this.checkPaper = new CheckPaper(rounds);
    }

    /// Enters a batch of rankings, as a spreadsheet (CSV or XLSX with the columns `paper` or `code`, `constituency` and `choices`, what
    /// matters most first; if wanted with `channel` and `helped`).
    @PutMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE, PaperAnswers.CSV,
            PaperAnswers.XLSX})
    ResponseEntity<?> enter(@PathVariable UUID roundId, @PathVariable String batchId, @RequestBody byte[] content, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        var id = roundId.toString();
        return PaperAnswers.of(id, enterPaperSheet.handle(id, PaperAnswers.batch(batchId), content, caller.id(), command));
    }

    /// A batch of rankings as it was entered, for a facilitator who holds the papers beside it.
    @GetMapping
    CheckPaper.Sheet read(@PathVariable UUID roundId, @PathVariable String batchId, Caller caller) {
        caller.require(Role.FACILITATOR);
        return checkPaper.read(roundId.toString(), batchId, caller.id());
    }

    /// Checks a batch of rankings, which counts from then on. By another facilitator than the one who entered it.
    @PostMapping("/check")
    ResponseEntity<Answer> check(@PathVariable UUID roundId, @PathVariable String batchId,
            @Valid @RequestBody PaperAnswers.Check check, Caller caller, Command command) {
        return Answer.of(
                checkPaper.handle(roundId.toString(), batchId, check.right(), Movers.facilitator(caller), command));
    }
}
