package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Minutes;

/// The criteria are published, and bids come in. Nobody on the panel reads them yet.
record Collecting(Terms terms, Minutes minutes, List<Bid> bids) implements PanelRound {
    Collecting {
        bids = List.copyOf(bids);
    }

    Decision<PanelRound> with(Bid bid) {
        var next = new ArrayList<>(bids);
        next.replaceAll(known -> known.id().equals(bid.id()) ? bid : known);
        if (next.stream().noneMatch(known -> known.id().equals(bid.id()))) {
            next.add(bid);
        }
        if (next.size() > MOST_BIDS) {
            return Decision.refused(RefusalCode.BIDS_FIXED);
        }
        return next.equals(bids) ? Decision.unchanged() : Decision.changed(new Collecting(terms, minutes, next));
    }

    Decision<PanelRound> closed() {
        return bids.isEmpty()
                ? Decision.refused(RefusalCode.NO_BIDS)
                : Decision.changed(
                        new Seating(terms, minutes, bids, Panel.EMPTY, Accord.until(terms.agreementUntil(), terms.quorums())));
    }
}
