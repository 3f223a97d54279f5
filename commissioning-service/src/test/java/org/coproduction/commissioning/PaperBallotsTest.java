package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.putFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.pabulib.FileElection;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

@Execution(ExecutionMode.CONCURRENT)
class PaperBallotsTest {
    private static final Map<String, Long> IDEAS = new TreeMap<>(Map.of("a", 10_000L, "b", 20_000L, "c", 30_000L, "d", 25_000L));
    private static final Path ELECTIONS = Path.of("../../shared/elections");

    @Test
    void every_fault_of_a_file_is_named_with_its_line_and_nothing_is_stored() {
        var id = Running.voting(60_000, 3, "NONE", IDEAS);
        var file = Running.paper(IDEAS, List.of("1;PARENT_CARER;a,b", "2;NOBODY;a", "3;YOUNG_PERSON;a,zzz"));
        var reply = putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, file).refused(400, "PAPER_BATCH_INVALID");
        var lines = file.lines().toList();
        assertThat(reply.json().path("faults").valueStream().map(fault -> fault.path("line").asInt()))
                .containsExactly(lines.indexOf("2;NOBODY;a") + 1, lines.indexOf("3;YOUNG_PERSON;a,zzz") + 1);
        assertThat(reply.json().path("faults").get(1).path("message").asString()).contains("zzz");

        var stranger = new TreeMap<>(IDEAS);
        stranger.put("unknown-one", 5_000L);
        var foreign = Running.paper(stranger, List.of("1;PARENT_CARER;a"));
        var refused = putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, foreign).refused(400, "PAPER_BATCH_INVALID");
        assertThat(refused.json().path("faults").get(0).path("line").asInt())
                .isEqualTo(foreign.lines().toList().indexOf("unknown-one;50") + 1);
        putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, "no such file").refused(400, "PAPER_BATCH_INVALID");
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("paperBatches")).isEmpty();
    }

    @Test
    void the_same_batch_again_counts_once_and_another_file_under_its_id_is_refused() {
        var id = Running.voting(60_000, 3, "NONE", IDEAS);
        var file = Running.paper(IDEAS, List.of("1;PARENT_CARER;a,b", "2;YOUNG_PERSON;", "3;PROFESSIONAL;c"));
        var first = putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, file).is(200).json();
        assertThat(first.path("accepted").asInt()).isEqualTo(3);
        assertThat(putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, file).is(200).json()).isEqualTo(first);
        putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, file.replace("PROFESSIONAL;c", "PROFESSIONAL;b")).refused(409,
                "PAPER_BATCH_EXISTS");
        putFile("rounds/" + id + "/paper-batches/b1", Running.COUNCIL, file).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put("rounds/" + id + "/paper-batches/b1", FACILITATOR, "{}").refused(415, "MEDIA_TYPE_NOT_SUPPORTED");
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("uncheckedBatches").toString())
                .isEqualTo("[\"b1\"]");
        Running.checkPaper(id, "b1");
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("onPaper").toString())
                .isEqualTo("{\"PARENT_CARER\":1,\"YOUNG_PERSON\":1,\"PROFESSIONAL\":1}");
        Running.everybodyVotes(id, List.of("a"));
        Running.close(id, "RECOMMENDED");
        putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, file).is(200);
        putFile("rounds/" + id + "/paper-batches/b2", FACILITATOR, file).refused(410, "VOTING_CLOSED");
    }

    @Test
    void copying_all_ballots_of_one_constituency_ten_times_changes_no_recommendation() {
        var random = Seeds.random("one constituency copied");
        var rows = new ArrayList<String>();
        for (var number = 0; number < 90; number++) {
            var constituency = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL").get(random.nextInt(3));
            rows.add(constituency + ";" + choices(random));
        }
        for (var completion : List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1)) {
            var once = recommended(rows, completion);
            var copied = new ArrayList<>(rows);
            for (var time = 1; time < 10; time++) {
                rows.stream().filter(row -> row.startsWith("PROFESSIONAL")).forEach(copied::add);
            }
            assertThat(recommended(copied, completion)).as(completion.id()).isEqualTo(once);
        }
    }

    private static List<String> recommended(List<String> rows, Completion completion) {
        var id = Running.voting(60_000, 3, completion.name(), IDEAS);
        var numbered = new ArrayList<String>();
        rows.forEach(row -> numbered.add(numbered.size() + ";" + row));
        Running.enterPaper(id, "all", Running.paper(IDEAS, numbered));
        Running.close(id, "RECOMMENDED");
        return selected(SERVICE.get("rounds/" + id + "/result", null).is(200).json());
    }

    private static List<String> selected(JsonNode result) {
        return result.path("selected").valueStream().map(each -> each.path("proposalId").asString()).toList();
    }

    private static String choices(Random random) {
        return String.join(",", IDEAS.keySet().stream().filter(_ -> random.nextInt(3) == 0).toList());
    }

    @Test
    void a_hundred_and_thirty_thousand_ballots_are_entered_and_counted() {
        var random = Seeds.random("large batch");
        var ideas = new TreeMap<String, Long>();
        for (var number = 0; number < 40; number++) {
            ideas.put("P" + number, 100L * (100 + random.nextInt(2000)));
        }
        var ids = List.copyOf(ideas.keySet());
        var rows = new ArrayList<String>();
        for (var number = 0; number < 130_000; number++) {
            var chosen = Stream.generate(() -> ids.get(random.nextInt(ids.size()))).limit(5).distinct().toList();
            rows.add(number + ";" + List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL").get(number % 3) + ";"
                    + String.join(",", chosen));
        }
        var id = Running.voting(1_000_000, 3, "UTILITARIAN", ideas);
        var file = Running.paper(ideas, rows);
        var start = System.nanoTime();
        Running.enterPaper(id, "all", file);
        var entered = System.nanoTime();
        Running.close(id, "RECOMMENDED");
        var counted = System.nanoTime();
        System.out.printf("130,000 paper ballots (%d KB): entered in %d ms, closed and counted in %d ms%n", file.length() / 1000,
                (entered - start) / 1_000_000, (counted - entered) / 1_000_000);
        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("totalBallots").asInt()).isEqualTo(130_000);
        assertThat(selected(result)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_real_election_gives_over_http_exactly_what_its_file_gives() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ELECTIONS), "the elections are not here");
        try (var files = Files.list(ELECTIONS)) {
            return files.filter(file -> file.toString().endsWith(".pb")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> realElection(file)));
        }
    }

    private static void realElection(Path path) throws Exception {
        var content = Files.readString(path);
        var file = read(content);
        var rule = AllocationRule.parity(Satisfaction.COST, Completion.ADD1);
        var expected = new CountBallots().count(FileElection.approved(file), rule);
        var costs = new TreeMap<String, Long>();
        file.projects().forEach(project -> costs.put(project.id(), project.cost().pence()));
        var id = Running.voting(file.budget().pence(), 20, "ADD1", costs);
        Running.enterPaper(id, "all", content);
        Running.close(id, "RECOMMENDED");

        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(selected(result))
                .containsExactlyElementsOf(expected.selected().stream().map(each -> each.projectId()).toList());
        assertThat(result.path("selected").valueStream().map(each -> each.path("share").asString()))
                .containsExactlyElementsOf(expected.selected().stream().map(each -> each.rho()).toList());
        assertThat(result.path("inputHash").asString()).isEqualTo(expected.inputHash());
        var input = SERVICE.get("rounds/" + id + "/count-input", null).is(200).text();
        var hash = MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(expected.inputHash());
    }

    private static org.coproduction.commissioning.pabulib.PabulibFile read(String content) throws IOException {
        return switch (PabulibReader.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))) {
            case PabulibOutcome.Read(var file) -> file;
            case PabulibOutcome.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }
}
