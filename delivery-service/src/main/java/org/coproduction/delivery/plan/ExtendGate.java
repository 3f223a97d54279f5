package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Moves the gate's end, once, saying what is done in that time to reach those who have not been heard.
public final class ExtendGate {
    private final Plans plans;
    private final Duration atMost;

    /// @param atMost how far ahead the end can be put, so that nothing stays open for ever
    public ExtendGate(Plans plans, Duration atMost) {
        this.plans = plans;
        this.atMost = atMost;
    }

    Outcome handle(UUID projectId, Instant until, String outreach, Command command) {
        return plans.whilePlanning(projectId, command, (planning, now) -> until.isAfter(now.plus(atMost))
                ? Decision.refused(RefusalCode.INVALID_FIELD, "until")
                : planning.extend(until, outreach, now));
    }
}
