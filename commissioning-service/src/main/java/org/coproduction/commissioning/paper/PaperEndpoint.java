package org.coproduction.commissioning.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Batches of paper ballots, each a `.pb` file. A ballot's constituency is in the column `constituency`, or assigned in turn.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/paper-batches/{batchId}")
class PaperEndpoint {
    private final EnterPaperBatch enterPaperBatch;

    PaperEndpoint(EnterPaperBatch enterPaperBatch) {
        this.enterPaperBatch = enterPaperBatch;
    }

    record FaultInFile(int line, String message) {
        static FaultInFile of(Fault fault) {
            return new FaultInFile(fault.line(), fault.sentence());
        }
    }

    @PutMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<?> enter(@PathVariable UUID roundId, @PathVariable String batchId, @RequestBody byte[] content, Caller caller,
            Command command) {
        caller.require(Role.FACILITATOR);
        if (!batchId.matches(PaperBatch.ID)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "batchId"));
        }
        return switch (enterPaperBatch.handle(roundId.toString(), batchId, content, command)) {
            case EnterPaperBatch.Entry.Entered(var version) -> Answer.read(version, new Answer(roundId.toString(), version));
            case EnterPaperBatch.Entry.Refused(var refusal) -> throw new RefusedException(refusal);
            case EnterPaperBatch.Entry.Faulty(var faults) -> faulty(faults);
        };
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
