package org.coproduction.commissioning.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.certificate.CountFile.Counted;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real elections beside the repository, and the outcomes that independent exact programs computed for them.
class RealElectionsTest {
    private static final Path ELECTIONS = Path.of("../../shared/elections");

    private final List<String> compared = new ArrayList<>();

    @Test
    void real_elections_come_out_as_independent_programs_say_under_every_method() throws IOException {
        assumeTrue(Files.isDirectory(ELECTIONS), "no real elections beside the repository");
        try (var files = Files.list(ELECTIONS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".expected.json")).sorted().toList()) {
                var expected = new JsonMapper().readTree(Files.readString(file));
                var content = Files.readAllBytes(file.resolveSibling(expected.get("pb").asString()));
                for (var result : expected.get("results")) {
                    if (result.get("status").asString().equals("ok")) {
                        compare(file.getFileName() + " ", content, expected.get("pb_sha256").asString(), result);
                    }
                }
            }
        }
        System.out.println(compared.size() + " outcomes compared: " + String.join("\n", compared));
        assertThat(compared).isNotEmpty();
    }

    private void compare(String file, byte[] content, String hash, JsonNode result) throws IOException {
        var parts = (result.get("id").asString() + "/none").split("/");
        var rule = named(Rule.values(), parts[0]);
        var satisfaction = rule == Rule.PHRAGMEN ? Satisfaction.COST : named(Satisfaction.values(), parts[1]);
        var completion = rule == Rule.MES ? named(Completion.values(), parts[2]) : Completion.NONE;
        var certificate = count(content, new Method(rule, satisfaction, completion, Weighting.PLAIN));
        var name = file + result.get("id").asString();
        same(name, certificate, result, rule);
        assertThat(certificate.inputHash()).isEqualTo(hash);
        if (completion.raises()) {
            // The reference stops on the step that fits nothing more, or one step after the outcome if that overspends.
            assertThat(certificate.step()).as(name).isBetween(result.get("mes_runs").asLong() - 2,
                    result.get("mes_runs").asLong() - 1);
        }
        if (result.has("mes_rho")) {
            prices(name, certificate, result);
        }
        if (result.has("add1u")) {
            var more = count(content, new Method(rule, satisfaction, Completion.ADD1U, Weighting.PLAIN));
            same(name + "u", more, result.get("add1u"), rule);
        }
    }

    private void same(String name, Certificate certificate, JsonNode result, Rule rule) {
        assertThat(certificate.order()).as(name).hasSameElementsAs(texts(result.get("selected")))
                .hasSameSizeAs(texts(result.get("selected")));
        if (rule != Rule.PHRAGMEN) { // of which the reference tells no order
            assertThat(certificate.order()).as(name).isEqualTo(texts(result.get("selection_order")));
        }
        assertThat(certificate.totalCost()).as(name).isEqualTo(result.get("total_cost").asString());
        compared.add(name + ": " + Math.round(certificate.seconds() * 1_000_000) + " µs");
    }

    /// Where the next step overspent, the reference tells the prices of that step for what the step before selected. A price of a step is
    /// never above that of the step before, and mostly the same.
    private static void prices(String name, Certificate certificate, JsonNode result) {
        var overspent = certificate.step() == result.get("mes_runs").asLong() - 2;
        var rhos = result.get("mes_rho");
        assertThat(certificate.rounds()).as(name).hasSize(rhos.size());
        for (var at = 0; at < rhos.size(); at++) {
            var round = certificate.rounds().get(at);
            assertThat(round.project()).as(name).isEqualTo(rhos.get(at).get("project").asString());
            if (!overspent || at < rhos.size() - 1) {
                assertThat(round.price()).as(name).isEqualTo(rhos.get(at).get("exact").asString());
            }
        }
    }

    private static Certificate count(byte[] content, Method method) throws IOException {
        return switch (new CountFile(method, null, TieBreak.ID).count(new ByteArrayInputStream(content))) {
            case Counted.Done(var certificate) -> certificate;
            case Counted.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static <T extends Enum<T>> T named(T[] values, String id) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(id.replace('-', '_'))).findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
