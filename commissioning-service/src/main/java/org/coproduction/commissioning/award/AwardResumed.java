package org.coproduction.commissioning.award;

import java.time.Instant;
import org.coproduction.charter.Halt;

/// The event `commissioning.award-resumed.v1`: a suspended project goes on. It says from when to when nobody could work on it, so
/// that each service can give that time back.
public record AwardResumed(String projectId, String decidedBy, String reason, String easyRead, Instant suspendedAt,
        Instant resumedAt) {
    static AwardResumed of(String projectId, Halt suspended, Standing.Resumption resumption) {
        return new AwardResumed(projectId, resumption.decidedBy(), resumption.reason(), resumption.easyRead(), suspended.at(),
                resumption.at());
    }
}
