package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// What earlier projects taught, beside proposals that are like them.
public interface Lessons {
    /// @param beside which projects are like a proposal, by their ids
    /// @param projects all of those
    record Learnt(List<Beside> beside, List<Earlier> projects) {}

    record Beside(String proposalId, List<String> projectIds) {}

    record Earlier(String projectId, String title, boolean coProduced, Instant publishedAt, List<Finding> findings,
            List<Commitment> commitments) {}

    record Finding(String theme, String finding) {}

    /// @param kind `DID`, `WILL_DO` or `CANNOT`
    record Commitment(String kind, String text, String owner) {}

    @GetExchange("/api/commissioning/rounds/{id}/learnt")
    Learnt of(@PathVariable String id);
}
