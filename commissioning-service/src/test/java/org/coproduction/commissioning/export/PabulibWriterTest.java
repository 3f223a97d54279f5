package org.coproduction.commissioning.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.pabulib.FileElection;
import org.coproduction.commissioning.pabulib.PabulibFile;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class PabulibWriterTest {
    private static final int RUNS = 500;
    private static final CountBallots COUNT = new CountBallots();
    private static final List<String> IDS = List.of("10", "2", "P 1", "\"quoted\"", "\"", "a\"b", "META", "VOTES", "=1+1", "ćma",
            "😀",
            "WSM/0012", "-");
    private static final Map<String, String> META = new LinkedHashMap<>(Map.of("description",
            "Clubs; \"trips\"\r\nand VOTES", "unit", "The council;;"));

    private static String written(Election election, AllocationRule rule, Map<String, String> names) throws IOException {
        var text = new StringBuilder();
        var meta = new LinkedHashMap<>(META);
        meta.put("vote_type", election.withPoints() ? "cumulative" : "approval");
        PabulibWriter.write(election, COUNT.count(election, rule), meta, names, text);
        return text.toString();
    }

    private static PabulibFile read(String text) throws IOException {
        return switch (PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            case PabulibOutcome.Read(var file) -> file;
            case PabulibOutcome.Faulty(var faults) -> throw new AssertionError(faults + "\n" + text);
        };
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Election election(Random random) {
        var ids = IDS.stream().filter(_ -> random.nextBoolean()).toList();
        var election = Election.of(new Money(1 + random.nextInt(100_000)),
                ids.stream().map(id -> new Election.Project(id, new Money(1 + random.nextInt(50_000)))).toList());
        var withPoints = random.nextBoolean();
        IntStream.range(0, random.nextInt(40)).forEach(_ -> {
            var chosen = ids.stream().filter(_ -> random.nextInt(3) == 0).toList();
            election.add(any(List.of(Constituency.values()), random),
                    withPoints
                            ? Vote.giving(chosen.stream().collect(Collectors.toMap(id -> id, _ -> 1 + random.nextInt(9))))
                            : Vote.approving(chosen),
                    1 + random.nextInt(3));
        });
        return election.build();
    }

    @Test
    void what_is_written_can_be_read_and_counted_again_with_the_same_result() throws IOException {
        var random = Seeds.random("elections written");
        for (var run = 0; run < RUNS; run++) {
            var election = election(random);
            var rule = AllocationRule.parity(
                    election.withPoints()
                            ? Satisfaction.POINTS
                            : any(List.of(Satisfaction.COST, Satisfaction.CARDINALITY), random),
                    any(List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1), random));

            var file = read(written(election, rule, Map.of("10", "Saturday \"club\"; \n\nVOTES\r\n1;2")));

            assertThat(FileElection.of(file)).isEqualTo(election);
            assertThat(COUNT.count(FileElection.of(file), rule)).isEqualTo(COUNT.count(election, rule));
        }
    }

    @Test
    void texts_of_people_stay_on_their_line_and_in_their_cell() throws IOException {
        var election = Election.of(Money.pounds(10), List.of(new Election.Project("a", new Money(105)),
                new Election.Project("b", Money.pounds(9)), new Election.Project("c", new Money(120))));
        election.add(Constituency.YOUNG_PERSON, List.of("a", "b"), 2).add(Constituency.PROFESSIONAL, List.of());

        var text = written(election.build(), AllocationRule.parity(Satisfaction.COST, Completion.NONE),
                Map.of("a", "Club; \"loud\"\nVOTES", "b", "Trip"));

        assertThat(text.lines()).contains("description;\"Clubs; \"\"trips\"\" and VOTES\"", "unit;\"The council;;\"",
                "num_projects;3", "num_votes;3", "budget;10", "a;1.05;2;\"Club; \"\"loud\"\" VOTES\";1", "c;1.20;0;;0")
                .anyMatch(line -> line.matches("[123];;PROFESSIONAL"));
        var file = read(text);
        assertThat(file.meta()).containsEntry("description", "Clubs; \"trips\" and VOTES");
        assertThat(file.projects().getFirst().name()).isEqualTo("Club; \"loud\" VOTES");
    }

    @Test
    void ballots_are_numbered_in_a_shuffled_order_that_is_the_same_for_everybody_and_says_nothing_of_the_box()
            throws IOException {
        var projects = IntStream.range(0, 60).mapToObj(at -> new Election.Project("p" + (100 + at), Money.pounds(1))).toList();
        var first = Election.of(Money.pounds(30), projects);
        var second = Election.of(Money.pounds(30), projects);
        var ids = new ArrayList<>(projects.stream().map(Election.Project::id).toList());
        ids.forEach(id -> first.add(Constituency.PARENT_CARER, List.of(id)));
        ids.reversed().forEach(id -> second.add(Constituency.PARENT_CARER, List.of(id)));
        var rule = AllocationRule.parity(Satisfaction.COST, Completion.NONE);

        var text = written(first.build(), rule, Map.of());

        assertThat(written(second.build(), rule, Map.of())).isEqualTo(text);
        var votes = read(text).votes();
        assertThat(votes.stream().map(PabulibFile.Vote::voterId))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
        var order = votes.stream().map(vote -> vote.projects().getFirst()).toList();
        assertThat(order).containsExactlyInAnyOrderElementsOf(ids).isNotEqualTo(ids).isNotEqualTo(ids.reversed());
    }
}
