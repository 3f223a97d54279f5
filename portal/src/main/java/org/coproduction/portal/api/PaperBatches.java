package org.coproduction.portal.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What is asked alike of rounds in which people vote and of those in which they rank: to take what does not come online.
public interface PaperBatches {
    /// @param refused rows that were not taken, each with its reason
    record Entered(int accepted, List<Fault> refused) {}

    record Fault(int line, String message) {}

    /// What was entered as a batch.
    ///
    /// @param yours whether the reader entered it
    /// @param lines of a spreadsheet; none of a `.pb` file
    /// @param replaced how many of its ballots those whose they are have replaced online since
    record Batch(String id, boolean checked, boolean yours, String sha256, Map<String, Integer> ballots, List<Row> lines,
            int replaced) {}

    /// @param paper the number printed on it; empty where there is a code
    /// @param helped who helped, by kind; `null` where nobody did or nothing was said
    record Row(int line, String paper, String code, String constituency, List<String> choices, List<Integer> points,
            String channel, @Nullable String helped) {}

    record Check(boolean right) {}

    @PutExchange(url = "/{id}/paper-batches/{batch}", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Entered enterPaper(@PathVariable String id, @PathVariable String batch, @RequestBody byte[] file);

    @GetExchange("/{id}/paper-batches/{batch}")
    Batch batch(@PathVariable String id, @PathVariable String batch);

    /// By another facilitator than the one who entered it.
    @PostExchange("/{id}/paper-batches/{batch}/check")
    void checkPaper(@PathVariable String id, @PathVariable String batch, @RequestBody Check check,
            @RequestHeader("Idempotency-Key") String key);
}
