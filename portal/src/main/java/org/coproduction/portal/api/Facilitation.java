package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What a facilitator asks of co-commissioning.
@HttpExchange("/api/commissioning/rounds")
public interface Facilitation extends PaperBatches {
    record NewRound(String title, long potPence, String what, String where, String how, Commissioning.Quorums quorums,
            int expectedVoters, Ballot ballot, CountedBy rule, @Nullable Instant proposalsUntil,
            @Nullable Instant votingUntil, @Nullable Integer extensionDays,
            Commissioning.@Nullable Deciding deciding, List<NewHeading> headings,
            List<Commissioning.PreFunded> preFunded, Commissioning.Tolerance tolerance, Reach reach) {}

    /// A part of the pot.
    record NewHeading(String id, String name, long pence) {}

    /// @param mostChoices how many proposals one ballot can name; `null` for no limit of its own
    /// @param points how many one ballot shares out; only with `POINTS`
    record Ballot(String type, @Nullable Integer mostChoices, @Nullable Integer points, boolean withinPot) {}

    /// @param missing the groups that have not reached their quorum so far
    record Turnout(Map<String, Integer> online, Map<String, Integer> onPaper, List<String> paperBatches,
            List<String> uncheckedBatches,
            Map<String, Integer> quorums, List<String> missing) {}

    /// Writes a draft, or other terms for one that is there.
    ///
    /// @param read the version of the terms that were changed; `null` for a new draft
    @PutExchange("/{id}")
    void write(@PathVariable String id, @RequestBody NewRound round,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read);

    /// The terms as they were written, with their version as `ETag`.
    @GetExchange("/{id}/terms")
    ResponseEntity<NewRound> terms(@PathVariable String id);

    record Cancelling(String reason) {}

    /// Takes no more proposals, and has them checked.
    @PostExchange("/{id}/review")
    void review(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/cancellation")
    void cancel(@PathVariable String id, @RequestBody Cancelling cancelling, @RequestHeader("Idempotency-Key") String key);

    /// @param reason needed from whoever asks first
    record Asking(@Nullable String reason) {}

    /// @param reason needed from whoever asks first
    record NewQuorums(int parentCarers, int youngPeople, int professionals, @Nullable String reason) {}

    /// The answer to what needs both facilitators.
    ///
    /// @param awaits whose agreement is still needed; `null` once it has happened
    record Answered(@Nullable Awaits awaits) {}

    record Awaits(String part) {}

    record Motions(List<Motion> items) {}

    /// What one facilitator has asked for.
    ///
    /// @param what `OPEN_ROUND`, `OPEN_VOTING`, `CLOSE_VOTING`, `EXTEND_VOTING`, `CHANGE_QUORUMS` or `NAME_SCRUTINEERS`
    /// @param quorums where other quorums are asked for
    /// @param until where more time is asked for
    /// @param by `FACILITATOR` or `FACILITATOR_NAMED_BY_FAMILIES`, as is whom it `awaits`
    record Motion(String what, Commissioning.@Nullable Quorums quorums, @Nullable Instant until, String by, boolean byYou,
            Instant at, String reason,
            String awaits) {
        public boolean forFamiliesFacilitator() {
            return awaits.equals("FACILITATOR_NAMED_BY_FAMILIES");
        }

        public boolean namesScrutineers() {
            return what.equals("NAME_SCRUTINEERS");
        }
    }

    /// What one facilitator has asked for and no second has agreed to.
    @GetExchange("/{id}/motions")
    Motions motions(@PathVariable String id);

    /// Takes proposals on the terms of the draft.
    ///
    /// @param read the version of the terms that are meant
    @PostExchange("/{id}/opening")
    Answered openRound(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key,
            @RequestHeader("If-Match") String read);

    @PostExchange("/{id}/voting")
    Answered openVoting(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/closing")
    Answered closeVoting(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    /// More time to vote.
    ///
    /// @param outreach what is done in it; needed from whoever asks first
    record Longer(Instant until, @Nullable String outreach) {}

    /// What was done in that time to reach those who are missing.
    record Outreach(String outreach) {}

    @PostExchange("/{id}/extension")
    Answered extendVoting(@PathVariable String id, @RequestBody Longer longer, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/outreach")
    void reachOut(@PathVariable String id, @RequestBody Outreach outreach, @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/{id}/quorums")
    Answered changeQuorums(@PathVariable String id, @RequestBody NewQuorums quorums);

    @GetExchange("/{id}/turnout")
    Turnout turnout(@PathVariable String id);
}
