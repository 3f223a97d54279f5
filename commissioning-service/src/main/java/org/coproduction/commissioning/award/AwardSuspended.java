package org.coproduction.commissioning.award;

import java.time.Instant;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;

/// The event `commissioning.award-suspended.v1`: the funder stopped the project at once, for the time being.
public record AwardSuspended(String projectId, HaltGround ground, String decidedBy, String reason, String easyRead,
        Instant suspendedAt) {
    static AwardSuspended of(String projectId, Halt halt) {
        return new AwardSuspended(projectId, halt.ground(), halt.decidedBy(), halt.reason(), halt.easyRead(), halt.at());
    }
}
