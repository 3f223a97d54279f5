package org.coproduction.commissioning.allocation;

/// Numbers that lie on a straight line over the starts of a [Stretch]: its ends say all of it. What holds for two lines at both ends holds
/// everywhere between.
///
/// @param first at the lowest start
/// @param last at the highest
record Line(double first, double last) {
    Line times(double factor) {
        return new Line(first * factor, last * factor);
    }

    Line minus(Line other) {
        return new Line(first - other.first, last - other.last);
    }

    boolean isPositive() {
        return first > 0 && last > 0;
    }

    boolean isAbove(Line other) {
        return first > other.first && last > other.last;
    }

    /// Up to which part of the stretch it is positive; 0 where it is not even so at the first start, and less than 1 where it is not at the
    /// last, however near that is.
    double positivePart() {
        return isPositive() ? 1 : first > 0 ? Math.min(first / (first - last), Math.nextDown(1.0)) : 0;
    }
}
