package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Stretches that are said to buy the same, held against counts of the starts in them.
@Execution(ExecutionMode.CONCURRENT)
class StretchTest {
    private static final int ELECTIONS = 500;
    private static final int MOST_STEPS = 400;

    @Test
    void every_start_of_a_sure_stretch_buys_the_same_in_the_same_order() {
        var random = Seeds.random("sure stretches");
        var starts = 0;
        var sure = 0;
        var unsure = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var election = election(random);
            var stretch = new Stretch(election.tally);
            var from = (long) random.nextInt(30);
            for (var length = 1L; length <= 200; length = random.nextBoolean() ? length * 2 : length + 1) {
                var lowest = election.run(from);
                stretch.follow(lowest);
                var part = stretch.samePart(election.start(from), election.start(from + length), length);
                assertThat(part).isBetween(0.0, 1.0);
                if (part < 1) {
                    unsure++;
                    break;
                }
                sure++;
                for (var place = 0; place <= 4 * length; place += 1 + random.nextInt(length < 16 ? 1 : 8)) {
                    var start = election.between(from, place);
                    assertThat(new EqualShares(election.tally, start).run().boughtForMoney())
                            .as("election %d, from %d, %d quarters of a step on, of %d steps", number, from, place, length)
                            .isEqualTo(lowest.boughtForMoney());
                    starts++;
                }
                stretch.goOn(length);
                from += random.nextBoolean() ? length : 0;
            }
        }
        System.out.println(sure + " sure stretches with " + starts + " starts, " + unsure + " unsure");
        assertThat(sure).isGreaterThan(ELECTIONS);
        assertThat(unsure).isGreaterThan(ELECTIONS / 4);
    }

    @Test
    void raising_shares_comes_to_what_counting_every_step_comes_to() {
        var random = Seeds.random("every step");
        var raised = 0L;
        var ties = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var election = election(random);
            var expected = everyStep(election);
            if (expected != null) {
                var outcome = new RaisedShares(election.tally, election.method).count();
                assertThat(told(outcome)).as("election %d", number).isEqualTo(told(expected));
                raised += outcome.step();
                ties += outcome.run().ties().size();
            }
        }
        System.out.println(raised + " steps, " + ties + " ties in the steps that count");
        assertThat(raised).isGreaterThan(10L * ELECTIONS);
        assertThat(ties).isPositive();
    }

    @Test
    void prices_that_are_equal_at_every_start_do_not_end_a_stretch_and_the_first_project_wins() {
        // Of the three who want the first and the three who want the second, one each has spent everything on the other two projects.
        var tally = tally(List.of(30L, 40L, 100L, 160L), new int[][]{{0, 2, 3}, {1, 2, 3}, {3}, {3}, {3}, {3}, {3}, {3},
                {2}, {2}, {2}, {0}, {0}, {1}, {1}});
        var run = new EqualShares(tally, whole(35)).run();
        assertThat(run.boughtForMoney()).containsExactly(3, 2, 0, 1);
        assertThat(run.ties()).containsExactly(new Tie(3, List.of(0, 1)));
        var stretch = new Stretch(tally);
        stretch.follow(run);

        assertThat(stretch.samePart(whole(35), whole(39), 4)).isEqualTo(1);
        assertThat(stretch.samePart(whole(35), whole(41), 6)).isLessThan(1);
    }

    @Test
    void one_end_of_a_line_says_nothing_of_the_other() {
        var rising = new Line(1, 3);
        assertThat(rising.isAbove(new Line(0, 2))).isTrue();
        assertThat(rising.isAbove(new Line(2, 2))).isFalse();
        assertThat(rising.isAbove(new Line(0, 4))).isFalse();
        assertThat(new Line(-1, 3).positivePart()).isZero();
        assertThat(new Line(3, -1).positivePart()).isEqualTo(0.75);
        for (var last : List.of(0.0, -1e-20, -Double.MIN_VALUE)) {
            assertThat(new Line(3, last).positivePart()).as("positive up to the last start, but not there").isGreaterThan(0.99)
                    .isLessThan(1);
        }
        assertThat(rising.positivePart()).isEqualTo(1);
    }

    private static Ratio whole(long number) {
        return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
    }

    private static String told(RaisedShares.Outcome outcome) {
        return outcome.step() + " " + outcome.run().purchases().stream()
                .map(bought -> bought.project() + " for " + bought.rho().reduced()).toList() + " " + outcome.run().ties();
    }

    /// By the definition of a raising completion, or null if that takes too many steps.
    private static RaisedShares.@Nullable Outcome everyStep(Counted election) {
        var shares = new RaisedShares(election.tally, election.method);
        var outcome = new RaisedShares.Outcome(0, election.run(0));
        while (shares.goesOn(outcome.run().projects())) {
            var next = new RaisedShares.Outcome(outcome.step() + 1, election.run(outcome.step() + 1));
            if (shares.spent(next.run().projects()).compareTo(election.tally.pot()) > 0) {
                return outcome;
            }
            outcome = next;
            if (outcome.step() > MOST_STEPS) {
                return null;
            }
        }
        return outcome;
    }

    private record Counted(Tally tally, Method method) {
        Ratio start(long step) {
            return new RaisedShares(tally, method).start(step);
        }

        EqualShares run(long step) {
            return new EqualShares(tally, start(step)).run();
        }

        /// Quarters of a step above one.
        Ratio between(long step, long quarters) {
            var first = start(step);
            var next = start(step + 1);
            var four = BigInteger.valueOf(4);
            return new Ratio(first.numerator().multiply(next.denominator()).multiply(BigInteger.valueOf(4 - quarters))
                    .add(next.numerator().multiply(first.denominator()).multiply(BigInteger.valueOf(quarters))),
                    first.denominator().multiply(next.denominator()).multiply(four));
        }
    }

    /// Up to a hundred ballots. In half of the elections costs are few and small, so that prices are often equal at some step, and often from
    /// one step to the next; in the others steps are small against costs.
    private static Counted election(Random random) {
        var points = random.nextInt(3) == 0;
        var satisfaction = points ? Satisfaction.POINTS : random.nextBoolean() ? Satisfaction.COST : Satisfaction.CARDINALITY;
        var completion = List.of(Completion.ADD1, Completion.ADD1_UNBOUNDED, Completion.ADD1_INTEGRAL).get(random.nextInt(3));
        var parity = random.nextInt(4) == 0;
        var projects = 3 + random.nextInt(8);
        var coarse = random.nextBoolean();
        var unit = coarse ? 1 + random.nextInt(20) : 1;
        var dearest = coarse ? 12 : 20_000;
        var costs = IntStream.range(0, projects).mapToObj(_ -> (long) unit * (1 + random.nextInt(dearest))).toList();
        var pot = costs.stream().mapToLong(Long::longValue).sum() * (2 + random.nextInt(5)) / 8;
        var profile = Profile.of(BigInteger.valueOf(pot), BigInteger.ONE,
                IntStream.range(0, projects).mapToObj("%02d"::formatted).toList(),
                costs.stream().map(BigInteger::valueOf).toList());
        var willing = 0.1 + random.nextDouble() * 0.5;
        for (var voter = 3 + random.nextInt(random.nextBoolean() ? 10 : 100); voter > 0; voter--) {
            var choices = IntStream.range(0, projects).filter(_ -> random.nextDouble() < willing).toArray();
            profile.add(random.nextInt(3), choices, Arrays.stream(choices).mapToLong(_ -> points ? 1 + random.nextInt(3) : 1)
                    .toArray(), 1);
        }
        var method = new Method(Rule.MES, satisfaction, parity ? Completion.ADD1 : completion,
                parity ? Weighting.PARITY : Weighting.PLAIN);
        return new Counted(new Tally(profile.build(), method), method);
    }

    private static Tally tally(List<Long> costs, int[][] ballots) {
        var profile = Profile.of(BigInteger.TEN, BigInteger.ONE,
                IntStream.range(0, costs.size()).mapToObj("%02d"::formatted).toList(),
                costs.stream().map(BigInteger::valueOf).toList());
        for (var ballot : ballots) {
            profile.add("", Arrays.stream(ballot).sorted().toArray(), 1);
        }
        return new Tally(profile.build(), new Method(Rule.MES, Satisfaction.COST, Completion.ADD1, Weighting.PLAIN));
    }
}
