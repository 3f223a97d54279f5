package org.coproduction.commissioning.allocation;

/// Where a number that is not negative surely lies.
///
/// @param atMost infinite where only the lower end is known
record Range(double atLeast, double atMost) {
    /// More than what rounding does to a few products and quotients, and to the two sides of a comparison with a bound (some 2·2⁻⁵³ of it):
    /// whoever compares need not mind them.
    private static final double MARGIN = 0x1p-50;

    static Range around(double near) {
        return new Range(near * (1 - MARGIN), near * (1 + MARGIN));
    }

    Range over(double by) {
        return new Range(atLeast / by * (1 - MARGIN), atMost / by * (1 + MARGIN));
    }

    static double surelyAbove(double number) {
        return number * (1 + MARGIN);
    }
}
