package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.List;

/// What this service needs of `design.design-agreed.v1`.
///
/// @param outcome `AGREED` or `DECIDED_WITHOUT_AGREEMENT`
public record DesignAgreed(String concept, List<Design.Item> content, String outcome) {
    public DesignAgreed {
        content = List.copyOf(content);
    }

    Design design(Instant at) {
        return new Design(concept, content, outcome.equals("AGREED"), at);
    }
}
