package org.coproduction.charter;

import java.util.Locale;

/// An amount in whole pence sterling, never negative. Sums that do not fit throw, they never wrap.
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public Money {
        if (pence < 0) {
            throw new IllegalArgumentException("money is never negative: " + pence);
        }
    }

    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    /// What is left. The caller has checked that there is enough.
    public Money minus(Money other) {
        return new Money(pence - other.pence);
    }

    public boolean moreThan(Money other) {
        return pence > other.pence;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /// As people write it: "£1,234.56".
    @Override
    public String toString() {
        return String.format(Locale.UK, "£%,d.%02d", pence / 100, pence % 100);
    }
}
