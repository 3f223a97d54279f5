package org.coproduction.delivery.plan;

import java.time.Instant;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// What this service needs of `commissioning.award-varied.v1`.
///
/// @param basis `WITHIN_TOLERANCE`, `AGREED` or `DECIDED_WITHOUT_AGREEMENT`
public record AwardVaried(int number, long amountPence, String basis, String decidedBy, String reason, String easyRead,
        Instant decidedAt) {
    Money amount() {
        return new Money(amountPence);
    }

    Variation.Answer answer() {
        return new Variation.Answer(true, agreed(basis), decidedBy, reason, easyRead, decidedAt);
    }

    /// Whether every constituency agreed; `null` where they were not asked.
    static @Nullable Boolean agreed(String basis) {
        return basis.equals("WITHIN_TOLERANCE") ? null : basis.equals("AGREED");
    }
}
