package org.coproduction.commissioning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.channel.BallotCode;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Mark;
import org.coproduction.commissioning.channel.Way;
import org.coproduction.commissioning.paper.SheetRows.UnreadableSheet;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperSheetTest {
    private static final List<List<String>> TYPED = List.of(List.of("Constituency", "Paper", "Note", "Choices", "Points"),
            List.of("Parent carer", "A-17", "shaky hand", "P1, P 4", "3,2"), List.of("YOUNG_PERSON", "A-18", "", "", ""));

    private static String csv(String delimiter) {
        return String.join("\r\n",
                TYPED.stream().map(row -> String.join(delimiter, row.stream().map(cell -> '"' + cell + '"').toList())).toList());
    }

    private static void assertIsAsTyped(List<PaperSheet.Line> lines) {
        assertThat(lines).hasSize(2).allMatch(PaperSheet.Line.Good.class::isInstance);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(PaperSheet.Line.Good.class, line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.mark()).isEqualTo(new Mark.Numbered("A-17"));
            assertThat(line.way()).isEqualTo(new Way(Channel.PAPER, null));
            assertThat(line.constituency()).isEqualTo(Constituency.PARENT_CARER);
            assertThat(line.choices()).containsExactly("P1", "P 4");
            assertThat(line.points()).containsExactly(3, 2);
        });
        assertThat(lines.getLast()).isInstanceOfSatisfying(PaperSheet.Line.Good.class, line -> {
            assertThat(line.constituency()).isEqualTo(Constituency.YOUNG_PERSON);
            assertThat(line.choices()).as("a blank ballot").isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_spreadsheet_is_read_however_its_program_saves_text(String delimiter) throws UnreadableSheet {
        assertIsAsTyped(PaperSheet.read(csv(delimiter).getBytes(UTF_8)));
        assertIsAsTyped(PaperSheet.read(("\uFEFF" + csv(delimiter) + "\r\n\r\n").getBytes(UTF_8)));
    }

    @Test
    void a_workbook_is_read_as_it_is() throws IOException, UnreadableSheet {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Ballots");
            for (var row = 0; row < TYPED.size(); row++) {
                for (var cell = 0; cell < TYPED.get(row).size(); cell++) {
                    sheet.value(row, cell, TYPED.get(row).get(cell));
                }
            }
        }
        assertIsAsTyped(PaperSheet.read(file.toByteArray()));
    }

    @Test
    void a_row_that_cannot_be_used_says_why_and_the_others_can() throws UnreadableSheet {
        var lines = PaperSheet.read("""
                paper,constituency,choices,points
                1,parents,P1,
                ,professional,P1,
                3,professional,P1,many
                4,professional,P1,
                """.getBytes(UTF_8));
        assertThat(lines.stream().map(PaperSheetTest::told)).containsExactly(
                "2 The constituency has to be parent carer, young person or professional.",
                "3 The ballot has no number of its paper, of up to 40 characters, and no code.",
                "4 The points have to be whole numbers.",
                "5 good");
    }

    private static String told(PaperSheet.Line line) {
        return line.number() + " " + (line instanceof PaperSheet.Line.Faulty(_, var why) ? why : "good");
    }

    @Test
    void a_code_is_read_in_whichever_column_it_stands_and_a_number_beside_it_is_kept() throws UnreadableSheet {
        var code = BallotCode.of(text -> text, "someone", Constituency.PROFESSIONAL);
        var other = BallotCode.of(text -> text, "another", Constituency.PROFESSIONAL);
        var lines = PaperSheet.read(("paper,code,constituency,choices\n7," + code.text() + ",professional,P1\n"
                + code.text().toLowerCase(Locale.ROOT) + ",,professional,P1\n" + code.text() + "," + code.text()
                + ",professional,P1\n" + other.text() + "," + code.text() + ",professional,P1\n").getBytes(UTF_8));
        assertThat(lines.stream().map(line -> line instanceof PaperSheet.Line.Good good
                ? good.marks().stream().map(Mark::text).toList().toString()
                : told(line))).containsExactly("[" + code.text() + ", 7]", "[" + code.text() + "]", "[" + code.text() + "]",
                        "5 The ballot has two codes, and no number of its paper.");
    }

    @Test
    void a_row_says_how_it_came_and_who_helped_in_words_that_people_write() throws UnreadableSheet {
        var lines = PaperSheet.read("""
                paper,constituency,choices,channel,helped
                1,professional,P1,Phone,support worker
                2,professional,P1,MEETING,COMMUNICATION_PARTNER
                3,professional,P1,,family
                4,professional,P1,online,
                """.getBytes(UTF_8));
        assertThat(lines.stream()
                .map(line -> line instanceof PaperSheet.Line.Good good ? good.way().channel() + " " + good.way().helped() : ""))
                .containsExactly("PHONE SUPPORT_WORKER", "MEETING COMMUNICATION_PARTNER", "PAPER FAMILY_OR_FRIEND", "");
    }

    @Test
    void what_is_no_spreadsheet_of_ballots_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> PaperSheet.read(new byte[0])).hasMessage("The file is empty.");
        assertThatThrownBy(() -> PaperSheet.read("paper,choices\n1,P1".getBytes(UTF_8)))
                .hasMessage("The first line has no column constituency.");
        assertThatThrownBy(() -> PaperSheet.read("constituency,choices\nyoung person,P1".getBytes(UTF_8)))
                .hasMessage("The first line has neither a column paper nor a column code.");
        assertThatThrownBy(() -> PaperSheet.read("paper,\"constituency\n".getBytes(UTF_8))).isInstanceOf(UnreadableSheet.class);
        assertThatThrownBy(() -> PaperSheet.read("PK\u0003\u0004 no workbook".getBytes(UTF_8)))
                .isInstanceOf(UnreadableSheet.class);
    }
}
