package org.coproduction.commissioning.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.priority.PriorityFixtures.NOW;
import static org.coproduction.commissioning.priority.PriorityFixtures.OPTIONS;
import static org.coproduction.commissioning.priority.PriorityFixtures.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.exact.Place;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void points_are_divided_by_the_rankings_of_each_constituency_and_differences_are_seen() {
        var tally = tally(3, 2, 1);
        assertThat(told(tally.order())).containsExactly("1 near 7", "2 calm 5", "3 fun 4");
        assertThat(told(tally.order(Constituency.YOUNG_PERSON))).containsExactly("1 fun 3", "2 near 2", "3 calm 0");
        assertThat(told(tally.order(Constituency.PROFESSIONAL))).containsExactly("1 calm 3", "2 near 2", "3 fun 1");
    }

    @Test
    void equal_scores_share_a_place_and_a_blank_ranking_counts_as_taking_part() {
        var sums = new Tally.Sums(OPTIONS);
        sums.add(Constituency.PARENT_CARER, Vote.ranking(List.of("near", "fun"), 3));
        sums.add(Constituency.PARENT_CARER, Vote.ranking(List.of("fun", "near"), 3));
        sums.add(Constituency.PARENT_CARER, Vote.BLANK);
        assertThat(told(sums.at(NOW).order())).containsExactly("1 fun 5/3", "1 near 5/3", "3 calm 0");
    }

    @Test
    void copying_every_professionals_ranking_ten_times_changes_nothing() {
        var random = Seeds.random("rankings copied");
        for (var run = 0; run < 500; run++) {
            var once = new Tally.Sums(OPTIONS);
            var copied = new Tally.Sums(OPTIONS);
            for (var constituency : Constituency.values()) {
                for (var number = random.nextInt(12); number >= 0; number--) {
                    var ranking = ranking(random);
                    once.add(constituency, ranking);
                    for (var copy = 0; copy < (constituency == Constituency.PROFESSIONAL ? 10 : 1); copy++) {
                        copied.add(constituency, ranking);
                    }
                }
            }
            assertThat(copied.at(NOW).order()).isEqualTo(once.at(NOW).order());
        }
    }

    @Test
    void exact_scores_are_published_only_from_twenty_rankings_of_each_constituency() {
        assertThat(tally(20, 20, 20).scoresMayBePublished()).isTrue();
        assertThat(tally(20, 19, 100).scoresMayBePublished()).isFalse();
    }

    private static Vote ranking(Random random) {
        var ids = new ArrayList<>(OPTIONS.stream().map(Option::id).toList());
        Collections.shuffle(ids, random);
        return Vote.ranking(ids.subList(0, random.nextInt(ids.size() + 1)), 3);
    }

    private static List<String> told(List<Place> order) {
        return order.stream().map(each -> each.place() + " " + each.id() + " " + each.score()).toList();
    }
}
