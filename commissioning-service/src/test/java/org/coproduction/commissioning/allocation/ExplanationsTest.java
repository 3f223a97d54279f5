package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation.Step;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final int CASES = 1_500;
    private static final Election CLUBS = Election
            .of(Money.pounds(300),
                    List.of(project("club", 150), project("trip", 120), project("band", 60), project("castle", 900)))
            .add(Constituency.PARENT_CARER, List.of("club"), 6).add(Constituency.PARENT_CARER, List.of("band", "club"), 2)
            .add(Constituency.YOUNG_PERSON, List.of("club", "trip"), 4).add(Constituency.PROFESSIONAL, List.of("trip"), 3)
            .build();
    private static final AllocationRule RULE = AllocationRule.parity(Satisfaction.COST, Completion.NONE);
    private final CountBallots count = new CountBallots();

    private static Election.Project project(String id, long pounds) {
        return new Election.Project(id, Money.pounds(pounds));
    }

    @Test
    void what_the_constituencies_pay_for_a_project_is_together_exactly_its_cost_and_no_more_than_they_have() {
        var random = Seeds.random("payments");
        for (var number = 0; number < CASES; number++) {
            var cases = new RandomElections(random);
            var election = cases.election();
            for (var completion : List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1)) {
                var allocation = count.count(election, AllocationRule.parity(cases.satisfactions().getFirst(), completion));
                var paid = new Payments(election, allocation).byConstituency();
                var bought = allocation.selected().stream().filter(one -> one.step() == Step.EQUAL_SHARES).toList();
                for (var at = 0; at < bought.size(); at++) {
                    var project = at;
                    var sum = paid.values().stream().map(all -> fraction(all.get(project).exact())).reduce(Fraction.ZERO,
                            Fraction::plus);
                    assertThat(sum).as("case %d, %s, %s", number, completion, election)
                            .isEqualTo(Fraction.of(bought.get(at).cost().pence()));
                }
                for (var all : paid.values()) {
                    var spent = all.stream().map(one -> fraction(one.exact())).reduce(Fraction.ZERO, Fraction::plus);
                    var had = Fraction.of(election.budget().pence() * (1000 + allocation.raised()))
                            .over(Fraction.of(1000L * allocation.turnout().size()));
                    assertThat(spent.compareTo(had)).isNotPositive();
                }
            }
        }
    }

    @Test
    void supporters_of_what_lost_learn_which_winners_they_paid_for() {
        var allocation = count.count(CLUBS, RULE);
        assertThat(allocation.selected()).extracting(Allocation.Selected::projectId).containsExactly("club", "trip");

        var paid = new Payments(CLUBS, allocation).bySupportersOf("band");

        assertThat(paid).extracting(Payments.Paid::projectId).containsExactly("club", "trip");
        assertThat(paid.getFirst().about()).isEqualTo(new Money(1_875));
        assertThat(paid.getLast().exact()).isEqualTo("0");
    }

    @Test
    void with_the_further_ballots_that_are_named_a_project_wins_and_with_one_less_it_does_not() {
        var further = new FurtherSupport(CLUBS, RULE, 1).of("band");

        assertThat(further).containsOnlyKeys(Constituency.values());
        further.forEach((constituency, ballots) -> {
            assertThat(wins("band", constituency, ballots)).as(constituency.name()).isTrue();
            assertThat(ballots == 1 || !wins("band", constituency, ballots - 1)).as(constituency.name()).isTrue();
        });
    }

    private boolean wins(String project, Constituency constituency, int further) {
        var more = Election.of(CLUBS.budget(), CLUBS.projects());
        CLUBS.ballots().forEach(group -> group.cast().forEach((each, cast) -> more.add(each, group.vote(), cast)));
        more.add(constituency, List.of(project), further);
        return count.count(more.build(), RULE).selected().stream().anyMatch(one -> one.projectId().equals(project));
    }

    @Test
    void what_costs_more_than_the_pot_wins_with_no_support_at_all() {
        assertThat(new FurtherSupport(CLUBS, RULE, 1).of("castle")).isEmpty();
    }

    @Test
    void where_ballots_give_points_the_further_ones_give_all_of_theirs() {
        var election = Election.of(Money.pounds(90), List.of(project("a", 90), project("b", 90)))
                .add(Constituency.PARENT_CARER, Vote.giving(Map.of("a", 10)), 2)
                .add(Constituency.YOUNG_PERSON, Vote.giving(Map.of("a", 9, "b", 1)), 2)
                .add(Constituency.PROFESSIONAL, Vote.giving(Map.of("a", 5, "b", 5)), 1).build();
        var rule = AllocationRule.parity(Satisfaction.POINTS, Completion.UTILITARIAN);
        assertThat(count.count(election, rule).selected()).extracting(Allocation.Selected::projectId).containsExactly("a");

        assertThat(new FurtherSupport(election, rule, 10).of("b")).isNotEmpty();
    }

    private static Fraction fraction(String exact) {
        var parts = exact.split("/");
        return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }
}
