package org.coproduction.commissioning.allocation;

import java.math.BigInteger;

/// Exactly what each supporter pays for a project, per unit of weight and of worth and in smallest amounts.
///
/// @param near the same as a double, up to 2⁻⁵² of it
/// @param rho the share per unit of satisfaction
record Share(Ratio exact, double near, Ratio rho) {
    static Share of(BigInteger numerator, BigInteger denominator, BigInteger satisfaction) {
        var exact = new Ratio(numerator, denominator);
        return new Share(exact, exact.approximately(), new Ratio(numerator, denominator.multiply(satisfaction)));
    }

    Range range() {
        return Range.around(near);
    }
}
