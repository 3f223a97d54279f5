package org.coproduction.delivery.plan;

import java.time.Instant;

/// What this service needs of `commissioning.award-resumed.v1`.
public record AwardResumed(Instant suspendedAt, Instant resumedAt) {
    Suspension over() {
        return new Suspension(suspendedAt, resumedAt);
    }
}
