package org.coproduction.delivery.plan;

import java.time.Instant;

/// What this service needs of `commissioning.variation-declined.v1`.
///
/// @param basis `WITHIN_TOLERANCE`, `AGREED` or `NOT_AGREED`
public record VariationDeclined(int number, String basis, String decidedBy, String reason, String easyRead, Instant decidedAt) {
    Variation.Answer answer() {
        return new Variation.Answer(false, AwardVaried.agreed(basis), decidedBy, reason, easyRead, decidedAt);
    }
}
