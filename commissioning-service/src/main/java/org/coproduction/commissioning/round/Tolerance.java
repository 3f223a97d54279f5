package org.coproduction.commissioning.round;

import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// How far an award can be varied by those whose money it is alone: named before anybody proposes. What goes further, or changes
/// what is delivered, needs the agreement of every constituency first.
///
/// It is measured from what the constituencies last agreed to (or from what the award was founded with) and never from an amount that
/// was itself varied within it, so that many small changes do not add up to a large one.
///
/// @param percent of the amount as the constituencies last agreed it; `null` where only pence count
/// @param atMost by how much at most; `null` where only the percentage counts; where there are both, both hold
/// @param days how long people can agree on a variation that goes further, before the one extension
public record Tolerance(@Nullable Integer percent, @Nullable Money atMost, int days) {
    /// What holds where terms name nothing else: a tenth of the award, and 30 days.
    public static final Tolerance USUAL = new Tolerance(10, null, 30);
    /// The longest time that terms can give to agree on a variation.
    public static final int MOST_DAYS = 365;
    private static final int WHOLE = 100;

    public Tolerance {
        if (percent == null && atMost == null || percent != null && (percent < 0 || percent > WHOLE) || days < 1
                || days > MOST_DAYS) {
            throw new IllegalArgumentException("a tolerance is a share or an amount, and says how long people can agree");
        }
    }

    /// What terms name, and what is usual for what they leave out. An amount alone is no share as well.
    public static Tolerance of(@Nullable Integer percent, @Nullable Money atMost, @Nullable Integer days) {
        return new Tolerance(percent == null && atMost == null ? USUAL.percent : percent, atMost,
                days == null ? USUAL.days : days);
    }

    /// Whether an amount is near enough to the one that the constituencies last agreed to.
    public boolean covers(Money agreed, Money varied) {
        var by = Math.abs(agreed.pence() - varied.pence());
        return (percent == null || Math.multiplyExact(by, WHOLE) <= Math.multiplyExact(agreed.pence(), percent))
                && (atMost == null || by <= atMost.pence());
    }
}
