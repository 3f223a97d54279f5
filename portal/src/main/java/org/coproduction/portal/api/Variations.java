package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What was asked to change about a project's money or scope: asked in co-delivery, agreed and decided in co-commissioning.
public interface Variations {
    /// @param agreedPence as the groups last agreed it, from which the tolerance is measured
    /// @param tolerancePercent `null` where only pence count
    /// @param tolerancePence `null` where only the percentage counts
    /// @param grounds on which the funder can decline; empty where the terms named none
    /// @param variations newest first
    record Varied(String projectId, String title, long amountPence, long agreedPence, @Nullable Integer tolerancePercent,
            @Nullable Long tolerancePence, List<String> grounds, List<One> variations) {
        /// The one with this number, or `null`.
        public @Nullable One find(int number) {
            return variations.stream().filter(each -> each.number == number).findFirst().orElse(null);
        }
    }

    /// @param state `TOLERABLE`, `ASKED`, `AGREED`, `NOT_AGREED`, `VARIED`, `DECLINED` or `DROPPED`
    /// @param understood whether a reader confirmed the Easy Read version; `null` unless people are asked
    /// @param agreement `null` unless people are asked
    /// @param settlement how the groups stood to it; `null` while they are asked, and where they were not
    /// @param answers of those whose money it is
    record One(int number, String state, String what, String reason, String easyRead, boolean changesScope, long amountPence,
            @Nullable String askedBy, Instant askedAt, @Nullable Boolean understood, @Nullable Agreement agreement,
            @Nullable Settlement settlement, List<Decided> answers) {
        /// Whether those whose money it is can decide now.
        public boolean decidable() {
            return state.equals("TOLERABLE") || state.equals("AGREED") || state.equals("NOT_AGREED");
        }

        /// Whether it goes against what the groups agreed to.
        public boolean lapsed() {
            return state.equals("NOT_AGREED");
        }
    }

    /// @param version of what is asked
    record Agreement(int version, Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach,
            List<Group> constituencies, List<Objection> objections, @Nullable Yours yours) {
        public Instant until() {
            return extendedUntil == null ? closesAt : extendedUntil;
        }
    }

    record Objection(String reason, boolean yours) {}

    record Yours(boolean agrees, String reason) {}

    /// @param decidedBy where the funder went on without an agreement
    record Settlement(boolean coProduced, Instant at, List<String> missing, @Nullable String decidedBy) {}

    /// @param by the organisation
    record Decided(String by, boolean grants, @Nullable String ground, String reason, String easyRead, Instant at) {}

    record Asking(String what, String reason, String easyRead, boolean changesScope, long amountPence) {}

    record Confirming(int version) {}

    record Position(int version, boolean agrees, @Nullable String reason) {}

    record Extending(Instant until, String outreach) {}

    record Deciding(boolean grants, @Nullable String ground, boolean withoutAgreement, String reason, String easyRead) {}

    @GetExchange("/api/commissioning/projects/{id}/variations")
    Varied of(@PathVariable String id);

    @PostExchange("/api/delivery/plans/{id}/variations")
    void ask(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/api/commissioning/projects/{id}/variations/{number}/easy-read-confirmation")
    void confirm(@PathVariable String id, @PathVariable int number, @RequestBody Confirming confirming);

    @PutExchange("/api/commissioning/projects/{id}/variations/{number}/stance")
    void take(@PathVariable String id, @PathVariable int number, @RequestBody Position position);

    @PostExchange("/api/commissioning/projects/{id}/variations/{number}/extension")
    void extend(@PathVariable String id, @PathVariable int number, @RequestBody Extending extending,
            @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/variations/{number}/agreement")
    void agree(@PathVariable String id, @PathVariable int number, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/variations/{number}/decision")
    void decide(@PathVariable String id, @PathVariable int number, @RequestBody Deciding deciding,
            @RequestHeader("Idempotency-Key") String key);
}
