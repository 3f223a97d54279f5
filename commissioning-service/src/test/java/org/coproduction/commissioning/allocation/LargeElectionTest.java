package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.junit.jupiter.api.Test;

class LargeElectionTest {
    /// Generous, for a busy machine; the time is printed.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void a_hundred_thousand_ballots_on_two_hundred_projects_are_counted_in_seconds() {
        var random = new Random(1);
        var projects = new ArrayList<Election.Project>();
        for (var number = 0; number < 200; number++) {
            projects.add(new Election.Project("P" + number, Money.pounds(1_000 + random.nextInt(100_000))));
        }
        var collector = Election.of(Money.pounds(2_000_000), projects);
        for (var voter = 0; voter < 100_000; voter++) {
            var approvals = new ArrayList<String>();
            for (var choice = 0; choice < 1 + random.nextInt(15); choice++) {
                var popular = random.nextDouble() * random.nextDouble();
                approvals.add(projects.get((int) (popular * projects.size())).id());
            }
            collector.add(voter % 100 < 70
                    ? Constituency.PARENT_CARER
                    : voter % 100 < 80 ? Constituency.YOUNG_PERSON : Constituency.PROFESSIONAL, List.copyOf(approvals));
        }
        var election = collector.build();

        var began = System.nanoTime();
        var allocation = new CountBallots().count(election, AllocationRule.parity(Satisfaction.COST, Completion.NONE));
        var took = Duration.ofNanos(System.nanoTime() - began);

        System.out.println(
                "100,000 ballots, " + election.ballots().size() + " different, " + allocation.selected().size() + " selected: "
                        + took.toMillis() + " ms");
        assertThat(allocation.selected()).hasSizeGreaterThan(10);
        assertThat(took).isLessThan(LIMIT);
    }
}
