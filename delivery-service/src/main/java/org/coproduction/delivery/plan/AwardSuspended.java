package org.coproduction.delivery.plan;

import java.time.Instant;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;

/// What this service needs of `commissioning.award-suspended.v1`.
public record AwardSuspended(HaltGround ground, String decidedBy, String reason, String easyRead, Instant suspendedAt) {
    Halt halt() {
        return new Halt(ground, decidedBy, reason, easyRead, suspendedAt);
    }
}
