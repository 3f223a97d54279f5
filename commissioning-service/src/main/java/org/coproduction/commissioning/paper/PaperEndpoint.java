package org.coproduction.commissioning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.round.PaperBatch;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.Problems;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Batches of paper ballots: `.pb` files, taken as a whole or not at all, and spreadsheets (CSV or XLSX), of which each row is taken or
/// refused. Which of them a file is, its content says. They count once a second person has checked them.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/paper-batches/{batchId}")
class PaperEndpoint {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TITLE = "META";
    private static final int LOOKED_AT = 16;

    private final EnterPaperBatch enterPaperBatch;
    private final EnterPaperSheet enterPaperSheet;
    private final CheckPaper checkPaper;

    PaperEndpoint(EnterPaperBatch enterPaperBatch, EnterPaperSheet enterPaperSheet, CheckPaper checkPaper) {
        this.enterPaperBatch = enterPaperBatch;
        this.enterPaperSheet = enterPaperSheet;
        this.checkPaper = checkPaper;
    }

    record FaultInFile(int line, String message) {
        static FaultInFile of(Fault fault) {
            return new FaultInFile(fault.line(), fault.sentence());
        }
    }

    /// @param accepted how many ballots were taken
    /// @param refused rows that were not, each with its reason
    record Entered(String id, long version, int accepted, List<FaultInFile> refused) {}

    /// @param right whether every ballot was typed as it stands on the paper; else the batch is taken out, to be entered again
    record Check(@NotNull Boolean right) {}

    /// Enters a batch of paper ballots, as a spreadsheet (CSV or XLSX with the columns `paper`, `constituency`, `choices` and,
    /// where there are points, `points`) or a `.pb` file.
    @PutMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE, CSV, XLSX})
    ResponseEntity<?> enter(@PathVariable UUID roundId, @PathVariable String batchId, @RequestBody byte[] content, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        if (!batchId.matches(PaperBatch.ID)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "batchId"));
        }
        var id = roundId.toString();
        return isPabulib(content)
                ? answer(id, enterPaperBatch.handle(id, batchId, content, caller.id(), command))
                : answer(id, enterPaperSheet.handle(id, batchId, content, caller.id(), command));
    }

    private static boolean isPabulib(byte[] content) {
        return new String(content, 0, Math.min(LOOKED_AT, content.length), UTF_8).replace("\uFEFF", "").startsWith(TITLE);
    }

    private static ResponseEntity<?> answer(String id, EnterPaperBatch.Entry entry) {
        return switch (entry) {
            case EnterPaperBatch.Entry.Entered(var version, var accepted) ->
                Answer.read(version, new Entered(id, version, accepted, List.of()));
            case EnterPaperBatch.Entry.Refused(var refusal) -> throw new RefusedException(refusal);
            case EnterPaperBatch.Entry.Faulty(var faults) -> faulty(faults);
        };
    }

    private static ResponseEntity<?> answer(String id, EnterPaperSheet.Entry entry) {
        return switch (entry) {
            case EnterPaperSheet.Entry.Entered(var version, var accepted, var refused) -> Answer.read(version,
                    new Entered(id, version, accepted, refused.stream().map(FaultInFile::of).toList()));
            case EnterPaperSheet.Entry.Refused(var refusal) -> throw new RefusedException(refusal);
            case EnterPaperSheet.Entry.Faulty(var faults) -> faulty(faults);
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
    ResponseEntity<Answer> check(@PathVariable UUID roundId, @PathVariable String batchId, @Valid @RequestBody Check check,
            Caller caller, Command command) {
        return Answer.of(
                checkPaper.handle(roundId.toString(), batchId, check.right, Movers.facilitator(caller), command));
    }

    private static ResponseEntity<ProblemDetail> faulty(List<Fault> faults) {
        var first = faults.getFirst();
        var what = first.sentence().replaceFirst("^Line \\d+: ", "").replaceFirst("\\.$", "");
        var problem = Problems.of(
                Refusal.of(RefusalCode.PAPER_BATCH_INVALID, Map.of("line", Integer.toString(first.line()), "fault", what)));
        problem.setProperty("faults", faults.stream().map(FaultInFile::of).toList());
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
