package org.coproduction.commissioning.panel;

import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// The bids are fixed. People see who bids, and join the panel or declare an interest.
record Seating(Terms terms, Minutes minutes, List<Bid> bids, Panel panel, Accord accord) implements PanelRound {
    Seating {
        bids = List.copyOf(bids);
        panel.requireNone(minutes.interested());
    }

    Decision<PanelRound> with(Member member, @Nullable String organisation) {
        if (panel.has(member.person())) {
            return Decision.unchanged();
        }
        if (interests().include(member.person(), organisation)) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        return panel.members().size() == Panel.LARGEST
                ? Decision.refused(RefusalCode.PANEL_FULL)
                : Decision.changed(new Seating(terms, minutes, bids, panel.with(member), accord));
    }

    Decision<PanelRound> paired() {
        var missing = panel.missing(terms.quorums());
        return missing.isEmpty()
                ? Decision.changed(new Scoring(terms, minutes, bids, panel, accord, Pairs.of(bids, panel)))
                : Decision.refused(Refusal.of(RefusalCode.PANEL_INCOMPLETE, missing));
    }

    PanelRound with(Accord next) {
        return new Seating(terms, minutes, bids, panel, next);
    }

    PanelRound settled(GateOutcome outcome) {
        return new Settled(terms, minutes, bids, List.of(), List.of(), outcome);
    }
}
