package org.coproduction.charter;

import java.time.Instant;

/// The commands on a gate and on its outcome, as the charter has them. A test plants a defect by overriding one.
class GateRules {
    GateStep extend(Gate gate, Instant until, String outreach, Instant now) {
        return gate.extend(until, outreach, now);
    }

    GateStep agree(Gate gate, Voices voices, Instant now) {
        return gate.agree(voices, now);
    }

    GateStep lapse(Gate gate, Voices voices, Instant now) {
        return gate.lapse(voices, now);
    }

    GateStep decide(GateOutcome outcome, String by, String reasons, Instant now) {
        return outcome.decideWithoutAgreement(by, reasons, now);
    }
}
