package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The platform as people start it, and a project through all four C's on it.
@ExtendWith(RunningPlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeProjectTest {
    private static final Path ELECTION = Path.of("../../../shared/elections/Poland_Lodz_2020_Koziny.pb");

    @TempDir
    static Path folder = Path.of("");

    private static ChildPlatform platform() {
        return RunningPlatform.platform();
    }

    private static String play(@org.jspecify.annotations.Nullable Path election) {
        var said = new ByteArrayOutputStream();
        new Demo(platform().gateway(), platform().issuer(), new Telling(new PrintStream(said, true, StandardCharsets.UTF_8)))
                .play(election);
        return said.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    @Order(1)
    void the_start_says_each_step_and_then_the_address_and_the_example_people() {
        assertThat(platform().output()).contains("Kafka broker", "database", "sign-in service", "commissioning service",
                "design service",
                "delivery service", "assessment service", "gateway", platform().gateway(), "parent-carer-1", "example-password",
                "prepares a faster start");
    }

    @Test
    @Order(2)
    void an_example_project_goes_through_all_four_cs_under_one_id() {
        assertThat(play(null)).contains("CO-COMMISSIONING", "CO-DESIGN", "CO-DELIVERY", "CO-ASSESSMENT", "Input hash",
                "mes/cost/utilitarian/parity",
                "quiet hour", "The bus will wait until the end");
    }

    @Test
    @Order(3)
    void a_real_election_goes_through_all_four_cs() {
        assumeTrue(Files.exists(ELECTION), "the elections are not beside this checkout");

        assertThat(play(ELECTION)).contains("1,270 paper ballots", "CO-ASSESSMENT");
    }

    @Test
    @Order(4)
    void a_project_that_nobody_knows_has_no_journey() {
        var api = new Api(platform().gateway(), platform().issuer());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> api.get("/api/projects/" + UUID.randomUUID() + "/journey", null))
                .isInstanceOf(DemoFailed.class).hasMessageContaining("NOT_FOUND");
    }

    @Test
    @Order(5)
    void a_second_start_on_the_same_data_is_refused_in_one_sentence() {
        var answer = platform().anotherStart("start", "--data", platform().data().toString());

        assertThat(answer.getFirst()).isEqualTo("1");
        assertThat(answer.getLast().lines().reduce((_, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).contains("is in use", "--data"));
    }

    @Test
    @Order(6)
    void a_port_in_use_is_named_in_one_sentence() {
        var answer = platform().anotherStart("start", "--data", folder.resolve("other").toString(), "--port-offset",
                Integer.toString(platform().offset()));

        assertThat(answer.getFirst()).isEqualTo("1");
        assertThat(answer.getLast()).contains("is in use by another program");
    }

    @Test
    @Order(7)
    void a_folder_that_cannot_be_written_is_named_in_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("a-file"), "");
        var answer = platform().anotherStart("start", "--data", file.resolve("data").toString());

        assertThat(answer.getFirst()).isEqualTo("1");
        assertThat(answer.getLast()).contains("cannot be written");
    }

    @Test
    @Order(8)
    void a_demo_without_an_election_file_that_can_be_read_ends_with_the_reason() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.pb"), "META\nkey;value\n");
        var answer = platform().anotherStart("demo", "--port-offset", Integer.toString(platform().offset()), "--election",
                broken.toString());

        assertThat(answer.getFirst()).isEqualTo("1");
        assertThat(answer.getLast()).contains("The election file cannot be used").doesNotContain("faster start");
    }

    @Test
    @Order(9)
    void a_signing_key_that_is_none_is_named_in_one_sentence() throws Exception {
        var data = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(data.resolve("signing-key.json"), "{");
        var answer = platform().anotherStart("start", "--data", data.toString(), "--port-offset",
                Integer.toString(ChildPlatform.freeOffset()));

        assertThat(answer.getFirst()).isEqualTo("1");
        assertThat(answer.getLast().lines().reduce((_, last) -> last))
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("The sign-in service cannot start: the signing key file"));
    }

    @Test
    @Order(10)
    void every_part_tells_the_log_its_name_and_at_a_start_warns_of_nothing_but_the_example_people() {
        var lines = platform().log();
        var start = lines.stream().takeWhile(line -> !line.contains("The platform is ready")).toList();

        assertThat(start).hasSizeLessThan(lines.size()).map(line -> line.split(" +")[2]).contains("sign-in-service",
                "commissioning-service", "design-service", "delivery-service", "assessment-service", "gateway");
        assertThat(start).filteredOn(line -> !line.contains(" INFO ")).singleElement().asString()
                .contains("Example accounts with a public password are on");
    }
}
