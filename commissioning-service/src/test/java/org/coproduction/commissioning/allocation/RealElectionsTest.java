package org.coproduction.commissioning.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real elections beside the repository, and the outcomes that independent exact programs computed for them.
class RealElectionsTest {
    private static final Path ELECTIONS = Path.of("../../shared/elections");
    private static final Set<String> COMPLETIONS = Set.of("", "utilitarian", "add1");

    @Test
    void real_elections_come_out_as_independent_programs_say() throws IOException {
        assumeTrue(Files.isDirectory(ELECTIONS), "no real elections beside the repository");
        var compared = new ArrayList<String>();
        try (var files = Files.list(ELECTIONS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".expected.json")).sorted().toList()) {
                var expected = new JsonMapper().readTree(Files.readString(file));
                var election = read(file.resolveSibling(expected.get("pb").asString()));
                for (var result : expected.get("results")) {
                    compare(file.getFileName() + " " + result.get("id").asString(), election, result, compared);
                }
            }
        }
        System.out.println(compared.size() + " outcomes compared: " + compared);
        assertThat(compared).isNotEmpty();
    }

    private static void compare(String name, Election election, JsonNode result, List<String> compared) {
        var parts = List.of((result.get("id").asString() + "/").split("/", -1));
        if (!parts.getFirst().equals("mes") || !result.get("status").asString().equals("ok") || parts.get(1).equals("points")
                || !COMPLETIONS.contains(parts.get(2))) {
            return;
        }
        var satisfaction = parts.get(1).equals("cost") ? Satisfaction.COST : Satisfaction.CARDINALITY;
        var completion = parts.get(2).isEmpty()
                ? Completion.NONE
                : parts.get(2).equals("add1") ? Completion.ADD1 : Completion.UTILITARIAN;
        var began = System.nanoTime();
        var allocation = new CountBallots().count(election, AllocationRule.plain(satisfaction, completion));
        System.out.println(name + ": " + (System.nanoTime() - began) / 1_000 + " µs");
        var order = allocation.selected().stream().map(Allocation.Selected::projectId).toList();
        assertThat(order).as(name).isEqualTo(texts(result.get("selection_order")));
        assertThat(new HashSet<>(order)).as(name).isEqualTo(new HashSet<>(texts(result.get("selected"))));
        assertThat(allocation.totalCost().pence()).as(name).isEqualTo(100 * result.get("total_cost").asLong());
        if (completion == Completion.ADD1) {
            // The reference stops on the step that fits nothing more, or one step after the outcome if that overspends.
            assertThat(allocation.raised()).as(name).isBetween(result.get("mes_runs").asLong() - 2,
                    result.get("mes_runs").asLong() - 1);
        }
        var rhos = result.get("mes_rho");
        if (rhos != null) {
            for (var at = 0; at < rhos.size(); at++) {
                assertThat(allocation.selected().get(at).rho()).as(name).isEqualTo(rhos.get(at).get("exact").asString());
            }
        }
        compared.add(name);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static Election read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (PabulibReader.read(in)) {
                case PabulibOutcome.Read(var pabulib) -> pabulib.election();
                case PabulibOutcome.Faulty(var faults) -> throw new AssertionError(faults.toString());
            };
        }
    }
}
