package org.coproduction.commissioning.verification;

import java.math.BigInteger;

/// A fraction in lowest terms.
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    static final Fraction ZERO = of(BigInteger.ZERO);

    Fraction {
        if (bottom.signum() <= 0) {
            throw new IllegalArgumentException("a fraction is over more than nothing");
        }
        var common = top.gcd(bottom);
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    Fraction times(BigInteger factor) {
        return new Fraction(top.multiply(factor), bottom);
    }

    Fraction minus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction over(BigInteger divisor) {
        return new Fraction(top, bottom.multiply(divisor));
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}
