package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// Every constituency reached its quorum, and the count recommends. The accountable body has to decide.
record Recommended(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll, Count count) implements Round {
    Recommended {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }

    Decision<Round> decide(Decisions decisions, Map<String, String> projects, Instant now) {
        if (decisions.withoutAgreement()) {
            return Decision.refused(Refusal.of(RefusalCode.INVALID_FIELD, "withoutAgreement"));
        }
        var refusal = Ratifying.refusal(this, count, decisions);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var agreed = new GateOutcome.Agreed(count.at(), terms.quorums(), count.voices());
        return Decision
                .changed(new Ratified(terms, minutes, proposals, poll, count,
                        Ratifying.ratification(decisions, projects, now, agreed)));
    }
}
