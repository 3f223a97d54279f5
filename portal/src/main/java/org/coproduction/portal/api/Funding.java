package org.coproduction.portal.api;

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
    record Facts(String projectId, String title, @Nullable Halted halted) {}

    record Halting(String ground, String reason, String easyRead) {}

    record Resuming(String reason, String easyRead) {}

    /// A project that did not begin with a round.
    record TakingOn(String title, String summary, String easyRead, String what, String where, String how, long amountPence,
            Commissioning.Quorums quorums, Origin origin) {}

    /// @param startsAt the first C that is co-produced: `DESIGN`, `DELIVERY` or `ASSESSMENT`
    /// @param decidedBy the organisation, never a person
    /// @param design `null` where the design is co-produced
    /// @param done empty where the delivery is co-produced
    record Origin(String startsAt, String kind, String decidedBy, String reference, LocalDate decidedOn, String reason,
            String easyRead, @Nullable Designed design, List<Done> done) {}

    record Designed(String concept, String easyRead, List<Part> content, List<Measure> successMeasures) {}

    record Part(String title, String description) {}

    record Measure(String text, String question) {}

    record Done(String title, String constituency, LocalDate doneOn) {}

    @PutExchange("/api/commissioning/projects/{id}")
    void takeOn(@PathVariable String id, @RequestBody TakingOn taking);

    @GetExchange("/api/commissioning/projects/{id}/journey")
    Section of(@PathVariable String id);

    @PostExchange("/api/commissioning/projects/{id}/suspension")
    void suspend(@PathVariable String id, @RequestBody Halting halting, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/resumption")
    void resume(@PathVariable String id, @RequestBody Resuming resuming, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/commissioning/projects/{id}/end")
    void end(@PathVariable String id, @RequestBody Halting halting, @RequestHeader("Idempotency-Key") String key);
}
