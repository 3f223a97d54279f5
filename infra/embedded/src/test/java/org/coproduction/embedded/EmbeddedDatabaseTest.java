package org.coproduction.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final int WRITERS = 4;
    private static final int OWN_DOCUMENTS = 10;
    /// A journal so short that kills also fall near commits of the store.
    private static final long OFTEN = 20_000;

    @TempDir
    Path folder;

    @Test
    void answers_what_a_health_check_asks() {
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(null, 0));
                var client = MongoClients.create(database.uri())) {
            things(client).insertOne(new Document("_id", 1));

            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
            assertThat(client.getDatabase("trial").runCommand(new Document("hello", 1))).containsKey("maxWireVersion");
            assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("trial");
        }
    }

    @Test
    void keeps_its_data_over_a_restart_on_the_same_port() {
        var file = folder.resolve("new").resolve("data.mv");
        int port;
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(file, 0));
                var client = MongoClients.create(database.uri())) {
            port = new ConnectionString(database.uri()).getHosts().stream().mapToInt(host -> new ServerAddress(host).getPort())
                    .sum();
            things(client).insertOne(new Document("_id", "kept"));
        }
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(file, port));
                var client = MongoClients.create(database.uri())) {
            assertThat(things(client).find().first()).containsEntry("_id", "kept");
        }
    }

    @Test
    void says_in_one_sentence_that_its_port_is_taken() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(LocalPort.address(0));
            var file = folder.resolve("data.mv");

            assertThatExceptionOfType(EmbeddedStartException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(new DatabaseSettings(file, taken.getLocalPort())).close())
                    .withMessage("The database cannot listen on port " + taken.getLocalPort()
                            + " because another program already does; stop that or choose another port.");
            EmbeddedDatabase.start(new DatabaseSettings(file, 0)).close(); // the file is free again
        }
    }

    @Test
    void says_in_one_sentence_that_its_file_is_taken_by_another_process() throws Exception {
        var file = folder.resolve("data.mv");
        try (var child = Child.start(Writer.class, file.toString())) {
            assertThat(child.line()).isNotEmpty();

            assertThatThrownBy(() -> EmbeddedDatabase.start(new DatabaseSettings(file, 0)).close())
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("The database file " + file + " is in use by another process; stop that first.");
            child.killAfter(1);
        }
        EmbeddedDatabase.start(new DatabaseSettings(file, 0)).close();
    }

    @Test
    void says_in_one_sentence_that_its_file_is_not_a_database() throws Exception {
        var file = Files.writeString(folder.resolve("data.mv"), "not a database at all".repeat(1_000));

        assertThatThrownBy(() -> EmbeddedDatabase.start(new DatabaseSettings(file, 0)).close())
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage("The database file " + file
                        + " cannot be read: it is damaged, or no database. Put a copy of it back, with its journal.");
    }

    @Test
    void loses_nothing_it_acknowledged_when_the_process_is_killed() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the kills: " + seed);
        var random = new Random(seed);
        var file = folder.resolve("data.mv");
        var acknowledged = new HashMap<String, Long>();
        for (int kill = 0; kill < 2; kill++) {
            try (var child = Child.start(Writer.class, file.toString())) {
                for (var line : child.killAfter(200 + random.nextInt(1_000))) {
                    var parts = line.split(" ", -1);
                    if (parts.length == 3) { // a line cut off by the kill says nothing
                        acknowledged.merge(parts[0], Long.parseLong(parts[1]), Math::max);
                    }
                }
            }
            assertKept(file, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(OWN_DOCUMENTS);
    }

    private static void assertKept(Path file, Map<String, Long> acknowledged) {
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(file, 0));
                var client = MongoClients.create(database.uri())) {
            var kept = new HashMap<String, Long>();
            for (var document : things(client).find()) {
                kept.put(document.getString("_id"), document.getLong("version"));
                assertThat(document.getList("entries", Long.class)).as("all of an update or none")
                        .hasSize(document.getLong("version").intValue());
                var byIndex = new Document("_id", document.get("_id")).append("version", document.get("version"));
                assertThat(things(client).find(byIndex).first()).as("the index knows %s", byIndex).isNotNull();
            }
            assertThat(kept).containsKeys(acknowledged.keySet().toArray(String[]::new));
            acknowledged.forEach((id, version) -> assertThat(kept.get(id)).as(id).isGreaterThanOrEqualTo(version));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("trial").getCollection("things");
    }

    /// Inserts and changes documents from several threads and says `<id> <version> .` for each that was acknowledged.
    public static final class Writer {
        private Writer() {
        }

        public static void main(String[] arguments) {
            var database = EmbeddedDatabase.start(new DatabaseSettings(Path.of(arguments[0]), 0), OFTEN);
            var client = MongoClients.create(database.uri());
            var things = things(client);
            things.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    var prefix = ProcessHandle.current().pid() + "-" + writer + "-";
                    writers.execute(() -> write(things, prefix));
                }
            }
        }

        private static void write(MongoCollection<Document> things, String prefix) {
            for (long n = 0;; n++) {
                var id = prefix + n / OWN_DOCUMENTS;
                long version = n % OWN_DOCUMENTS;
                var change = Updates.combine(Updates.inc("version", 1L), Updates.push("entries", n));
                if (version == 0) {
                    things.insertOne(new Document("_id", id).append("version", 0L).append("entries", List.of()));
                }
                var answer = things.updateOne(new Document("_id", id).append("version", version), change);
                if (answer.getModifiedCount() != 1) {
                    throw new IllegalStateException("The only writer of " + id + " was told that it is stale");
                }
                System.out.println(id + " " + (version + 1) + " .");
            }
        }
    }
}
