package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// Every constituency reached its quorum, and the count recommends. Those whose money it is have to decide.
///
/// @param decided what some of them decided already, where there are several
record Recommended(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count,
        List<BodyDecision> decided) implements Round {
    Recommended {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
        // Rounds were stored before there could be several who decide.
        decided = decided == null ? List.of() : List.copyOf(decided);
    }

    Recommended(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count) {
        this(terms, kept, proposals, poll, count, List.of());
    }

    Decision<Round> decide(Decisions decisions, Map<String, String> projects, Instant now) {
        if (decisions.withoutAgreement()) {
            return Decision.refused(Refusal.of(RefusalCode.INVALID_FIELD, "withoutAgreement"));
        }
        return new Ratifying(this, count.recommended(), decided, List.of()).decide(decisions, projects, now,
                (_, _) -> new GateStep.Settled(new GateOutcome.Agreed(count.at(), terms.quorums(), count.voices())),
                soFar -> new Recommended(terms, kept, proposals, poll, count, soFar),
                ratification -> new Ratified(terms, kept, proposals, poll, count, ratification));
    }
}
