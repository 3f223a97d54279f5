package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Co-commissioning's part of the API: what the portal reads and asks of it.
public interface Commissioning {
    /// @param next names the next page in `after`; `null` on the last
    record Rounds(List<RoundLine> items, @Nullable String next) {}

    record RoundLine(String id, String title, String phase, long potPence) {}

    record Round(String id, String title, String phase, String what, String where, String how, long potPence, Quorums quorums,
            @Nullable Instant votingOpenedAt, @Nullable Instant votingClosedAt, List<Proposal> proposals) {
        public boolean voting() {
            return phase.equals("VOTING");
        }
    }

    record Quorums(int parentCarers, int youngPeople, int professionals) {}

    record Proposal(String id, String title, String summary, long costPence, String where, String easyRead) {}

    record Choices(List<String> choices) {}

    record Ballot(String receipt, List<String> choices) {}

    record Result(boolean recommended, @Nullable Why refusal, String rule, int ruleVersion, String inputHash,
            Map<String, @Nullable Integer> ballots, @Nullable Integer totalBallots, List<Funded> selected,
            List<NotFunded> notSelected, long potPence, long totalCostPence, long remainingPence) {}

    record Why(String plain, String easyRead) {}

    record Funded(String proposalId, String title, long costPence, Map<String, @Nullable Integer> support) {}

    record NotFunded(String proposalId, String title, long costPence, String plain, Map<String, @Nullable Integer> support) {}

    record Awards(boolean founded, boolean coProduced, String ratifiedBy, String reason, List<Award> awards) {}

    record Award(String proposalId, String projectId) {}

    @GetExchange("/api/commissioning/rounds")
    Rounds rounds(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/commissioning/rounds/{id}")
    Round round(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/result")
    Result result(@PathVariable String id);

    /// Refuses until the round is ratified.
    @GetExchange("/api/commissioning/rounds/{id}/awards")
    Awards awards(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/ballot")
    Ballot ballot(@PathVariable String id);

    @PutExchange("/api/commissioning/rounds/{id}/ballot")
    Ballot cast(@PathVariable String id, @RequestBody Choices choices);
}
