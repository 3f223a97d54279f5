package org.coproduction.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What takes the place of a project that its funder ended.
@HttpExchange("/api/commissioning/projects/{id}/replacement")
public interface Replacements {
    /// @param interested whether the reader would gain from the round, and so has no say
    /// @param proposed the newest; `null` while nothing is proposed
    /// @param understood whether a reader confirmed the Easy Read version of it
    /// @param agreement `null` once it is settled
    /// @param settlement `null` while people can agree
    /// @param decided what comes instead, where that was decided without agreement; else `null`
    /// @param alternatives proposals that can take the project's place
    record Replaced(String projectId, String title, long leftPence, boolean interested, @Nullable Proposed proposed,
            boolean understood, @Nullable Agreement agreement, Agreement.@Nullable Settlement settlement,
            @Nullable Instead decided, List<Alternative> alternatives) {
        /// Whether there was no agreement, and nobody has decided yet.
        public boolean lapsed() {
            return settlement != null && !settlement.coProduced() && settlement.decidedBy() == null;
        }

        /// The version of what is proposed; 0 before the first.
        public int newest() {
            return agreement == null ? 0 : agreement.version();
        }
    }

    /// @param kind `NOTHING`, `PROPOSAL` or `NEW_ROUND`
    /// @param title of the other proposal; `null` unless it is one
    record Proposed(String kind, @Nullable String title, String reason, String easyRead) {}

    /// @param kind and `title` as in what is proposed
    record Instead(String kind, @Nullable String title) {}

    record Alternative(String proposalId, String title) {}

    /// @param basedOn the version that its writer had read
    record Proposing(int basedOn, String kind, @Nullable String proposalId, String reason, String easyRead) {}

    record Confirming(int version) {}

    record Deciding(String kind, @Nullable String proposalId, String reasons) {}

    @GetExchange
    Replaced of(@PathVariable String id);

    @PutExchange
    void propose(@PathVariable String id, @RequestBody Proposing proposing);

    @PutExchange("/easy-read-confirmation")
    void confirm(@PathVariable String id, @RequestBody Confirming confirming);

    @PutExchange("/stance")
    void take(@PathVariable String id, @RequestBody Agreement.Position position);

    @PostExchange("/extension")
    void extend(@PathVariable String id, @RequestBody Agreement.Extending extending,
            @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/agreement")
    void agree(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/decision")
    void decide(@PathVariable String id, @RequestBody Deciding deciding, @RequestHeader("Idempotency-Key") String key);
}
