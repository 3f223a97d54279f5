package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// A constituency stayed below its quorum: nothing is recommended. Those whose money it is may go on only as decided without
/// agreement, with published reasons, and what they fund is marked so for ever.
///
/// @param decided what some of them decided already, where there are several
record QuorumNotMet(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count, GateOutcome.NotAgreed outcome,
        List<BodyDecision> decided) implements Round {
    QuorumNotMet {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
        // Rounds were stored before there could be several who decide.
        decided = decided == null ? List.of() : List.copyOf(decided);
    }

    QuorumNotMet(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count, GateOutcome.NotAgreed outcome) {
        this(terms, kept, proposals, poll, count, outcome, List.of());
    }

    Decision<Round> decide(Decisions decisions, Map<String, String> projects, Instant now) {
        if (!decisions.withoutAgreement()) {
            return Decision.refused(Refusal.of(RefusalCode.QUORUM_NOT_MET, outcome.missing()));
        }
        return new Ratifying(this, count.recommended(), decided, List.of()).decide(decisions, projects, now,
                (bodies, reasons) -> outcome.decideWithoutAgreement(bodies, reasons, now),
                soFar -> new QuorumNotMet(terms, kept, proposals, poll, count, outcome, soFar),
                ratification -> new Ratified(terms, kept, proposals, poll, count, ratification));
    }
}
