package org.coproduction.commissioning.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 121", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void what_a_spreadsheet_would_run_as_a_formula_is_only_shown(String cell) {
        assertThat(Csv.row(List.of("first", cell))).isEqualTo("\"first\",\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Saturday club", "1 + 1 = 2", "2-day trip", "someone@example.org", " =1", "'quoted'"})
    void what_is_no_formula_stays_as_it_was_written(String cell) {
        assertThat(Csv.row(List.of(cell))).isEqualTo("\"" + cell + "\"\r\n");
    }

    @Test
    void commas_quotation_marks_and_line_breaks_stay_inside_their_cell() {
        assertThat(Csv.row(List.of("a, \"b\"\nc", "=HYPERLINK(\"x\",\"y\")")))
                .isEqualTo("\"a, \"\"b\"\"\nc\",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
