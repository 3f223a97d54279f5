package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/// What each group of equal ballots weighs, exactly and as a double. Without parity that is how many there are; with parity each ballot
/// of an electorate with n ballots weighs 1/n, and all weights are multiplied by the least common multiple of the head-counts.
///
/// That multiple outgrows 64 bits when there are many electorates. So an exact weight is cut into parts that are small enough for sums
/// over all groups, times the largest worth, to fit 64 bits: what is summed is summed part by part, and then put together. There is
/// nearly always one part.
final class Weights {
    /// Sums stay below this many bits.
    private static final int SUM_BITS = 62;

    /// What everything was multiplied by; 1 without parity.
    final BigInteger scale;
    /// The weight divided by scale, off by at most 1.5·2⁻⁵² of it.
    final double[] near;
    private final long[][] parts;
    private final int bits;

    Weights(Profile profile, boolean parity) {
        var groups = profile.choices.groups();
        var one = new BigInteger[profile.turnout.length];
        Arrays.fill(one, BigInteger.ONE);
        this.scale = parity ? leastCommonMultiple(profile.turnout) : BigInteger.ONE;
        for (var electorate = 0; parity && electorate < one.length; electorate++) {
            one[electorate] = scale.divide(BigInteger.valueOf(profile.turnout[electorate]));
        }
        var total = BigInteger.ZERO;
        for (var electorate = 0; electorate < one.length; electorate++) {
            total = total.add(one[electorate].multiply(BigInteger.valueOf(profile.turnout[electorate])));
        }
        var worthBits = Long.SIZE - Long.numberOfLeadingZeros(profile.choices.mostWorth);
        this.near = new double[groups];
        if (total.bitLength() + worthBits <= SUM_BITS) {
            this.bits = SUM_BITS;
            this.parts = new long[][]{small(profile, one)};
            var by = scale.doubleValue();
            for (var group = 0; group < groups; group++) {
                near[group] = parts[0][group] / by;
            }
        } else {
            this.bits = SUM_BITS - worthBits - (Integer.SIZE - Integer.numberOfLeadingZeros(groups));
            this.parts = new long[total.bitLength() / bits + 1][groups];
            var weights = new BigInteger[groups];
            Arrays.fill(weights, BigInteger.ZERO);
            for (var at = 0; at < profile.castings.size; at++) {
                var group = profile.castings.groups[at];
                weights[group] = weights[group].add(one[profile.castings.electorates[at]]
                        .multiply(BigInteger.valueOf(profile.castings.cast[at])));
            }
            for (var group = 0; group < groups; group++) {
                cut(weights[group], group);
                near[group] = new Ratio(weights[group], scale).approximately();
            }
        }
    }

    private static long[] small(Profile profile, BigInteger[] one) {
        var each = new long[one.length];
        for (var electorate = 0; electorate < each.length; electorate++) {
            each[electorate] = one[electorate].longValueExact();
        }
        var weights = new long[profile.choices.groups()];
        var castings = profile.castings;
        for (var at = 0; at < castings.size; at++) {
            weights[castings.groups[at]] += each[castings.electorates[at]] * castings.cast[at];
        }
        return weights;
    }

    private void cut(BigInteger weight, int group) {
        var rest = weight;
        var mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        for (var part = 0; part < parts.length; part++) {
            parts[part][group] = rest.and(mask).longValueExact();
            rest = rest.shiftRight(bits);
        }
    }

    private static BigInteger leastCommonMultiple(int[] turnout) {
        var multiple = BigInteger.ONE;
        for (var count : turnout) {
            var next = BigInteger.valueOf(count);
            multiple = multiple.divide(multiple.gcd(next)).multiply(next);
        }
        return multiple;
    }

    /// The near ones of some groups.
    double[] near(int[] some) {
        var weights = new double[some.length];
        for (var at = 0; at < some.length; at++) {
            weights[at] = near[some[at]];
        }
        return weights;
    }

    /// How many parts a weight has.
    int parts() {
        return parts.length;
    }

    /// One part of every group's weight, to be summed up.
    long[] part(int part) {
        return parts[part];
    }

    /// What a sum of parts stands for in the whole.
    BigInteger whole(BigInteger sum, int part) {
        return part == 0 ? sum : sum.shiftLeft(part * bits);
    }

    BigInteger whole(long sum, int part) {
        return whole(BigInteger.valueOf(sum), part);
    }
}
