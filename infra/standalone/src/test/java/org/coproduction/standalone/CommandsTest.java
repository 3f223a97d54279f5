package org.coproduction.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.InputText;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.RoundCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    /// Two say "10", two say "9" of the same cost, and one says both and something dear; in a currency with three decimals.
    private static final String POLL = """
            META
            key;value
            budget;10.500
            vote_type;approval
            PROJECTS
            project_id;cost;name
            9;2.125;Swings
            10;2,125;Ramp
            x;10;Hall
            VOTES
            voter_id;vote;group
            1;10;carer
            2;10;carer
            3;9;carer
            4;9;carer
            5;9,10,x;young
            """;

    @TempDir
    private Path folder;
    private Path poll = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void writePoll() throws IOException {
        poll = write("poll.pb", POLL);
    }

    @Test
    void count_prints_json_and_nothing_else() {
        assertThat(run("count", poll.toString())).isZero();

        var result = new JsonMapper().readTree(out);
        assertThat(err).isEmpty();
        assertThat(result.get("rule").asString()).isEqualTo("mes");
        assertThat(result.get("satisfaction").asString()).isEqualTo("cost");
        assertThat(result.get("completion").asString()).isEqualTo("none");
        assertThat(texts(result.get("selected"))).containsExactly("10", "9");
        assertThat(texts(result.get("order"))).containsExactly("10", "9");
        assertThat(result.get("totalCost").asString()).isEqualTo("4.25");
        assertThat(result.get("rounds").get(0).get("rho").asString()).isEqualTo("1/3");
        assertThat(result.get("ties").get(0).get("round").asInt()).isEqualTo(1);
        assertThat(texts(result.get("ties").get(0).get("between"))).containsExactly("10", "9");
        assertThat(result.get("ties").get(0).get("chosen").asString()).isEqualTo("10");
        assertThat(result.get("inputHash").asString()).hasSize(64);
        assertThat(result.get("seconds").isNumber()).isTrue();
    }

    @Test
    void a_price_per_project_is_in_the_files_currency() {
        run("count", poll.toString(), "--satisfaction", "cardinality");

        assertThat(new JsonMapper().readTree(out).get("rounds").get(0).get("rho").asString()).isEqualTo("17/24");
    }

    @Test
    void with_parity_each_value_of_the_column_weighs_the_same_and_an_empty_one_is_a_value() throws IOException {
        // A hundred carers and one whose group is empty: half of the pot is that one's.
        var text = new StringBuilder(POLL.substring(0, POLL.indexOf("1;10")));
        for (var voter = 0; voter < 100; voter++) {
            text.append(voter).append(";9;carer\n");
        }
        poll = write("parity.pb", text + "one;10;\n");

        run("count", poll.toString());
        assertThat(texts(new JsonMapper().readTree(out).get("order"))).containsExactly("9");
        run("count", poll.toString(), "--parity", "group");
        assertThat(texts(new JsonMapper().readTree(out).get("order"))).containsExactly("10", "9");
    }

    @Test
    void a_folder_that_cannot_be_written_and_an_election_that_is_not_there_are_one_sentence_before_anything_is_started() {
        var within = poll.resolve("data");
        assertThat(run("start", "--data", within.toString())).isEqualTo(1);
        assertThat(err).isEqualTo("The folder " + within + " cannot be written. Choose another one with --data.\n");

        var none = folder.resolve("none.pb");
        assertThat(run("demo", "--data", folder.resolve("data").toString(), "--election", none.toString())).isEqualTo(2);
        assertThat(err).isEqualTo("There is no file " + none + ".\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_file_of_the_data_that_cannot_be_written_is_named_before_anything_is_started() throws IOException {
        var restored = write("database.mv", "of somebody else");
        assumeTrue(restored.toFile().setReadOnly() && !Files.isWritable(restored), "whoever runs this can write anywhere");

        assertThat(run("start", "--data", folder.toString())).isEqualTo(1);
        assertThat(err)
                .isEqualTo("The file " + restored + " cannot be written. Make it yours, or choose another folder with --data.\n");
    }

    @Test
    void what_is_typed_to_start_the_same_platform_again_is_told() {
        assertThat(CommandLine.populateCommand(new PlatformOptions()).again()).isEqualTo(" --data data");
        assertThat(CommandLine.populateCommand(new PlatformOptions(), "--port-offset=3000", "--data", "else/where").again())
                .isEqualTo(" --data else/where --port-offset 3000");
    }

    @Test
    void every_command_says_which_build_it_is() {
        for (var command : List.of("", "start", "demo", "count", "verify")) {
            assertThat(run(Stream.of(command, "--version").filter(word -> !word.isEmpty()).toArray(String[]::new))).isZero();
            assertThat(out).startsWith("coproduction ").hasSizeGreaterThan("coproduction \n".length());
        }
    }

    @Test
    void text_is_a_table_for_people() {
        assertThat(run("count", poll.toString(), "--format", "text", "--completion", "utilitarian")).isZero();

        assertThat(out).contains("2 selected, costing 4.25 of 10.5").contains("    1  10       1/3").contains("ties by id")
                .contains("Round 1: 10, 9 were equally good; 10 was taken.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --rule best|--rule|it has to be one of mes, phragmen, greedy, and is "best".
            --completion more|--completion|it has to be one of none, utilitarian, add1, add1-integral, add1-unbounded, add1u, and is "more".
            --satisfaction points|Line 4|the vote_type is approval, and the satisfaction points needs one with points: cumulative or scoring.
            --satisfaction borda|Line 4|the satisfaction borda needs ranks: ordinal.
            --rule greedy --completion add1|The rule greedy has no completion|goes with mes only.
            --rule phragmen --parity group|The rule phragmen has no parity|goes with mes and greedy only.
            --completion add1-unbounded --parity group|add1-unbounded does not go with parity|thousandth
            --parity village|Line 11|the section VOTES has no column village.
            --colour red|Unknown options|--colour
            """)
    void what_makes_no_sense_is_refused_with_one_sentence(String options, String start, String end) {
        var arguments = new ArrayList<>(List.of("count", poll.toString()));
        arguments.addAll(List.of(options.split(" ")));

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err.lines()).singleElement().asString().contains(start).contains(end);
    }

    @Test
    void missing_and_broken_files_are_named() throws IOException {
        assertThat(run("count", folder.resolve("none.pb").toString())).isEqualTo(2);
        assertThat(err).isEqualTo("There is no file " + folder.resolve("none.pb") + ".\n");
        assertThat(run("count", folder.toString())).isEqualTo(2);
        assertThat(err).isEqualTo(folder + " is a folder, not a file.\n");
        assertThat(run("count")).isEqualTo(2);
        assertThat(err).contains("FILE.pb");

        poll = write("broken.pb", POLL.replace("2;10;", "2;11;").replace("x;10;", "x;ten;"));
        assertThat(run("count", poll.toString())).isEqualTo(2);
        assertThat(err.lines()).containsExactly("Line 9: the cost of project x is not an amount of money: \"ten\".",
                "Line 13: voter 2 names project 11, which is not in PROJECTS.");
    }

    @Test
    void verify_finds_a_result_right_and_a_changed_one_wrong() throws IOException {
        run("count", poll.toString(), "--completion", "add1");
        var right = write("right.json", out);
        var wrong = write("wrong.json", out.replace("\"rho\": \"1/3\"", "\"rho\": \"1/4\""));

        assertThat(run("verify", right.toString(), poll.toString())).isZero();
        assertThat(out).contains("Checked: every price").endsWith("The result is right.\n");
        assertThat(err).isEmpty();
        assertThat(run("verify", wrong.toString(), poll.toString())).isEqualTo(1);
        assertThat(err).startsWith("Round 1: at the price 1/4 the supporters of 10 do not pay exactly its cost.");
        assertThat(out).endsWith("The result is wrong.\n");
        assertThat(run("verify", right.toString(), write("other.pb", POLL.replace("Hall", "Halls")).toString())).isEqualTo(1);
        assertThat(err).startsWith("The result was not made from this file");
    }

    @Test
    void verify_holds_the_certificate_of_a_round_against_its_ballots() throws IOException {
        var election = Election.of(Money.pounds(10), List.of(new Election.Project("a", Money.pounds(4))))
                .add(Constituency.PARENT_CARER, List.of("a"), 20).add(Constituency.YOUNG_PERSON, List.of(), 20).build();
        var rule = AllocationRule.parity(Satisfaction.COST, Completion.NONE);
        var certificate = write("certificate.json",
                CertificateJson.of(RoundCertificate.of(election, new CountBallots().count(election, rule))));
        var ballots = write("count-input.txt", InputText.of(election, rule));

        assertThat(run("verify", certificate.toString(), ballots.toString())).isZero();
        assertThat(out).contains("what each of the 2 groups of ballots had and paid").endsWith("The result is right.\n");
        var fewer = write("fewer.txt", InputText.of(election, rule).replace("20 0 0", "19 0 0"));
        assertThat(run("verify", certificate.toString(), fewer.toString())).isEqualTo(1);
        assertThat(err).startsWith("The result was not made from this file");
    }

    @Test
    void what_cannot_be_verified_is_said() throws IOException {
        assertThat(run("verify", poll.toString(), poll.toString())).isEqualTo(2);
        assertThat(err).isEqualTo("The result is no JSON: line 1 cannot be read.\n");
        assertThat(run("verify", write("empty.json", "{}").toString(), poll.toString())).isEqualTo(2);
        assertThat(err).startsWith("In the result there have to be exactly:");
        assertThat(run("verify", poll.toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("none.json").toString(), poll.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        var written = new StringWriter();
        var complained = new StringWriter();
        var code = Coproduction.commandLine().setOut(new PrintWriter(written)).setErr(new PrintWriter(complained))
                .execute(arguments);
        out = written.toString();
        err = complained.toString();
        return code;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, UTF_8);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
