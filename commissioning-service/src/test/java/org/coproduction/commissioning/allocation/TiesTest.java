package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.Allocation.Step;
import org.coproduction.commissioning.allocation.Election.Project;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

/// What decides between projects that are equally good, and rounds that are counted by rank.
class TiesTest {
    private static final String LOT = "00112233445566778899aabbccddeeff";
    private static final Ties BY_LOT = Ties.byLot(LOT);

    private static Project project(String id, long pence) {
        return new Project(id, new Money(pence));
    }

    private static AllocationRule greedy(Satisfaction satisfaction, Ties ties) {
        return AllocationRule.parity(Rule.GREEDY, satisfaction, Completion.NONE, ties);
    }

    private static List<String> funded(Election election, AllocationRule rule) {
        return new CountBallots().count(election, rule).selected().stream().map(Selected::projectId).toList();
    }

    @Test
    void the_cheaper_one_comes_first_then_the_one_with_more_votes_and_then_the_lot() {
        var election = Election
                .of(new Money(1000), List.of(project("a", 300), project("b", 200), project("c", 200), project("d", 200)))
                .add(Constituency.PARENT_CARER, List.of("a", "b", "c", "d")).add(Constituency.YOUNG_PERSON, List.of("c", "d"))
                .build();
        var first = Sha256.hex(LOT + " c").compareTo(Sha256.hex(LOT + " d")) < 0 ? "c" : "d";
        assertThat(BY_LOT.order(election)).extracting(Project::id).containsExactly(first, first.equals("c") ? "d" : "c", "b",
                "a");
        assertThat(Ties.BY_ID.order(election)).extracting(Project::id).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_tie_that_the_lot_decided_is_recorded_and_another_lot_can_decide_it_the_other_way() {
        var election = Election.of(new Money(300), List.of(project("a", 300), project("b", 300)))
                .add(Constituency.PARENT_CARER, List.of("a", "b")).build();
        var won = new HashSet<List<String>>();
        var random = Seeds.random("lots");
        for (var number = 0; number < 40; number++) {
            var lot = "%016x%016x".formatted(random.nextLong(), random.nextLong());
            for (var rule : List.of(greedy(Satisfaction.COST, Ties.byLot(lot)),
                    AllocationRule.parity(Rule.MES, Satisfaction.COST, Completion.NONE, Ties.byLot(lot)))) {
                var allocation = new CountBallots().count(election, rule);
                assertThat(allocation.ties()).singleElement().satisfies(tie -> assertThat(tie.between()).hasSize(2)
                        .first().isEqualTo(allocation.selected().getFirst().projectId()));
                won.add(funded(election, rule));
            }
        }
        assertThat(won).isEqualTo(Set.of(List.of("a"), List.of("b")));
    }

    @Test
    void votes_are_shares_of_their_constituency_so_that_a_hundred_professionals_break_no_tie_alone() {
        var election = Election.of(new Money(300), List.of(project("a", 300), project("b", 300)))
                .add(Constituency.PROFESSIONAL, List.of("a"), 60).add(Constituency.PROFESSIONAL, List.of("b"), 40)
                .add(Constituency.YOUNG_PERSON, List.of("b"), 1).add(Constituency.YOUNG_PERSON, List.of(), 4).build();
        var drawn = Sha256.hex(LOT + " a").compareTo(Sha256.hex(LOT + " b")) < 0 ? "a" : "b";
        assertThat(BY_LOT.order(election).getFirst().id()).as("60 of 100, and 40 of 100 with 1 of 5, are as many")
                .isEqualTo(drawn);
        var more = Election.of(new Money(300), List.of(project("a", 300), project("b", 300)))
                .add(Constituency.PROFESSIONAL, List.of("a"), 60).add(Constituency.PROFESSIONAL, List.of("b"), 40)
                .add(Constituency.YOUNG_PERSON, List.of("b"), 2).add(Constituency.YOUNG_PERSON, List.of(), 3).build();
        assertThat(BY_LOT.order(more)).extracting(Project::id).containsExactly("b", "a");
    }

    @Test
    void greedy_takes_what_is_wanted_most_for_its_cost_and_skips_what_does_not_fit() {
        var election = Election.of(new Money(500), List.of(project("big", 400), project("huge", 600), project("none", 10),
                project("small", 200), project("tiny", 100))).add(Constituency.PARENT_CARER, List.of("big", "huge"), 3)
                .add(Constituency.PARENT_CARER, List.of("small", "tiny"), 1).build();
        var byCost = new CountBallots().count(election, greedy(Satisfaction.COST, Ties.BY_ID));
        assertThat(byCost.selected()).extracting(Selected::projectId).containsExactly("big", "tiny");
        assertThat(byCost.selected()).allSatisfy(project -> {
            assertThat(project.step()).isEqualTo(Step.RANKED);
            assertThat(project.rho()).isEmpty();
        });
        assertThat(byCost.notSelected()).extracting(Allocation.NotSelected::reason).containsExactly(
                Allocation.Reason.COSTS_MORE_THAN_THE_POT, Allocation.Reason.NOBODY_BACKED_IT,
                Allocation.Reason.DID_NOT_FIT_THE_REST);
        assertThat(byCost.rule().name()).isEqualTo("greedy/cost/none/parity/1");
        assertThat(funded(election, greedy(Satisfaction.CARDINALITY, Ties.BY_ID))).containsExactly("tiny", "big");
    }

    @Test
    void copying_the_ballots_of_one_constituency_changes_no_outcome_of_greedy_or_of_a_tie() {
        var random = Seeds.random("greedy clones");
        for (var number = 0; number < 3_000; number++) {
            var ballots = ballots(random);
            var cloned = new ArrayList<>(ballots);
            var constituency = List.of(Constituency.values()).get(random.nextInt(3));
            ballots.stream().filter(ballot -> ballot.constituency == constituency)
                    .forEach(ballot -> cloned.addAll(Collections.nCopies(9, ballot)));
            for (var rule : List.of(greedy(Satisfaction.COST, BY_LOT), greedy(Satisfaction.CARDINALITY, Ties.BY_ID),
                    AllocationRule.parity(Rule.MES, Satisfaction.CARDINALITY, Completion.UTILITARIAN, BY_LOT))) {
                assertThat(funded(election(cloned), rule)).as("case %d: %s under %s", number, ballots, rule.name())
                        .isEqualTo(funded(election(ballots), rule));
            }
        }
    }

    private record Ballot(Constituency constituency, List<String> choices) {}

    private static List<Ballot> ballots(Random random) {
        var ballots = new ArrayList<Ballot>();
        for (var left = 1 + random.nextInt(8); left > 0; left--) {
            ballots.add(new Ballot(List.of(Constituency.values()).get(random.nextInt(3)),
                    List.of("a", "b", "c", "d").stream().filter(_ -> random.nextBoolean()).toList()));
        }
        return ballots;
    }

    private static Election election(List<Ballot> ballots) {
        var election = Election.of(new Money(400),
                List.of(project("a", 200), project("b", 200), project("c", 200), project("d", 100)));
        ballots.forEach(ballot -> election.add(ballot.constituency, ballot.choices));
        return election.build();
    }

    @Test
    void what_no_round_is_counted_by_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ties.byLot("short"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ties(Ties.By.ID, LOT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllocationRule.parity(Rule.GREEDY, Satisfaction.COST, Completion.ADD1, Ties.BY_ID));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllocationRule.parity(Rule.PHRAGMEN, Satisfaction.COST, Completion.NONE, Ties.BY_ID));
    }
}
