package org.coproduction.commissioning.pabulib;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
/// Amounts and counts as they stand in real files: `400000`, `400000.0`, `1234,5`.
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(?:[.,]\\d{1,20})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:[.,]0{1,20})?");
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,13}(?:[.,]\\d{1,20})?");
    private static final int PENCE_DIGITS = 2;

    private Amounts() {
    }

    /// An amount of any currency, exactly, without zeros at its end. Empty for anything else.
    static Optional<BigDecimal> exact(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(plain(text)) : Optional.empty();
    }

    /// Pounds and pence. Empty for anything that is not a whole number of pence, such as `12,345`, which could mean two things.
    static Optional<BigDecimal> pounds(String text) {
        return exact(text).filter(amount -> amount.scale() <= PENCE_DIGITS);
    }

    static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')).intValueExact())
                : Optional.empty();
    }

    static Optional<BigDecimal> points(String text) {
        return POINTS.matcher(text).matches() ? Optional.of(plain(text)) : Optional.empty();
    }

    private static BigDecimal plain(String text) {
        var amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
