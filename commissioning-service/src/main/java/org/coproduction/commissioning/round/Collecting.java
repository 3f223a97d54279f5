package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// The round takes proposals, and readers confirm their Easy Read versions.
record Collecting(Terms terms, List<Proposal> proposals) implements Round {
    private static final int NAMED_AT_MOST = 10;

    Collecting {
        proposals = List.copyOf(proposals);
    }

    Decision<Round> with(List<Proposal> proposed, boolean facilitator) {
        var next = new LinkedHashMap<String, Proposal>();
        proposals.forEach(proposal -> next.put(proposal.id(), proposal));
        for (var proposal : proposed) {
            var existing = next.get(proposal.id());
            if (existing != null && !facilitator && !existing.proposedBy().equals(proposal.proposedBy())) {
                return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
            }
            next.put(proposal.id(), existing == null ? proposal : existing.editedTo(proposal));
        }
        if (next.size() > MOST_PROPOSALS) {
            return Decision.refused(RefusalCode.TOO_MANY_PROPOSALS);
        }
        var all = List.copyOf(next.values());
        return all.equals(proposals) ? Decision.unchanged() : Decision.changed(new Collecting(terms, all));
    }

    Decision<Round> confirm(Map<String, String> wordings) {
        var next = new ArrayList<Proposal>(proposals.size());
        var found = 0;
        for (var proposal : proposals) {
            var wording = wordings.get(proposal.id());
            if (wording == null) {
                next.add(proposal);
            } else if (proposal.easyRead().isBlank()) {
                return Decision.refused(RefusalCode.EASY_READ_MISSING);
            } else if (!wording.equals(proposal.wording())) {
                return Decision.refused(RefusalCode.STALE_VERSION);
            } else {
                found++;
                next.add(proposal.confirmed());
            }
        }
        if (found < wordings.size()) {
            return Decision.refused(RefusalCode.PROPOSAL_UNKNOWN);
        }
        return next.equals(proposals) ? Decision.unchanged() : Decision.changed(new Collecting(terms, next));
    }

    Decision<Round> open(Instant now) {
        if (proposals.isEmpty()) {
            return Decision.refused(RefusalCode.NO_PROPOSALS);
        }
        var waiting = proposals.stream().filter(proposal -> !proposal.understood()).map(Proposal::id).toList();
        if (!waiting.isEmpty()) {
            var named = waiting.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
            var rest = waiting.size() - NAMED_AT_MOST;
            return Decision.refused(Refusal.of(RefusalCode.EASY_READ_NOT_CONFIRMED,
                    Map.of("proposals", rest > 0 ? named + " and " + rest + " more" : named)));
        }
        return Decision.changed(new Voting(terms, proposals, Poll.open(now)));
    }
}
