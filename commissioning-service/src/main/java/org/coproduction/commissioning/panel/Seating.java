package org.coproduction.commissioning.panel;

import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.jspecify.annotations.Nullable;

/// The bids are fixed. People see who bids, and join the panel or declare an interest.
record Seating(Terms terms, List<Bid> bids, Panel panel, Accord accord) implements PanelRound {
    Seating {
        bids = List.copyOf(bids);
    }

    Decision<PanelRound> with(Member member, @Nullable String organisation) {
        if (panel.has(member.person())) {
            return Decision.unchanged();
        }
        if (panel.interested().contains(member.person())
                || organisation != null && bids.stream().anyMatch(bid -> bid.isBy(organisation))) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        return panel.members().size() == Panel.LARGEST
                ? Decision.refused(RefusalCode.PANEL_FULL)
                : Decision.changed(new Seating(terms, bids, panel.with(member), accord));
    }

    Decision<PanelRound> paired() {
        var missing = panel.missing(terms.quorums());
        return missing.isEmpty()
                ? Decision.changed(new Scoring(terms, bids, panel, accord, Pairs.of(bids, panel)))
                : Decision.refused(Refusal.of(RefusalCode.PANEL_INCOMPLETE, missing));
    }

    PanelRound with(Accord next) {
        return new Seating(terms, bids, panel, next);
    }

    PanelRound settled(GateOutcome outcome) {
        return new Settled(terms, bids, List.of(), List.of(), outcome);
    }
}
