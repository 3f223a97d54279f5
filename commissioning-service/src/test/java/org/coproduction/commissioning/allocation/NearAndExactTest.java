package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What doubles say of balances and shares, held against the exact numbers.
@Execution(ExecutionMode.CONCURRENT)
class NearAndExactTest {
    private static final int ELECTIONS = 600;
    private static final double NARROW = 1e-9;

    @Test
    void every_balance_is_off_by_no_more_than_is_said() {
        var random = Seeds.random("near balances");
        var compared = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var run = new Run(random, Purse.TOLERABLE);
            while (run.buysSomething()) {
                for (var group = 0; group < run.purse.near().length; group++) {
                    if (!run.ledger.isEmpty(group)) {
                        var near = run.purse.near()[group];
                        assertThat(run.ledger.compare(group, share(Math.max(0, near - run.purse.worst())), 1)).isNotNegative();
                        assertThat(run.ledger.compare(group, share(near + run.purse.worst()), 1)).isNotPositive();
                        compared++;
                    } else {
                        assertThat(run.purse.near()[group]).isZero();
                    }
                }
            }
            assertThat(run.purse.worst()).isLessThan(run.start.approximately() * NARROW);
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void every_share_lies_in_its_range_and_the_range_is_narrow() {
        var random = Seeds.random("near shares");
        var compared = 0;
        var narrow = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var run = new Run(random, Purse.TOLERABLE);
            do {
                for (var project : run.open) {
                    run.pricing.expect(project, run.start.approximately() * random.nextInt(3) * random.nextDouble());
                    var range = run.pricing.share(project, Double.POSITIVE_INFINITY);
                    if (range != null) {
                        var exact = run.pricing.exactly(project).exact();
                        assertThat(exact.compareTo(ratio(range.atLeast()))).isNotNegative();
                        assertThat(range.atMost() == Double.POSITIVE_INFINITY || exact.compareTo(ratio(range.atMost())) <= 0)
                                .isTrue();
                        var limit = run.start.approximately() * random.nextDouble() / 100;
                        var within = Objects.requireNonNull(run.pricing.share(project, limit));
                        assertThat(within.atLeast()).isGreaterThanOrEqualTo(range.atLeast());
                        assertThat(exact.compareTo(ratio(within.atLeast()))).isNotNegative();
                        assertThat(within.atMost() == Double.POSITIVE_INFINITY || exact.compareTo(ratio(within.atMost())) <= 0)
                                .isTrue();
                        narrow += range.atMost() - range.atLeast() < range.atLeast() * NARROW ? 1 : 0;
                        compared++;
                    }
                }
            } while (run.buysSomething());
        }
        assertThat(compared).isGreaterThan(10_000);
        assertThat(narrow).isGreaterThan(compared / 2);
    }

    @Test
    void balances_worked_out_anew_after_every_purchase_lead_to_the_same_purchases() {
        var random = Seeds.random("worked out anew");
        for (var number = 0; number < ELECTIONS; number++) {
            var run = new Run(random, Purse.TOLERABLE);
            var plain = new EqualShares(run.tally, run.start).run();
            var anew = new EqualShares(run.tally, run.start, 0).run();
            assertThat(told(anew)).isEqualTo(told(plain));
        }
    }

    @Test
    void what_is_expected_changes_nothing_of_what_is_bought() {
        var random = Seeds.random("expected");
        var others = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var run = new Run(random, Purse.TOLERABLE);
            var plain = new EqualShares(run.tally, run.start).run();
            var elsewhere = new Ratio(run.start.numerator().multiply(BigInteger.valueOf(1 + random.nextInt(20))),
                    run.start.denominator().multiply(BigInteger.valueOf(1 + random.nextInt(20))));
            var earlier = new EqualShares(run.tally, elsewhere).run();
            var expecting = new EqualShares(run.tally, run.start).expecting(earlier).run();
            assertThat(told(expecting)).isEqualTo(told(plain));
            assertThat(expecting.ties()).isEqualTo(plain.ties());
            others += earlier.projects().equals(plain.projects()) ? 0 : 1;
        }
        assertThat(others).isGreaterThan(ELECTIONS / 4);
    }

    private static List<String> told(EqualShares run) {
        return run.purchases().stream().map(bought -> bought.project() + " " + bought.rho().reduced()).toList();
    }

    private static Ratio ratio(double number) {
        var exact = new BigDecimal(number);
        return exact.scale() > 0
                ? new Ratio(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()))
                : new Ratio(exact.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Share share(double number) {
        var ratio = ratio(number);
        return new Share(ratio, number, ratio);
    }

    /// An election of a few hundred in the middle of being counted, where the project bought next is any that is within reach.
    private static final class Run {
        final Tally tally;
        final Ratio start;
        final Ledger ledger;
        final Purse purse;
        final Pricing pricing;
        final List<Integer> open = new ArrayList<>();

        Run(Random random, double tolerable) {
            var projects = 5 + random.nextInt(25);
            // Half of them spend nearly all of the money on one project that everybody wants, and what is left is where errors show.
            var exhausting = random.nextBoolean();
            var pot = BigInteger.valueOf(2_520 + random.nextInt(3)).multiply(BigInteger.TEN.pow(exhausting ? 24 : 1));
            var left = exhausting ? pot.shiftRight(3 + random.nextInt(40)) : pot;
            var costs = new ArrayList<>(IntStream.range(0, projects)
                    .mapToObj(_ -> left.multiply(BigInteger.valueOf(1 + random.nextInt(100))).divide(BigInteger.valueOf(150))
                            .add(BigInteger.ONE))
                    .toList());
            if (exhausting) {
                costs.set(0, pot.subtract(left));
            }
            var profile = Profile.of(pot, BigInteger.ONE, IntStream.range(0, projects).mapToObj("%02d"::formatted).toList(),
                    costs);
            for (var voter = 20 + random.nextInt(200); voter > 0; voter--) {
                var choices = IntStream.range(0, projects).filter(project -> exhausting && project == 0 || random.nextInt(4) == 0)
                        .toArray();
                var worth = Arrays.stream(choices).mapToLong(project -> exhausting && project == 0 ? 1 : 1 + random.nextInt(5))
                        .toArray();
                profile.add(random.nextInt(3), choices, worth, 1);
            }
            this.tally = new Tally(profile.build(), new Method(Rule.MES, Satisfaction.POINTS, Completion.NONE, Weighting.PARITY));
            this.start = new Ratio(pot, BigInteger.valueOf(tally.shares));
            this.ledger = new Ledger(tally, start);
            this.purse = new Purse(tally, start, ledger, tolerable);
            this.pricing = new Pricing(tally, ledger, purse);
            IntStream.range(0, projects).filter(tally::isBacked).forEach(open::add);
            Collections.shuffle(open, random);
            if (exhausting) {
                open.remove(Integer.valueOf(0));
                open.addLast(0);
            }
        }

        boolean buysSomething() {
            while (!open.isEmpty()) {
                int project = open.removeLast();
                var range = pricing.share(project, Double.POSITIVE_INFINITY);
                if (range != null) {
                    pricing.buy(project, range, null);
                    return true;
                }
            }
            return false;
        }
    }
}
