package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Outcome.Tied;
import org.coproduction.commissioning.allocation.PlainReference.Bought;
import org.coproduction.commissioning.allocation.PlainReference.Defect;
import org.coproduction.commissioning.allocation.PlainReference.Result;
import org.coproduction.commissioning.allocation.Poll.Ballot;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class CountProfileTest {
    private static final int CASES = 100_000;
    private static final long MOST_STEPS = 40;
    private final CountProfile count = new CountProfile();

    @Test
    void random_polls_full_of_ties_come_out_as_the_word_for_word_reference_says_under_every_method() {
        var random = Seeds.random("every method");
        var polls = new RandomPolls(random);
        var began = System.nanoTime();
        var rules = new EnumMap<Rule, Integer>(Rule.class);
        var completions = new EnumMap<Completion, Integer>(Completion.class);
        var ties = 0;
        for (var number = 0; number < CASES;) {
            var method = polls.method();
            var poll = polls.poll(method.satisfaction());
            var expected = new PlainReference(poll, method, Defect.NONE).count(MOST_STEPS);
            if (expected != null) {
                assertThat(result(count.count(poll.profile(), method))).as("case %d, %s, %s", number, method, poll)
                        .isEqualTo(expected);
                rules.merge(method.rule(), 1, Integer::sum);
                completions.merge(method.completion(), 1, Integer::sum);
                ties += expected.ties().size();
                number++;
            }
        }
        System.out.println(CASES + " polls, " + rules + ", " + completions + ", " + ties + " ties: "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(rules).hasSize(Rule.values().length);
        assertThat(completions).hasSize(Completion.values().length);
    }

    @Test
    void the_comparison_catches_a_count_that_rounds_balances_to_a_billionth() {
        var random = Seeds.random("planted rounding");
        var polls = new RandomPolls(random);
        var caught = 0;
        for (var number = 0; number < 5_000; number++) {
            var method = new Method(Rule.MES, Satisfaction.CARDINALITY, Completion.NONE, Weighting.PLAIN);
            var poll = polls.poll(method.satisfaction());
            var rounding = new PlainReference(poll, method, Defect.ROUNDED_BALANCES).ids();
            caught += ids(count.count(poll.profile(), method)).equals(rounding) ? 0 : 1;
        }
        System.out.println("rounding changed " + caught + " of 5000 selections");
        assertThat(caught).isPositive();
    }

    @Test
    void copying_all_ballots_of_one_electorate_changes_nothing_under_parity() {
        var random = Seeds.random("clones");
        var polls = new RandomPolls(random);
        for (var number = 0; number < 3_000; number++) {
            var method = polls.method();
            var poll = polls.poll(method.satisfaction());
            if (method.weighting() == Weighting.PARITY && !poll.ballots().isEmpty()) {
                var copied = poll.ballots().get(random.nextInt(poll.ballots().size())).electorate();
                var more = new ArrayList<>(poll.ballots());
                for (var copy = 0; copy < 1 + random.nextInt(10); copy++) {
                    more.addAll(poll.ballots().stream().filter(ballot -> ballot.electorate().equals(copied)).toList());
                }
                var cloned = new Poll(poll.pot(), poll.unit(), poll.ids(), poll.costs(), more);
                assertThat(count.count(cloned.profile(), method)).as("%s, %s", method, poll)
                        .isEqualTo(count.count(poll.profile(), method));
            }
        }
    }

    @Test
    void more_support_for_a_project_never_raises_its_price_nor_puts_it_later() {
        var random = Seeds.random("more support");
        var polls = new RandomPolls(random);
        var compared = 0;
        for (var number = 0; number < 5_000; number++) {
            var satisfaction = List.of(Satisfaction.values()).get(number % 3);
            var method = new Method(Rule.MES, satisfaction, Completion.NONE, List.of(Weighting.values()).get(number % 2));
            var poll = polls.poll(satisfaction);
            for (var selected : count.count(poll.profile(), method).selected()) {
                var before = count.count(poll.profile(), method);
                var ballots = new ArrayList<>(poll.ballots());
                var voter = random.nextInt(ballots.size());
                var worth = new HashMap<>(ballots.get(voter).worth());
                if (worth.putIfAbsent(selected.id(), 2L - (satisfaction.isAlike() ? 1 : 0)) == null) {
                    ballots.set(voter, new Ballot(ballots.get(voter).electorate(), worth));
                    var after = count.count(new Poll(poll.pot(), poll.unit(), poll.ids(), poll.costs(), ballots).profile(),
                            method);
                    assertThat(ids(after).indexOf(selected.id())).as("%s, %s", method, poll)
                            .isBetween(0, ids(before).indexOf(selected.id()));
                    assertThat(price(after, selected.id())).isLessThanOrEqualTo(price(before, selected.id()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(value = Satisfaction.class, names = {"COST", "CARDINALITY"})
    void a_tie_goes_to_the_smaller_id_and_is_recorded(Satisfaction satisfaction) {
        var poll = new Poll(20, 1, List.of("10", "2"), List.of(10L, 10L),
                List.of(new Ballot("", Map.of("10", 1L)), new Ballot("", Map.of("2", 1L))));

        var outcome = count.count(poll.profile(), plain(satisfaction, Completion.NONE));

        assertThat(ids(outcome)).containsExactly("10", "2");
        assertThat(outcome.ties()).containsExactly(new Tied(1, List.of("10", "2")));
    }

    @Test
    void a_project_that_costs_nothing_comes_first_and_one_above_the_pot_never() {
        var poll = new Poll(10, 1, List.of("a", "b", "c", "d"), List.of(10L, 11L, 0L, 0L),
                List.of(new Ballot("", Map.of("a", 1L, "b", 1L, "c", 1L))));
        for (var rule : Rule.values()) {
            var outcome = count.count(poll.profile(),
                    new Method(rule, Satisfaction.CARDINALITY, Completion.NONE, Weighting.PLAIN));
            assertThat(ids(outcome)).as(rule.id()).startsWith("c", "a").doesNotContain("b");
        }
        assertThat(ids(count.count(poll.profile(), plain(Satisfaction.COST, Completion.ADD1_UNBOUNDED)))).containsExactly("c",
                "a");
    }

    @Test
    void by_rank_what_nobody_supports_comes_last_and_by_equal_shares_or_loads_never() {
        var poll = new Poll(30, 1, List.of("a", "b", "c"), List.of(10L, 20L, 10L), List.of(new Ballot("", Map.of("b", 1L))));
        assertThat(ids(count.count(poll.profile(), new Method(Rule.GREEDY, Satisfaction.COST, Completion.NONE, Weighting.PLAIN))))
                .containsExactly("b", "a");
        assertThat(ids(count.count(poll.profile(), plain(Satisfaction.COST, Completion.UTILITARIAN)))).containsExactly("b", "a");
        assertThat(ids(count.count(poll.profile(), plain(Satisfaction.COST, Completion.ADD1_UNBOUNDED)))).containsExactly("b");
        assertThat(ids(count.count(poll.profile(),
                new Method(Rule.PHRAGMEN, Satisfaction.CARDINALITY, Completion.NONE, Weighting.PLAIN)))).containsExactly("b");
    }

    @Test
    void whoever_gives_more_points_pays_more() {
        // At ρ = 3 the first pays 9 and the second 3; two equal payments of 6 would be the answer without points.
        var poll = new Poll(24, 1, List.of("a"), List.of(12L),
                List.of(new Ballot("", Map.of("a", 3L)), new Ballot("", Map.of("a", 1L))));

        assertThat(price(count.count(poll.profile(), plain(Satisfaction.POINTS, Completion.NONE)), "a"))
                .isEqualTo(Fraction.of(3));
    }

    @Test
    void without_the_stop_where_nothing_fits_raising_goes_on_until_it_would_overspend_or_everything_is_bought() {
        var all = new Poll(10, 1, List.of("a", "b"), List.of(4L, 4L),
                List.of(new Ballot("", Map.of("a", 1L)), new Ballot("", Map.of("b", 1L))));
        assertThat(ids(count.count(all.profile(), plain(Satisfaction.COST, Completion.ADD1_UNBOUNDED)))).containsExactly("a",
                "b");

        // "c" fits nothing from the start, and reaches its cost of 9 only with the seventh step, which overspends.
        var some = new Poll(8, 1, List.of("a", "b", "c"), List.of(3L, 3L, 9L), List.of(new Ballot("", Map.of("a", 1L)),
                new Ballot("", Map.of("b", 1L)), new Ballot("", Map.of("c", 1L))));
        assertThat(count.count(some.profile(), plain(Satisfaction.COST, Completion.ADD1)).step()).isEqualTo(1);
        var unbounded = count.count(some.profile(), plain(Satisfaction.COST, Completion.ADD1_UNBOUNDED));
        assertThat(ids(unbounded)).containsExactly("a", "b");
        assertThat(unbounded.step()).isEqualTo(6);
    }

    @Test
    void many_electorates_whose_head_counts_have_a_huge_common_multiple_are_weighed_exactly() {
        var ballots = new ArrayList<Ballot>();
        for (var electorate = 1; electorate <= 60; electorate++) {
            for (var voter = 0; voter < electorate; voter++) {
                ballots.add(new Ballot("electorate " + electorate,
                        voter % 2 == 0 ? Map.of("a", 1L, "b", 2L) : voter % 3 == 0 ? Map.of("b", 3L) : Map.of("a", 1L, "c", 1L)));
            }
        }
        var poll = new Poll(1_000, 1, List.of("a", "b", "c"), List.of(500L, 300L, 250L), ballots);
        for (var completion : List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1, Completion.ADD1U)) {
            var method = new Method(Rule.MES, Satisfaction.POINTS, completion, Weighting.PARITY);
            assertThat(result(count.count(poll.profile(), method)))
                    .isEqualTo(new PlainReference(poll, method, Defect.NONE).count(1_000));
        }
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence() {
        assertThat(Method.objection(Rule.GREEDY, Satisfaction.COST, Completion.ADD1, Weighting.PLAIN)).isPresent();
        assertThat(Method.objection(Rule.PHRAGMEN, Satisfaction.COST, Completion.NONE, Weighting.PARITY)).isPresent();
        assertThat(Method.objection(Rule.PHRAGMEN, Satisfaction.BORDA, Completion.NONE, Weighting.PLAIN)).isPresent();
        assertThat(Method.objection(Rule.MES, Satisfaction.COST, Completion.ADD1_INTEGRAL, Weighting.PARITY)).isPresent();
        assertThat(Method.objection(Rule.MES, Satisfaction.COST, Completion.ADD1U, Weighting.PARITY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Method(Rule.GREEDY, Satisfaction.COST, Completion.ADD1, Weighting.PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> AllocationRule.parity(Satisfaction.BORDA, Completion.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> AllocationRule.parity(Satisfaction.COST, Completion.ADD1U));
        var points = Election.of(Money.pounds(1), List.of(new Election.Project("a", Money.pounds(1))));
        points.add(Constituency.PARENT_CARER, Vote.giving(Map.of("a", 2)), 1);
        assertThatIllegalArgumentException().isThrownBy(
                () -> new CountBallots().count(points.build(), AllocationRule.parity(Satisfaction.COST, Completion.NONE)));
        points.add(Constituency.PARENT_CARER, List.of("a"));
        assertThatIllegalArgumentException().isThrownBy(points::build);
        var profile = Profile.of(BigInteger.TEN, BigInteger.ONE, List.of("a"), List.of(BigInteger.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.add("", new int[]{1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.add("", new int[]{0, 0}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.add("", new int[]{0}, new long[]{0}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.add("", new int[]{0}, 0));
        assertThatIllegalArgumentException().isThrownBy(
                () -> Profile.of(BigInteger.TEN.pow(309), BigInteger.ONE, List.of("a"), List.of(BigInteger.ONE)));
    }

    private static Method plain(Satisfaction satisfaction, Completion completion) {
        return new Method(Rule.MES, satisfaction, completion, Weighting.PLAIN);
    }

    private static Result result(Outcome outcome) {
        return new Result(outcome.selected().stream().map(one -> new Bought(one.id(),
                one.price().map(price -> new Fraction(price.numerator(), price.denominator())).orElse(null))).toList(),
                outcome.step(), outcome.ties());
    }

    private static Fraction price(Outcome outcome, String id) {
        var price = outcome.selected().get(ids(outcome).indexOf(id)).price().orElseThrow();
        return new Fraction(price.numerator(), price.denominator());
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.selected().stream().map(Outcome.Selected::id).toList();
    }
}
