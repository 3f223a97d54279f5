package org.coproduction.design.workspace;

import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// What designing needs to know of `commissioning.project-funded.v1`.
///
/// @param origin where the project comes from; `null` where it began with a round
public record ProjectFunded(String projectId, String title, String summary, String what, String where, String how,
        long amountPence, Map<Constituency, Integer> quorums, @Nullable Origin origin) {
    /// @param design what had been settled before co-production began; `null` where the design is co-produced
    public record Origin(String decidedBy, String reason, @Nullable Settled design) {}

    /// What had been settled.
    public record Settled(String concept, String easyRead, List<ContentItem> content, List<SuccessMeasure> successMeasures) {
        Wording wording() {
            return new Wording(concept, content, easyRead, successMeasures);
        }
    }
}
