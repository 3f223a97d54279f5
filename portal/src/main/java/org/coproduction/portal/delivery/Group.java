package org.coproduction.portal.delivery;

import org.coproduction.portal.api.Delivery.Standing;
import org.jspecify.annotations.Nullable;

/// A group at the plan's gate.
///
/// @param missing whether too few of it answered, or not most of those agree
/// @param tookPart exact, for the facilitator only
/// @param agreed exact, for the facilitator only
record Group(String constituency, int needed, boolean missing, @Nullable Integer tookPart, @Nullable Integer agreed) {
    static Group of(Standing standing) {
        return new Group(standing.constituency(), standing.quorum(), !standing.quorumReached() || !standing.agreed(),
                standing.tookPart(), standing.approved());
    }
}
