package org.coproduction.commissioning.allocation;

import java.math.BigInteger;

/// What each supporter pays for a project, per unit of weight and of worth and in smallest amounts:
/// `numerator / (denominator · payers)`, where the denominator is its purse's at that moment.
///
/// @param payers summed weight times worth of those who can pay it in full
/// @param near the same as a double, up to 2⁻⁵² of it
/// @param rho the share per unit of satisfaction
record Share(BigInteger numerator, BigInteger payers, double near, Ratio rho) {
    static Share of(BigInteger numerator, BigInteger payers, BigInteger denominator, BigInteger satisfaction) {
        var under = denominator.multiply(payers);
        return new Share(numerator, payers, new Ratio(numerator, under).approximately(),
                new Ratio(numerator, under.multiply(satisfaction)));
    }
}
