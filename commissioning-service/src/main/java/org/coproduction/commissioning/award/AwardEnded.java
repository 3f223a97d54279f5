package org.coproduction.commissioning.award;

import java.time.Instant;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;

/// The event `commissioning.award-ended.v1`: the funder stopped the project at once and for good.
public record AwardEnded(String projectId, HaltGround ground, String decidedBy, String reason, String easyRead,
        Instant endedAt) {
    static AwardEnded of(String projectId, Halt halt) {
        return new AwardEnded(projectId, halt.ground(), halt.decidedBy(), halt.reason(), halt.easyRead(), halt.at());
    }
}
