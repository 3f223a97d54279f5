package org.coproduction.commissioning.allocation;

import java.math.BigInteger;

/// An exact fraction, not brought to lowest terms until somebody reads it: comparing needs no division.
///
/// @param denominator positive
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    /// Bits of the quotient that are computed before rounding to a double; 53 would lose to double rounding.
    private static final int QUOTIENT_BITS = 64;

    Ratio reduced() {
        var common = numerator.gcd(denominator);
        return new Ratio(numerator.divide(common), denominator.divide(common));
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /// The nearest double but for at most 2⁻⁵² of it: the quotient is cut to 64 bits or more (2⁻⁶³) and rounded once (2⁻⁵³).
    double approximately() {
        var shift = QUOTIENT_BITS - (numerator.bitLength() - denominator.bitLength());
        var quotient = shift >= 0
                ? numerator.shiftLeft(shift).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-shift));
        return Math.scalb(quotient.doubleValue(), -shift);
    }
}
