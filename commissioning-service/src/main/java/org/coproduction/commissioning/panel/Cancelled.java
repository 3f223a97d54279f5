package org.coproduction.commissioning.panel;

import java.util.List;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.round.Cancellation;

/// The round ended before anything was agreed. What was scored is not kept.
record Cancelled(Terms terms, Minutes minutes, List<Bid> bids, Cancellation because) implements PanelRound {
    Cancelled {
        bids = List.copyOf(bids);
    }
}
