package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What holds for every decision of the accountable body, with or without the quorums: only what the count selected, each exactly
/// once, with a reason.
final class Ratifying {
    private Ratifying() {
    }

    static @Nullable Refusal refusal(Round round, Count count, Decisions decisions) {
        if (decisions.reason().isBlank()) {
            return Refusal.of(RefusalCode.REASON_MISSING, "reason");
        }
        var known = round.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        var named = new TreeSet<>(decisions.ratified());
        named.addAll(decisions.declined().keySet());
        if (!known.containsAll(named)) {
            return Refusal.of(RefusalCode.RATIFICATION_UNKNOWN_PROPOSAL);
        }
        var recommended = count.recommended();
        if (!recommended.containsAll(named)) {
            return Refusal.of(RefusalCode.NOT_RECOMMENDED);
        }
        var undecided = new TreeSet<>(recommended);
        undecided.removeAll(named);
        var times = decisions.ratified().size() + decisions.declined().size();
        if (!undecided.isEmpty() || times > named.size()) {
            var refusal = Refusal.of(RefusalCode.DECISION_INCOMPLETE);
            return undecided.isEmpty() ? refusal : refusal.with("proposals", String.join(", ", undecided));
        }
        return null;
    }

    static Ratification ratification(Decisions decisions, Map<String, String> projects, Instant now, GateOutcome outcome) {
        var awards = decisions.ratified().stream()
                .map(id -> new Ratification.Award(id,
                        Objects.requireNonNull(projects.get(id), "every ratified proposal gets a project id")))
                .toList();
        var declined = decisions.declined().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Ratification.Declined(entry.getKey(), entry.getValue())).toList();
        return new Ratification(decisions.decidedBy(), decisions.reason().strip(), now, awards, declined, outcome);
    }
}
