package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// What came of counting a profile: enough for another program to check it round by round.
///
/// @param step how many steps a raising completion raised the shares by; 0 otherwise
/// @param selected in the order in which they were selected
/// @param ties in the order of their rounds
/// @param totalCost in smallest amounts
public record Outcome(long step, List<Selected> selected, List<Tied> ties, BigInteger totalCost) {
    public Outcome {
        selected = List.copyOf(selected);
        ties = List.copyOf(ties);
    }

    /// A selected project.
    ///
    /// @param price what its supporters paid or carry, exactly: with `mes` ρ, in smallest amounts per unit of satisfaction (of cost in
    ///        smallest amounts with `cost`); with `phragmen` the load, in smallest amounts; empty where it was taken by rank
    public record Selected(String id, Optional<Price> price) {}

    /// A fraction in lowest terms.
    public record Price(BigInteger numerator, BigInteger denominator) {
        static Price of(Ratio ratio) {
            var reduced = ratio.reduced();
            return new Price(reduced.numerator(), reduced.denominator());
        }

        /// The price of another unit.
        public Price times(BigInteger factor, BigInteger divisor) {
            return of(new Ratio(numerator.multiply(factor), denominator.multiply(divisor)));
        }

        /// As other programs write it: `1/625`, or `2` for a whole number.
        @Override
        public String toString() {
            return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
        }
    }

    /// A tie that was broken by the order of projects.
    ///
    /// @param round the place in the order of selection, from 1
    /// @param between ids that were equally good, first the chosen one
    public record Tied(int round, List<String> between) {
        public Tied {
            between = List.copyOf(between);
        }
    }
}
