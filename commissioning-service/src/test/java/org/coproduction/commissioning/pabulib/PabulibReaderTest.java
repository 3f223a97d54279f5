package org.coproduction.commissioning.pabulib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibReaderTest {
    private static final String GOOD = """
            META
            key;value
            description;Short breaks
            num_projects;2
            num_votes;4
            budget;400000.0
            vote_type;approval
            PROJECTS
            project_id;cost;name
            P1;1234,5;"Music; and ""drums\"""
            WSM/0002;900000;The "old" hall
            VOTES
            voter_id;vote;age
            17;P1,WSM/0002,P1;30
            18;"P1";31
            19;;
            20;WSM/0002;7
            """;

    @Test
    void a_file_with_the_quirks_of_real_ones_is_read() {
        var file = read(GOOD);

        assertThat(file.budget()).isEqualTo(Money.pounds(400_000));
        assertThat(file.meta()).containsEntry("description", "Short breaks");
        assertThat(file.projects()).containsExactly(
                new PabulibFile.Project("P1", new BigDecimal("1234.5"), "Music; and \"drums\""),
                new PabulibFile.Project("WSM/0002", new BigDecimal("900000"), "The \"old\" hall"));
        assertThat(file.votes()).extracting(PabulibFile.Vote::projects).containsExactly(List.of("P1", "WSM/0002"), List.of("P1"),
                List.of(),
                List.of("WSM/0002"));
        assertThat(file.votes()).extracting(PabulibFile.Vote::constituency).containsExactly(Constituency.PARENT_CARER,
                Constituency.YOUNG_PERSON, Constituency.PROFESSIONAL, Constituency.PARENT_CARER);
        assertThat(FileElection.of(file).turnout())
                .isEqualTo(Map.of(Constituency.PARENT_CARER, 2, Constituency.YOUNG_PERSON, 1, Constituency.PROFESSIONAL, 1));
    }

    @Test
    void line_ends_a_byte_order_mark_empty_lines_and_a_missing_last_line_end_change_nothing() {
        assertSaysTheSame("\uFEFF" + GOOD);
        assertSaysTheSame(GOOD.replace("\n", "\r\n"));
        assertSaysTheSame(GOOD.replace("VOTES", "\n \nVOTES") + "\n\n");
        assertSaysTheSame(GOOD.strip());
        assertSaysTheSame(GOOD.replace("PROJECTS\n", "PROJECTS;;\n").replace(";30\n", ";30;;\n"));
    }

    /// On whichever lines.
    private static void assertSaysTheSame(String text) {
        assertThat(read(text)).usingRecursiveComparison().ignoringFields("votes.line").isEqualTo(read(GOOD));
    }

    @Test
    void a_column_named_constituency_says_who_voted() {
        var file = read(GOOD.replace(";age", ";constituency").replace(";30", ";PROFESSIONAL").replace(";31", ";young_person")
                .replace("19;;", "19;;PROFESSIONAL").replace("WSM/0002;7", "WSM/0002;PARENT_CARER"));

        assertThat(file.votes()).extracting(PabulibFile.Vote::constituency).containsExactly(Constituency.PROFESSIONAL,
                Constituency.YOUNG_PERSON, Constituency.PROFESSIONAL, Constituency.PARENT_CARER);
    }

    @Test
    void a_project_without_points_is_not_approved_and_the_last_points_count() {
        var file = read(GOOD.replace("approval", "cumulative").replace(";age", ";points").replace(";30", ";\"2,0,0\"")
                .replace(";31", ";3")
                .replace("0002;7", "0002;1,5").replace("20;WSM/0002;1,5", "20;WSM/0002,P1;1,5"));

        assertThat(file.votes()).extracting(PabulibFile.Vote::projects).containsExactly(List.of(), List.of("P1"), List.of(),
                List.of("WSM/0002", "P1"));
    }

    @Test
    void a_name_can_go_over_several_lines_and_later_lines_keep_their_numbers() {
        assertThat(faults(GOOD.replace("; and", ";\nand").replace("18;\"P1\"", "18;P9")))
                .containsExactly("Line 16: voter 18 names project P9, which is not in PROJECTS.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18;"P1"|18;P9,P1|Line 15: voter 18 names project P9, which is not in PROJECTS.
            P1;1234,5|P1;much|Line 10: the cost of project P1 is not an amount of money: "much".
            P1;1234,5|P1;-5|Line 10: the cost of project P1 is not an amount of money: "-5".
            P1;1234,5|P1;12,345|Line 10: the cost of project P1 is not an amount of money: "12,345".
            P1;1234,5|P1;|Line 10: the cost of project P1 is not an amount of money: "".
            WSM/0002;900000|P1;900000|Line 11: project P1 is on line 10 already.
            WSM/0002;900000|;900000|Line 11: the project has no project_id.
            400000.0|lots|Line 6: the budget is not an amount of money: "lots".
            budget;|pot;|Line 12: the section META has no budget.
            type;approval|type;veto|Line 7: the vote_type has to be approval, choose-1, ordinal, cumulative or scoring: "veto".
            vote_type;|votetype;|Line 12: the section META has no vote_type.
            num_votes;4|num_votes;5|Line 5: num_votes says "5", but there are 4 votes.
            num_projects;2|num_projects;x|Line 4: num_projects says "x", but there are 2 projects.
            17;P1|;P1|Line 14: the vote has no voter_id.
            0002;7|0002;7;8|Line 17: the row has more cells than the section has columns.
            project_id;|id;|Line 9: the section PROJECTS has no column project_id.
            voter_id;vote|voter_id;ballot|Line 13: the section VOTES has no column vote.
            vote;age|vote;constituency|Line 14: the constituency of voter 17 has to be PARENT_CARER, YOUNG_PERSON or PROFESSIONAL: "30".
            ;31|;"31|Line 15: a quotation mark is opened and not closed.
            META|META\\n|
            key;value|PROJECTS|Line 2: the section META has no line with its columns.
            """)
    void each_fault_is_named_with_its_line(String good, String bad, @Nullable String sentence) {
        var text = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad.replace("\\n", "\n")));
        if (sentence == null) {
            assertSaysTheSame(text);
        } else if (!bad.equals("PROJECTS")) {
            assertThat(faults(text)).startsWith(sentence);
        } else {
            assertThat(faults(text)).contains("Line 8: the section PROJECTS began on line 2 already.");
        }
    }

    @Test
    void faults_of_points_are_named_with_their_line() {
        var scoring = GOOD.replace("approval", "scoring").replace(";age", ";points").replace("19;;", "19;P1;x").replace(
                "20;WSM/0002;7",
                "20;WSM/0002;0,5,1");

        assertThat(faults(scoring)).containsExactly("Line 14: voter 17 names 3 projects and gives points 1 times.",
                "Line 16: the points of voter 19 are not a number: \"x\".",
                "Line 17: voter 20 names 1 projects and gives points 3 times.");
    }

    @Test
    void a_file_cut_short_is_not_counted() {
        for (var end = 0; end < GOOD.indexOf("20;"); end++) {
            assertThat(faults(GOOD.substring(0, end))).as("cut after %d characters", end).isNotEmpty();
        }
        assertThat(faults(GOOD.substring(0, GOOD.indexOf("20;") + 2))).containsExactly("Line 17: the row ends before its vote.");
    }

    @Test
    void what_is_no_such_file_is_refused_with_its_first_line() {
        assertThat(faults("")).contains("Line 1: the file ends without a section META.");
        assertThat(faults("{\"meta\": 1}")).containsExactly("Line 1: the file has to begin with the line META.");
        assertThat(faults(GOOD.replace("hall", "ha\0ll"))).containsExactly("Line 11: this is not a text file.");
        assertThat(sentences(outcome(new ByteArrayInputStream(GOOD.replace("hall", "hall é").getBytes(ISO_8859_1)))))
                .containsExactly("Line 11: the text is not UTF-8.");
        assertThat(faults(GOOD.replace("VOTES", "PROJECTS")))
                .startsWith("Line 12: the section PROJECTS began on line 8 already.");
    }

    @Test
    void faults_are_bounded_in_number_and_length() {
        var many = GOOD + "x;y\n".repeat(10_000);
        assertThat(faults(many)).hasSize(PabulibReader.MOST_FAULTS);
        assertThat(faults(GOOD.replace("18;\"P1\"", "18;" + "Q".repeat(90_000)))).hasSize(1)
                .allMatch(sentence -> sentence.length() < 200);
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() {
        var endless = new InputStream() {
            private long given = 0;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given += length;
                Arrays.fill(into, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        assertThat(sentences(outcome(endless))).containsExactly("Line 1: the line is longer than 100000 characters.");
        assertThat(endless.given).isLessThan(1_000_000);
        assertThat(faults(GOOD.replace("The \"old\"", "\"The old" + "\nx".repeat(200_000))))
                .containsExactly("Line 11: a quotation mark is opened and not closed.");
    }

    @Test
    void a_hundred_and_thirty_thousand_votes_on_two_hundred_projects_are_read_quickly() {
        var random = new Random(1);
        var text = new StringBuilder(
                "META\nkey;value\nbudget;1000000\nvote_type;approval\nnum_votes;130000\nPROJECTS\nproject_id;cost;name\n");
        for (var project = 0; project < 200; project++) {
            text.append("P/").append(project).append(';').append(1_000 + project).append(";A name\n");
        }
        text.append("VOTES\nvoter_id;vote;age;sex;voting_method\n");
        for (var voter = 0; voter < 130_000; voter++) {
            text.append(voter).append(';');
            for (var choice = 0; choice < 1 + random.nextInt(15); choice++) {
                text.append(choice == 0 ? "" : ",").append("P/").append(random.nextInt(200));
            }
            text.append(";40;F;internet\n");
        }
        var bytes = text.toString().getBytes(UTF_8);

        var began = System.nanoTime();
        var outcome = outcome(new ByteArrayInputStream(bytes));
        var took = Duration.ofNanos(System.nanoTime() - began);

        System.out.println("130,000 votes, " + bytes.length / 1_000 + " kB: " + took.toMillis() + " ms");
        assertThat(outcome).isInstanceOfSatisfying(PabulibOutcome.Read.class,
                read -> assertThat(read.file().votes()).hasSize(130_000));
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static PabulibFile read(String text) {
        return switch (outcome(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            case PabulibOutcome.Read(var file) -> file;
            case PabulibOutcome.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static List<String> faults(String text) {
        return sentences(outcome(new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    private static List<String> sentences(PabulibOutcome outcome) {
        return switch (outcome) {
            case PabulibOutcome.Read(var file) -> throw new AssertionError("read, with " + file.votes().size() + " votes");
            case PabulibOutcome.Faulty(var faults) -> {
                assertThat(faults).allMatch(fault -> fault.sentence().startsWith("Line " + fault.line() + ": "));
                yield faults.stream().map(Fault::sentence).toList();
            }
        };
    }

    private static PabulibOutcome outcome(InputStream in) {
        try {
            return PabulibReader.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
