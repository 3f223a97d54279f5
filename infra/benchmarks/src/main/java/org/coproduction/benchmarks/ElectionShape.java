package org.coproduction.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.coproduction.commissioning.allocation.Profile;

/// What a generated election looks like: its size, and money against people, which decides how many steps `add1` takes. The same shape is
/// always the same election.
///
/// People live in a few parts of town and mostly support what is near them or popular everywhere; some tick one project and some as many as
/// they may. So most ballots differ, and some are cast by many. Costs are spread as those of real elections are, by a
/// factor of some fifty, and rounded, so that many are equal.
///
/// @param electorates 1, or how many take turns in unequal numbers
/// @param most how many projects a ballot may name
/// @param meanCost of a project, in whole units of the currency
/// @param percent of all projects' cost that is in the pot
record ElectionShape(long seed, int voters, int projects, int electorates, int most, long meanCost, int percent) {
    private static final int PARTS_OF_TOWN = 12;
    private static final double NEAR = 12;
    private static final double ONLY_ONE = 0.12;
    private static final double AS_MANY_AS_POSSIBLE = 0.08;
    private static final int LEAST_SHARE = 20;

    Profile generate() {
        var random = new Random(seed);
        var costs = new long[projects];
        for (var project = 0; project < projects; project++) {
            var rounding = Math.max(1, meanCost / 200);
            costs[project] = Math.max(1, Math.round(meanCost * 0.7 * Math.exp(random.nextGaussian() * 0.9) / rounding))
                    * rounding;
        }
        var pot = Arrays.stream(costs).sum() / 100 * percent;
        var profile = Profile.of(BigInteger.valueOf(pot), BigInteger.ONE,
                IntStream.range(0, projects).mapToObj("%04d"::formatted).toList(),
                Arrays.stream(costs).mapToObj(BigInteger::valueOf).toList());
        var likings = likings(random);
        for (var voter = 0; voter < voters; voter++) {
            profile.add(electorate(random), ballot(random, likings.get(random.nextInt(PARTS_OF_TOWN))), 1);
        }
        return profile.build();
    }

    /// Most belong to the first.
    private int electorate(Random random) {
        return low(random, electorates);
    }

    /// For each part of town, summed up over the projects, how much each is liked there.
    private List<double[]> likings(Random random) {
        var popularity = new double[projects];
        var at = new int[projects];
        for (var project = 0; project < projects; project++) {
            popularity[project] = Math.exp(random.nextGaussian() * 0.9);
            at[project] = random.nextInt(PARTS_OF_TOWN);
        }
        var likings = new ArrayList<double[]>();
        for (var part = 0; part < PARTS_OF_TOWN; part++) {
            var summed = new double[projects];
            var sum = 0.0;
            for (var project = 0; project < projects; project++) {
                sum += popularity[project] * (at[project] == part ? NEAR : 1);
                summed[project] = sum;
            }
            likings.add(summed);
        }
        return likings;
    }

    private int[] ballot(Random random, double[] liking) {
        var kind = random.nextDouble();
        var length = kind < ONLY_ONE
                ? 1
                : kind < ONLY_ONE + AS_MANY_AS_POSSIBLE ? most : 1 + low(random, most);
        var chosen = new boolean[projects];
        for (var tries = 0; tries < length * LEAST_SHARE && length > 0; tries++) {
            var found = Arrays.binarySearch(liking, random.nextDouble() * liking[projects - 1]);
            var project = Math.min(projects - 1, found < 0 ? -found - 1 : found);
            if (!chosen[project]) {
                chosen[project] = true;
                length--;
            }
        }
        return IntStream.range(0, projects).filter(project -> chosen[project]).toArray();
    }

    /// Below a limit, and rather small.
    private static int low(Random random, int limit) {
        return (int) (random.nextDouble() * random.nextDouble() * limit);
    }
}
