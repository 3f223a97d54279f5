package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

/// Groups of equal ballots, held against groups of objects that are merged and sorted by their description.
class BallotGroupsTest {
    private static final int ELECTIONS = 300;
    private static final int MOST_BALLOTS = 700;
    private static final List<Constituency> CONSTITUENCIES = List.of(Constituency.values());

    /// A vote as its description orders it.
    private record Described(List<Integer> positions, List<Integer> points) {
        static Described of(Vote vote, List<String> sorted) {
            var positions = vote.choices().stream().map(sorted::indexOf).sorted().toList();
            return new Described(positions, vote.hasPoints()
                    ? positions.stream().map(at -> vote.points().get(vote.choices().indexOf(sorted.get(at)))).toList()
                    : List.of());
        }

        private static int compare(List<Integer> one, List<Integer> other) {
            return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
        }

        static Comparator<Described> order() {
            return Comparator.comparing(Described::positions, Described::compare)
                    .thenComparing(Described::points, Described::compare);
        }
    }

    @Test
    void equal_ballots_are_one_group_and_the_groups_are_in_the_order_that_is_described() {
        var random = Seeds.random("groups of ballots");
        var groups = 0;
        var alikeAtFirst = 0;
        for (var number = 0; number < ELECTIONS; number++) {
            var ids = IntStream.range(0, 1 + random.nextInt(number % 10 == 0 ? 3_000 : 30)).mapToObj("%04d"::formatted).toList();
            var withPoints = random.nextBoolean();
            var most = 1 + random.nextInt(12);
            var shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            var collected = Election.of(Money.pounds(1),
                    shuffled.stream().map(id -> new Election.Project(id, Money.ZERO)).toList());
            var described = new TreeMap<Described, BallotGroup>(Described.order());
            for (var ballots = random.nextInt(MOST_BALLOTS); ballots > 0; ballots--) {
                var vote = vote(random, ids, most, withPoints);
                var constituency = CONSTITUENCIES.get(random.nextInt(CONSTITUENCIES.size()));
                var count = random.nextInt(3);
                collected.add(constituency, vote, count);
                if (count > 0) {
                    described.merge(Described.of(vote, ids), new BallotGroup(vote, Map.of(constituency, count)),
                            BallotGroupsTest::both);
                }
            }
            var election = collected.build();
            assertThat(election.ballots()).containsExactlyElementsOf(described.values());
            var support = new HashMap<String, Map<Constituency, Integer>>();
            ids.forEach(id -> support.put(id, Map.of()));
            described.values().forEach(
                    group -> group.vote().choices().forEach(id -> support.merge(id, group.cast(), BallotGroupsTest::sum)));
            assertThat(election.support()).isEqualTo(support);
            groups += election.ballots().size();
            var before = List.<Integer>of();
            for (var each : described.keySet()) {
                alikeAtFirst += before.size() > 5 && each.positions.size() > 5
                        && before.subList(0, 5).equals(each.positions.subList(0, 5)) ? 1 : 0;
                before = each.positions;
            }
        }
        assertThat(groups).isGreaterThan(20_000);
        assertThat(alikeAtFirst).isGreaterThan(100);
    }

    private static Vote vote(Random random, List<String> ids, int most, boolean withPoints) {
        var chosen = new ArrayList<String>();
        for (var length = random.nextInt(most + 1); length > 0; length--) {
            var id = ids.get((int) (random.nextDouble() * random.nextDouble() * ids.size()));
            if (!chosen.contains(id)) {
                chosen.add(id);
            }
        }
        return withPoints ? Vote.ranking(chosen, most + random.nextInt(2)) : Vote.approving(chosen);
    }

    private static BallotGroup both(BallotGroup one, BallotGroup other) {
        return new BallotGroup(one.vote(), sum(one.cast(), other.cast()));
    }

    private static Map<Constituency, Integer> sum(Map<Constituency, Integer> one, Map<Constituency, Integer> other) {
        var sum = new EnumMap<Constituency, Integer>(Constituency.class);
        sum.putAll(one);
        other.forEach((constituency, count) -> sum.merge(constituency, count, Integer::sum));
        return sum;
    }
}
