package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one of those whose money it is decided.
///
/// @param body the organisation, never a person
/// @param authority `null` in rounds whose terms did not name who decides
/// @param easyRead the reason in Easy Read; empty in such rounds where it was not given
/// @param ratified ids of proposals
public record BodyDecision(String body, @Nullable Authority authority, String reason, String easyRead, Instant at,
        List<String> ratified, List<Ratification.Declined> declined, List<Ratification.Referred> referred) {
    public BodyDecision {
        ratified = List.copyOf(ratified);
        declined = List.copyOf(declined);
        referred = List.copyOf(referred);
    }

    static BodyDecision of(Decisions decisions, Instant now) {
        return new BodyDecision(decisions.decidedBy(), decisions.authority(), decisions.reason().strip(),
                decisions.easyRead().strip(), now, decisions.ratified().stream().sorted().toList(),
                decisions.declined().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> new Ratification.Declined(entry.getKey(), entry.getValue())).toList(),
                decisions.referred().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> new Ratification.Referred(entry.getKey(), entry.getValue())).toList());
    }
}
