package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// A constituency stayed below its quorum: nothing is recommended. The accountable body may go on only as decided without
/// agreement, with published reasons, and what it funds is marked so for ever.
record QuorumNotMet(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll, Count count,
        GateOutcome.NotAgreed outcome) implements Round {
    QuorumNotMet {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }

    Decision<Round> decide(Decisions decisions, Map<String, String> projects, Instant now) {
        if (!decisions.withoutAgreement()) {
            return Decision.refused(Refusal.of(RefusalCode.QUORUM_NOT_MET, outcome.missing()));
        }
        var refusal = Ratifying.refusal(this, count, decisions);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        return switch (outcome.decideWithoutAgreement(decisions.decidedBy(), decisions.reason(), now)) {
            case GateStep.Settled(var decided) -> Decision.changed(new Ratified(terms, minutes, proposals, poll, count,
                    Ratifying.ratification(decisions, projects, now, decided)));
            case GateStep.Refused(var why) -> Decision.refused(why);
            case GateStep.Extended _ -> throw new IllegalStateException("a decision settles");
        };
    }
}
