package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// Every ratified proposal has become a project, which goes its own way from here. What was referred back to the constituencies
/// can still be decided, again and again.
///
/// @param decided what some of those whose money it is decided already about what was referred back
record Concluded(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count, Ratification ratification,
        List<BodyDecision> decided) implements Round {
    Concluded {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
        // Rounds were stored before anything could be referred back.
        decided = decided == null ? List.of() : List.copyOf(decided);
    }

    Concluded(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count, Ratification ratification) {
        this(terms, kept, proposals, poll, count, ratification, List.of());
    }

    Decision<Round> decideAgain(Decisions decisions, Map<String, String> projects, Instant now) {
        if (ratification.referred().isEmpty()) {
            return Decision.refused(RefusalCode.ROUND_ALREADY_RATIFIED);
        }
        if (decisions.withoutAgreement() == ratification.outcome().coProduced()) {
            return Decision.refused(missed() == null
                    ? Refusal.of(RefusalCode.INVALID_FIELD, "withoutAgreement")
                    : Refusal.of(RefusalCode.QUORUM_NOT_MET, missed().missing()));
        }
        var before = ratification.referred().stream().map(Ratification.Referred::proposalId)
                .collect(Collectors.toUnmodifiableSet());
        return new Ratifying(this, before, decided, ratification.all()).decide(decisions, projects, now,
                (bodies, reasons) -> outcome(bodies, reasons, now),
                soFar -> new Concluded(terms, kept, proposals, poll, count, ratification, soFar),
                next -> new Ratified(terms, kept, proposals, poll, count, next));
    }

    private GateStep outcome(String bodies, String reasons, Instant now) {
        return switch (ratification.outcome()) {
            case GateOutcome.Agreed agreed -> new GateStep.Settled(agreed);
            case GateOutcome.DecidedWithoutAgreement before -> before.instead().decideWithoutAgreement(bodies, reasons, now);
            case GateOutcome.NotAgreed _ -> throw new IllegalStateException("nothing is ratified without a decision");
        };
    }
}
