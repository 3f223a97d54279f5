package org.coproduction.portal.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// A project's money: where it stands, and what those whose it is can do at once.
public interface Funding {
    /// @param state `SUSPENDED`, `ENDED`, or else it goes on
    record Section(String state, Facts facts) {}

    /// @param halted `null` while it goes on
    record Facts(String projectId, String title, @Nullable Halted halted) {}

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
}
