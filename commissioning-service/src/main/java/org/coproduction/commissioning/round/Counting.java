package org.coproduction.commissioning.round;

import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Ties;
import org.jspecify.annotations.Nullable;

/// By which rule ballots are counted, and what decides where it leaves projects equally good.
///
/// @param ties its lot is drawn with the terms; nobody is shown it before voting opens
public record Counting(Rule rule, Ties ties) {
    /// The Method of Equal Shares, and ties by id.
    public static final Counting USUAL = new Counting(Rule.MES, Ties.BY_ID);

    public Counting {
        if (rule == Rule.PHRAGMEN) {
            throw new IllegalArgumentException("no round is counted by " + rule.id());
        }
    }

    /// Rounds were stored before there was a choice.
    static Counting orUsual(@Nullable Counting counting) {
        return counting == null ? USUAL : counting;
    }
}
