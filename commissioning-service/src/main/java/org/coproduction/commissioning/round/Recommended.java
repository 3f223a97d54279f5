package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// Every constituency reached its quorum, and the count recommends. The accountable body has to decide.
record Recommended(Terms terms, List<Proposal> proposals, Poll poll, Count count) implements Round {
    Recommended {
        proposals = List.copyOf(proposals);
    }

    Move decide(Decisions decisions, Map<String, String> projects, Instant now) {
        if (decisions.withoutAgreement()) {
            return new Move.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "withoutAgreement"));
        }
        var refusal = Ratifying.refusal(this, count, decisions);
        if (refusal != null) {
            return new Move.Refused(refusal);
        }
        var agreed = new GateOutcome.Agreed(count.at(), terms.quorums(), count.voices());
        return new Move.To(new Ratified(terms, proposals, poll, count, Ratifying.ratification(decisions, projects, now, agreed)));
    }
}
