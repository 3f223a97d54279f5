package org.coproduction.commissioning.paper;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.starter.Answer;
import org.coproduction.web.Problems;
import org.coproduction.web.RefusedException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What is asked and answered about batches, in rounds of either kind.
public final class PaperAnswers {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PaperAnswers() {
    }

    public record FaultInFile(int line, String message) {
        static FaultInFile of(Fault fault) {
            return new FaultInFile(fault.line(), fault.sentence());
        }
    }

    /// @param accepted how many ballots were taken
    /// @param refused rows that were not, each with its reason
    public record Entered(String id, long version, int accepted, List<FaultInFile> refused) {}

    /// @param right whether every ballot was typed as it stands on the paper; else the batch is taken out, to be entered again
    public record Check(@NotNull Boolean right) {}

    /// The same id, as a batch can have it.
    public static String batch(String id) {
        if (!id.matches(PaperBatch.ID)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "batchId"));
        }
        return id;
    }

    public static ResponseEntity<?> of(String roundId, EnterPaperSheet.Entry entry) {
        return switch (entry) {
            case EnterPaperSheet.Entry.Entered(var version, var accepted, var refused) ->
                entered(roundId, version, accepted, refused);
            case EnterPaperSheet.Entry.Refused(var refusal) -> throw new RefusedException(refusal);
            case EnterPaperSheet.Entry.Faulty(var faults) -> faulty(faults);
        };
    }

    static ResponseEntity<?> entered(String roundId, long version, int accepted, List<Fault> refused) {
        return Answer.read(version, new Entered(roundId, version, accepted, refused.stream().map(FaultInFile::of).toList()));
    }

    static ResponseEntity<ProblemDetail> faulty(List<Fault> faults) {
        var first = faults.getFirst();
        var what = first.sentence().replaceFirst("^Line \\d+: ", "").replaceFirst("\\.$", "");
        var problem = Problems.of(
                Refusal.of(RefusalCode.PAPER_BATCH_INVALID, Map.of("line", Integer.toString(first.line()), "fault", what)));
        problem.setProperty("faults", faults.stream().map(FaultInFile::of).toList());
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
