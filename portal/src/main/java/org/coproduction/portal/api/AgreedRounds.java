package org.coproduction.portal.api;

import java.util.List;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Facilitation.Motions;
import org.coproduction.portal.api.Facilitation.NewQuorums;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What is asked alike of rounds of priorities and of panels' rounds: which there are, how both facilitators run them, and how
/// something is agreed in them.
public interface AgreedRounds {
    /// @param next names the next page in `after`; `null` on the last
    record Rounds(List<Line> items, @Nullable String next) {}

    record Line(String id, String title, String phase) {}

    @GetExchange
    Rounds rounds(@RequestParam(required = false) @Nullable String after);

    /// Of whoever asks, and of nobody else.
    @GetExchange("/{id}/interest")
    OwnInterest interest(@PathVariable String id);

    @PutExchange("/{id}/interest")
    void declareInterest(@PathVariable String id);

    @PutExchange("/{id}/stance")
    void take(@PathVariable String id, @RequestBody Agreement.Position position);

    @PostExchange("/{id}/decision")
    void decide(@PathVariable String id, @RequestBody Agreement.Deciding deciding, @RequestHeader("Idempotency-Key") String key);

    @GetExchange("/{id}/motions")
    Motions motions(@PathVariable String id);

    @PutExchange("/{id}/quorums")
    Answered changeQuorums(@PathVariable String id, @RequestBody NewQuorums quorums);

    @PostExchange("/{id}/cancellation")
    void cancel(@PathVariable String id, @RequestBody Cancelling cancelling, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/agreement")
    void agree(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/gate/extension")
    void extend(@PathVariable String id, @RequestBody Agreement.Extending extending,
            @RequestHeader("Idempotency-Key") String key);
}
