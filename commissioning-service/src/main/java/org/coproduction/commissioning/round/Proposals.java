package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;

/// What may be done with proposals before voting, in whichever state: all of it or none.
final class Proposals {
    private Proposals() {
    }

    /// Adds proposals, or edits those that are there. Each stands under one heading and is for some of the localities, where
    /// there are any. Only whoever proposed one, or a facilitator, edits it.
    static Decision<List<Proposal>> edited(Terms terms, List<Proposal> proposals, List<Proposal> proposed, boolean facilitator) {
        var next = new LinkedHashMap<String, Proposal>();
        proposals.forEach(proposal -> next.put(proposal.id(), proposal));
        for (var proposal : proposed) {
            if (!terms.split().has(proposal.heading())) {
                return Decision.refused(RefusalCode.HEADING_UNKNOWN, "heading");
            }
            if (!terms.reach().covers(proposal.aim().localities())) {
                return Decision.refused(RefusalCode.LOCALITY_UNKNOWN, "localities");
            }
            var existing = next.get(proposal.id());
            if (existing != null && !facilitator && !existing.proposedBy().equals(proposal.proposedBy())) {
                return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
            }
            next.put(proposal.id(), existing == null ? proposal : existing.editedTo(proposal));
        }
        return changed(proposals, List.copyOf(next.values()));
    }

    /// Confirms the Easy Read versions of these wordings, by proposal id.
    static Decision<List<Proposal>> confirmed(List<Proposal> proposals, Map<String, String> wordings) {
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
        return found < wordings.size() ? Decision.refused(RefusalCode.PROPOSAL_UNKNOWN) : changed(proposals, next);
    }

    private static Decision<List<Proposal>> changed(List<Proposal> before, List<Proposal> now) {
        return now.equals(before) ? Decision.unchanged() : Decision.changed(now);
    }
}
