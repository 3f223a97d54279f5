package org.coproduction.portal.api;

import java.time.Instant;
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

/// What a facilitator asks of co-commissioning.
public interface Facilitation {
    record NewRound(String title, long potPence, String what, String where, String how, Commissioning.Quorums quorums,
            int expectedVoters, Ballot ballot, Rule rule, @Nullable Instant proposalsUntil, @Nullable Instant votingUntil) {}

    /// @param mostChoices how many proposals one ballot can name; `null` for no limit of its own
    /// @param points how many one ballot shares out; only with `POINTS`
    record Ballot(String type, @Nullable Integer mostChoices, @Nullable Integer points, boolean withinPot) {}

    record Rule(String satisfaction, String completion) {}

    /// @param missing the groups that have not reached their quorum so far
    record Turnout(Map<String, Integer> online, Map<String, Integer> onPaper, List<String> paperBatches,
            Map<String, Integer> quorums, List<String> missing) {}

    @PutExchange("/api/commissioning/rounds/{id}")
    void open(@PathVariable String id, @RequestBody NewRound round);

    record Cancelling(String reason) {}

    /// Takes no more proposals, and has them checked.
    @PostExchange("/api/commissioning/rounds/{id}/review")
    void review(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/rounds/{id}/cancellation")
    void cancel(@PathVariable String id, @RequestBody Cancelling cancelling, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/rounds/{id}/voting")
    void openVoting(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/rounds/{id}/closing")
    void closeVoting(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @GetExchange("/api/commissioning/rounds/{id}/turnout")
    Turnout turnout(@PathVariable String id);

    @PutExchange(url = "/api/commissioning/rounds/{id}/paper-batches/{batch}", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void enterPaper(@PathVariable String id, @PathVariable String batch, @RequestBody byte[] file);
}
