package org.coproduction.commissioning.round;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;

/// The round takes proposals, and readers confirm their Easy Read versions.
record Collecting(Terms terms, Kept kept, List<Proposal> proposals) implements Round {
    Collecting {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Decision<Round> with(List<Proposal> proposed, boolean facilitator) {
        if (proposed.stream().map(Proposal::id).anyMatch(kept.mergers()::took)) {
            return Decision.refused(RefusalCode.PROPOSAL_MERGED);
        }
        return switch (Proposals.edited(terms, proposals, proposed, facilitator)) {
            case Decision.Changed(var all, _) when all.size() > MOST_PROPOSALS ->
                Decision.refused(RefusalCode.TOO_MANY_PROPOSALS);
            case Decision.Changed(var all, _) -> Decision.changed(new Collecting(terms, kept, all));
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    Decision<Round> confirm(Map<String, String> wordings) {
        return switch (Proposals.confirmed(proposals, wordings)) {
            case Decision.Changed(var all, _) -> Decision.changed(new Collecting(terms, kept, all));
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    Decision<Round> reviewed() {
        return proposals.isEmpty()
                ? Decision.refused(RefusalCode.NO_PROPOSALS)
                : Decision.changed(new Reviewing(terms, kept, proposals, Map.of()));
    }
}
