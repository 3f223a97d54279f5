package org.coproduction.portal.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

/// Projects that begin at another C than the first.
public interface Beginnings {
    /// A project that did not begin with a round.
    record TakingOn(String title, String summary, String easyRead, String what, String where, String how, long amountPence,
            Commissioning.Quorums quorums, Origin origin) {}

    /// @param startsAt the first C that is co-produced: `DESIGN`, `DELIVERY` or `ASSESSMENT`
    /// @param decidedBy the organisation, never a person
    /// @param design `null` where the design is co-produced
    /// @param done empty where the delivery is co-produced
    record Origin(String startsAt, String kind, String decidedBy, String reference, LocalDate decidedOn, String reason,
            String easyRead, @Nullable Designed design, List<Done> done) {}

    record Designed(String concept, String easyRead, List<ContentItem> content, List<Measure> successMeasures) {}

    record ContentItem(String title, String description) {}

    record Measure(String text, String question) {}

    record Done(String title, String constituency, LocalDate doneOn) {}

    @PutExchange("/api/commissioning/projects/{id}")
    void takeOn(@PathVariable String id, @RequestBody TakingOn taking);
}
