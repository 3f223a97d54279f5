package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/portal/templates");
    private static final String ON_PAPER = "papers-print.html";
    private static final Pattern TABLE = Pattern.compile("<table[ >].*");

    private static Stream<String> tables(Path template) {
        try {
            return TABLE.matcher(Files.readString(template)).results().map(MatchResult::group).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_table_stacks_its_cells_on_a_phone_and_none_is_scrolled_sideways() throws IOException {
        try (var templates = Files.walk(TEMPLATES)) {
            var tables = templates.filter(Files::isRegularFile).filter(file -> !file.endsWith(ON_PAPER))
                    .flatMap(TablesTest::tables)
                    .filter(table -> !table.contains("th:replace")).toList();

            assertThat(tables).hasSizeGreaterThan(5).allMatch(table -> table.contains("rt-table"));
        }
    }
}
