package org.coproduction.commissioning.verification;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Fractions as a result writes them: `2`, `1/625`.
final class Numbers {
    private static final Pattern FRACTION = Pattern.compile("(0|[1-9]\\d*)(?:/([1-9]\\d*))?");

    private Numbers() {
    }

    /// Empty for anything else, and for what is not in lowest terms.
    static Optional<Fraction> fraction(String text) {
        var found = FRACTION.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var bottom = found.group(2);
        var fraction = new Fraction(new BigInteger(found.group(1)), bottom == null ? BigInteger.ONE : new BigInteger(bottom));
        return Optional.of(fraction).filter(one -> one.toString().equals(text));
    }
}
