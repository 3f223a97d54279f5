package org.coproduction.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandJournalTest {
    private static final Document FIRST = new Document("n", 1L).append("id", UUID.randomUUID());
    private static final Document SECOND = new Document("n", 2L).append("text", "é");

    @TempDir
    Path folder;
    private Path file = Path.of("");
    private long firstEnds;

    @BeforeEach
    void write_two() throws IOException {
        file = folder.resolve("data.journal");
        try (var journal = new CommandJournal(file)) {
            journal.append(7, FIRST);
            firstEnds = journal.size();
            journal.append(8, SECOND);
        }
    }

    @Test
    void reads_what_was_written_in_order() throws IOException {
        assertThat(read()).containsExactly("7 " + FIRST, "8 " + SECOND);
    }

    @Test
    void reads_nothing_where_there_is_no_file() throws IOException {
        Files.delete(file);

        assertThat(read()).isEmpty();
    }

    @Test
    void ends_before_a_record_cut_short_at_any_byte() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long size = channel.size() - 1; size >= firstEnds; size--) {
                channel.truncate(size);
                assertThat(read()).containsExactly("7 " + FIRST);
            }
        }
    }

    @Test
    void ends_before_a_record_whose_bytes_are_not_those_written() throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);

        assertThat(read()).containsExactly("7 " + FIRST);
    }

    @Test
    void refuses_a_command_too_large_to_be_read_again() throws IOException {
        try (var journal = new CommandJournal(folder.resolve("other.journal"))) {
            assertThat(journal.append(1, new Document("text", "x".repeat(17_000_000)))).isFalse();
            assertThat(journal.size()).isZero();
        }
    }

    private List<String> read() throws IOException {
        var entries = new ArrayList<String>();
        CommandJournal.read(file, (sequence, command) -> entries.add(sequence + " " + command));
        return entries;
    }
}
