package org.coproduction.commissioning.allocation;

import java.math.BigInteger;

/// A fraction in lowest terms, for the reference count.
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);

    Fraction {
        if (!bottom.equals(BigInteger.ONE)) {
            var common = common(top, bottom);
            if (!common.equals(BigInteger.ONE)) {
                top = top.divide(common);
                bottom = bottom.divide(common);
            }
        }
    }

    /// The greatest common divisor: nearly all are small, and for those Euclid's steps make no objects.
    private static BigInteger common(BigInteger one, BigInteger other) {
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        var divisor = Math.abs(one.longValue());
        var rest = Math.abs(other.longValue());
        while (rest != 0) {
            var next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return BigInteger.valueOf(divisor);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Rounded down to so many parts of one: an error to plant.
    Fraction roundedTo(long parts) {
        return new Fraction(top.multiply(BigInteger.valueOf(parts)).divide(bottom), BigInteger.valueOf(parts));
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
