package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation.Reason;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.PlainReference.Defect;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class CountBallotsTest {
    private static final int CASES = 2_000;
    private static final long MOST_STEPS = 400;
    private static final List<Completion> FOR_ROUNDS = List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1);
    private static final Election THOUSAND_AND_TEN = Election
            .of(Money.pounds(200), List.of(project("c all", 100), project("a parents", 90), project("b staff", 90)))
            .add(Constituency.PARENT_CARER, List.of("c all", "a parents"), 1_000)
            .add(Constituency.PROFESSIONAL, List.of("c all", "b staff"), 10).build();
    private final CountBallots count = new CountBallots();

    @ParameterizedTest
    @EnumSource(value = Completion.class, names = {"NONE", "UTILITARIAN", "ADD1"})
    void random_elections_full_of_ties_come_out_as_the_word_for_word_reference_says(Completion completion) {
        var random = Seeds.random("reference " + completion);
        var compared = 0;
        for (var number = 0; number < (completion == Completion.ADD1 ? CASES / 8 : CASES); number++) {
            var cases = new RandomElections(random);
            var election = cases.election();
            for (var rule : rules(cases, completion)) {
                var expected = reference(election, rule, Defect.NONE).count(MOST_STEPS);
                if (expected != null) {
                    var allocation = count.count(election, rule);
                    assertThat(bought(allocation)).as("case %d, %s, %s", number, rule.name(), election)
                            .isEqualTo(told(expected, rule));
                    assertSteps(allocation, expected.raised());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(CASES / 8);
    }

    @Test
    void after_steps_that_were_jumped_over_each_price_is_that_of_the_step_that_counts() {
        var election = Election
                .of(Money.pounds(18),
                        List.of(project("10", 1), project("11", 6), project("12", 8), project("13", 6), project("8", 3),
                                project("9", 2)))
                .add(Constituency.YOUNG_PERSON, List.of("10", "11", "12", "13"), 1)
                .add(Constituency.PROFESSIONAL, List.of("10", "11", "12", "13", "8"), 1)
                .add(Constituency.PARENT_CARER, List.of("11", "12", "13", "8", "9"), 1)
                .add(Constituency.PARENT_CARER, List.of("11", "13", "8", "9"), 1)
                .add(Constituency.YOUNG_PERSON, List.of("12", "13", "8"), 1).build();
        var rule = AllocationRule.parity(Satisfaction.COST, Completion.ADD1);

        var expected = Objects.requireNonNull(reference(election, rule, Defect.NONE).count(MOST_STEPS));
        assertThat(bought(count.count(election, rule))).isEqualTo(told(expected, rule));
        assertThat(expected.bought().getLast().price()).hasToString("2/3");
    }

    private static void assertSteps(Allocation allocation, long raised) {
        if (allocation.rule().completion() == Completion.ADD1) {
            assertThat(allocation.raised()).isEqualTo(raised);
        }
        assertThat(allocation.totalCost().plus(allocation.remaining())).isEqualTo(allocation.budget());
    }

    @Test
    void copying_all_ballots_of_one_constituency_ten_times_changes_nothing() {
        var random = Seeds.random("parity");
        for (var number = 0; number < CASES; number++) {
            var cases = new RandomElections(random);
            for (var rule : List.of(AllocationRule.parity(cases.satisfactions().getFirst(), Completion.NONE),
                    AllocationRule.parity(cases.satisfactions().getLast(), Completion.UTILITARIAN),
                    AllocationRule.parity(cases.satisfactions().getFirst(), Completion.ADD1))) {
                var before = count.count(cases.election(), rule);
                for (var constituency : Constituency.values()) {
                    var after = count.count(cases.copied(constituency), rule);
                    assertThat(bought(after)).as("case %d, %s", number, rule.name()).isEqualTo(bought(before));
                    assertThat(after.raised()).isEqualTo(before.raised());
                    assertThat(after.notSelected().stream().map(Allocation.NotSelected::plain))
                            .isEqualTo(before.notSelected().stream().map(Allocation.NotSelected::plain).toList());
                }
            }
        }
    }

    @Test
    void the_copying_test_catches_a_count_that_weighs_only_what_people_start_with() {
        var random = Seeds.random("planted");
        var caught = 0;
        for (var number = 0; number < 300; number++) {
            var cases = new RandomElections(random);
            var rule = AllocationRule.parity(cases.satisfactions().getFirst(), Completion.NONE);
            var before = reference(cases.election(), rule, Defect.ENDOWMENTS_ONLY).ids();
            var after = reference(cases.copied(Constituency.PARENT_CARER), rule, Defect.ENDOWMENTS_ONLY).ids();
            caught += before.equals(after) ? 0 : 1;
        }
        assertThat(caught).isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Satisfaction.class, names = {"COST", "CARDINALITY"})
    void the_project_that_everybody_backs_is_bought_whatever_the_head_counts(Satisfaction satisfaction) {
        var allocation = count.count(THOUSAND_AND_TEN, AllocationRule.parity(satisfaction, Completion.NONE));

        assertThat(ids(allocation)).containsExactly("c all");
        assertThat(allocation.selected().getFirst().supporters())
                .isEqualTo(Map.of(Constituency.PARENT_CARER, 1_000, Constituency.PROFESSIONAL, 10));
    }

    @Test
    void weighing_only_what_people_start_with_would_buy_the_two_separate_projects_instead() {
        var rule = AllocationRule.parity(Satisfaction.CARDINALITY, Completion.NONE);

        assertThat(reference(THOUSAND_AND_TEN, rule, Defect.ENDOWMENTS_ONLY).ids()).containsExactly("a parents", "b staff");
        assertThat(reference(THOUSAND_AND_TEN, rule, Defect.NONE).ids()).containsExactly("c all");
    }

    @Test
    void a_hundred_times_more_professionals_do_not_outvote_the_young_people() {
        var election = Election.of(Money.pounds(100), List.of(project("hall", 50), project("skate", 50), project("suite", 50)))
                .add(Constituency.YOUNG_PERSON, List.of("skate"), 3).add(Constituency.PROFESSIONAL, List.of("hall", "suite"), 300)
                .build();

        assertThat(count.count(election, AllocationRule.parity(Satisfaction.COST, Completion.NONE)).selected())
                .extracting(Selected::projectId).containsExactly("hall", "skate");
        assertThat(count.count(election, AllocationRule.plain(Satisfaction.COST, Completion.NONE)).selected())
                .extracting(Selected::projectId).containsExactly("hall");
    }

    @Test
    void with_one_constituency_parity_selects_what_plain_counting_selects() {
        var random = Seeds.random("one constituency");
        for (var number = 0; number < CASES; number++) {
            var cases = new RandomElections(random);
            var one = Election.of(cases.election().budget(), cases.election().projects());
            cases.ballots().forEach(ballot -> one.add(Constituency.PARENT_CARER, ballot.vote(), 1));
            var election = one.build();
            for (var completion : List.of(Completion.NONE, Completion.UTILITARIAN)) {
                var satisfaction = cases.satisfactions().getFirst();
                assertThat(ids(count.count(election, AllocationRule.parity(satisfaction, completion))))
                        .isEqualTo(ids(count.count(election, AllocationRule.plain(satisfaction, completion))));
            }
        }
    }

    @Test
    void the_order_of_projects_and_ballots_changes_nothing_not_even_the_hash() {
        var random = Seeds.random("order");
        for (var number = 0; number < CASES; number++) {
            var cases = new RandomElections(random);
            for (var completion : FOR_ROUNDS) {
                var rule = AllocationRule.parity(cases.satisfactions().getFirst(), completion);
                assertThat(cases.shuffled()).isEqualTo(cases.election());
                assertThat(count.count(cases.shuffled(), rule)).isEqualTo(count.count(cases.election(), rule));
            }
        }
    }

    @Test
    void every_project_that_is_not_selected_has_its_reason() {
        var election = Election.of(Money.pounds(100),
                List.of(project("cheap", 30), project("dear", 101), project("fits not", 90), project("lonely", 5)))
                .add(Constituency.PARENT_CARER, List.of("cheap", "dear", "fits not"), 2)
                .add(Constituency.PROFESSIONAL, List.of("cheap"), 2)
                .build();

        var unspent = count.count(election, AllocationRule.parity(Satisfaction.COST, Completion.NONE)).notSelected();
        var completed = count.count(election, AllocationRule.parity(Satisfaction.COST, Completion.UTILITARIAN)).notSelected();

        assertThat(unspent).extracting(Allocation.NotSelected::projectId).containsExactly("dear", "fits not", "lonely");
        assertThat(unspent).extracting(Allocation.NotSelected::reason).containsExactly(Reason.COSTS_MORE_THAN_THE_POT,
                Reason.SHARES_TOO_SMALL, Reason.NOBODY_BACKED_IT);
        assertThat(unspent.get(0).plain())
                .isEqualTo("This project costs £101.00, which is more than all the money there is for it (£100.00).");
        assertThat(unspent.get(1).plain())
                .isEqualTo("This project costs £90.00. The people who asked for it had £35.00 left of their share of the money.");
        assertThat(completed.get(1).plain()).isEqualTo("This project costs £90.00. Only £70.00 was left when its turn came.");
        assertThat(completed.get(2).plain()).isEqualTo("No ballot asked for this project.");
    }

    @Test
    void without_any_ballot_nothing_is_selected() {
        var election = Election.of(Money.pounds(100), List.of(project("a", 0), project("b", 5))).build();
        for (var completion : FOR_ROUNDS) {
            var allocation = count.count(election, AllocationRule.parity(Satisfaction.COST, completion));
            assertThat(allocation.selected()).isEmpty();
            assertThat(allocation.notSelected()).hasSize(2).allMatch(project -> project.reason() == Reason.NOBODY_BACKED_IT);
            assertThat(allocation.remaining()).isEqualTo(Money.pounds(100));
        }
    }

    @Test
    void raising_shares_ends_soon_even_where_it_takes_a_hundred_million_steps() {
        var election = Election.of(Money.pounds(1_000_000), List.of(project("ramp", 1_000_000)))
                .add(Constituency.PARENT_CARER, List.of(), 99_999).add(Constituency.PARENT_CARER, List.of("ramp"), 1).build();

        var allocation = count.count(election, AllocationRule.parity(Satisfaction.COST, Completion.ADD1));

        assertThat(ids(allocation)).containsExactly("ramp");
        assertThat(allocation.raised()).isEqualTo(99_999_000);
    }

    private static List<AllocationRule> rules(RandomElections cases, Completion completion) {
        return cases.satisfactions().stream().flatMap(satisfaction -> Stream.of(AllocationRule.parity(satisfaction, completion),
                AllocationRule.plain(satisfaction, completion))).toList();
    }

    private record Told(String id, String rho) {}

    private static PlainReference reference(Election election, AllocationRule rule, Defect defect) {
        return new PlainReference(Poll.of(election), rule.method(), defect, false);
    }

    private static List<Told> bought(Allocation allocation) {
        return allocation.selected().stream().map(one -> new Told(one.projectId(), one.rho())).toList();
    }

    /// What the reference bought, with prices per project in pounds, as they are published.
    private static List<Told> told(PlainReference.Result result, AllocationRule rule) {
        return result.bought().stream().map(one -> new Told(one.id(), one.price() == null
                ? ""
                : (rule.satisfaction() == Satisfaction.COST ? one.price() : one.price().over(Fraction.of(100))).toString()))
                .toList();
    }

    private static List<String> ids(Allocation allocation) {
        return allocation.selected().stream().map(Selected::projectId).toList();
    }

    private static Election.Project project(String id, long pounds) {
        return new Election.Project(id, Money.pounds(pounds));
    }
}
