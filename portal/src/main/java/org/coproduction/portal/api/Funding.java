package org.coproduction.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// A project's money: where it stands, and what those whose it is can do at once.
public interface Funding {
    /// @param state `SUSPENDED`, `ENDED`, or else it goes on
    record Section(String state, Facts facts) {}

    /// @param halted `null` while it goes on
    /// @param tranches the parts in which the money is paid; empty until it is divided
    record Facts(String projectId, String title, @Nullable Halted halted, long amountPence, List<Part> tranches) {
        /// Whether it can still be divided anew.
        public boolean divisible() {
            return tranches.stream().noneMatch(part -> part.paidOn() != null);
        }
    }

    /// A part of the money.
    ///
    /// @param due `AT_ONCE`, `PLAN_AGREED`, `MILESTONES_MET` or `DELIVERED`
    /// @param milestones how many have to be met; 0 where something else makes it due
    /// @param dueSince `null` while it is not due
    record Part(int number, long amountPence, String due, int milestones, @Nullable Instant dueSince, @Nullable LocalDate paidOn,
            @Nullable String reference) {
        /// How it stands: `PAID`, `DUE` or `LATER`.
        public String state() {
            return paidOn != null ? "PAID" : dueSince != null ? "DUE" : "LATER";
        }
    }

    record Dividing(List<NewPart> tranches) {}

    /// @param milestones with `MILESTONES_MET` only
    record NewPart(long amountPence, String due, @Nullable Integer milestones) {}

    record Paying(LocalDate on, String reference) {}

    record Halting(String ground, String reason, String easyRead) {}

    record Resuming(String reason, String easyRead) {}

    @GetExchange("/api/commissioning/projects/{id}/journey")
    Section of(@PathVariable String id);

    @PostExchange("/api/commissioning/projects/{id}/suspension")
    void suspend(@PathVariable String id, @RequestBody Halting halting, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/resumption")
    void resume(@PathVariable String id, @RequestBody Resuming resuming, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/end")
    void end(@PathVariable String id, @RequestBody Halting halting, @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/api/commissioning/projects/{id}/tranches")
    void divide(@PathVariable String id, @RequestBody Dividing dividing);

    @PostExchange("/api/commissioning/projects/{id}/tranches/{number}/payment")
    void pay(@PathVariable String id, @PathVariable int number, @RequestBody Paying paying,
            @RequestHeader("Idempotency-Key") String key);
}
