package org.coproduction.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class WholeDocumentsTest {
    private static final int FIELDS = 200;
    private static final int UPDATES = 600;

    @Test
    void a_reader_sees_the_document_before_or_after_an_update_and_nothing_between() throws Exception {
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(null, 0));
                var client = MongoClients.create(database.uri());
                var clients = Executors.newFixedThreadPool(6)) {
            var things = client.getDatabase("trial").getCollection("things");
            things.insertOne(fields(0).append("_id", 1));
            var done = new AtomicBoolean();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(clients.submit(() -> read(things, done)));
            }
            List<Future<?>> writers = List.of(clients.submit(() -> write(things, 0)), clients.submit(() -> write(things, 1)));
            try {
                awaitAll(writers);
            } finally {
                done.set(true);
            }
            awaitAll(readers);
        }
    }

    @Test
    void a_reader_of_a_box_sees_every_entry_that_was_acknowledged_before_it_asked() throws Exception {
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(null, 0));
                var client = MongoClients.create(database.uri());
                var clients = Executors.newFixedThreadPool(6)) {
            var things = client.getDatabase("trial").getCollection("things");
            things.insertOne(new Document("_id", 1).append("entries", new Document()));
            var written = new AtomicInteger();
            var writer = clients.submit(() -> {
                for (int i = 0; i < UPDATES; i++) {
                    things.updateOne(new Document("_id", 1), new Document("$set", new Document("entries.k" + i, i)));
                    written.set(i + 1);
                }
            });
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(clients.submit(() -> {
                    while (written.get() < UPDATES) {
                        int before = written.get();
                        var entries = Objects.requireNonNull(things.find(new Document("_id", 1)).first()).get("entries",
                                Document.class);
                        assertThat(entries.size()).isGreaterThanOrEqualTo(before);
                        assertThat(List.copyOf(entries.values())).isEqualTo(IntStream.range(0, entries.size()).boxed().toList());
                    }
                }));
            }
            try {
                writer.get();
            } finally {
                written.set(UPDATES);
            }
            awaitAll(readers);
        }
    }

    @Test
    void an_aggregation_changes_nothing_that_is_stored() {
        try (var database = EmbeddedDatabase.start(new DatabaseSettings(null, 0));
                var client = MongoClients.create(database.uri())) {
            var things = client.getDatabase("trial").getCollection("things");
            things.insertOne(new Document("_id", 1).append("nested", new Document("a", 1)));

            things.aggregate(List.of(Aggregates.addFields(new Field<>("nested", new Document("b", 2))))).into(new ArrayList<>());

            assertThat(things.find().first()).containsEntry("nested", new Document("a", 1));
        }
    }

    private static void awaitAll(List<Future<?>> work) throws InterruptedException, ExecutionException {
        for (var one : work) {
            one.get();
        }
    }

    private static void read(MongoCollection<Document> things, AtomicBoolean done) {
        while (!done.get()) {
            assertWhole(Objects.requireNonNull(things.find(new Document("_id", 1)).first()));
        }
    }

    /// Fields come and go with each update, which is what makes an iteration over them fail.
    private static void write(MongoCollection<Document> things, int odd) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        for (int i = 0; i < UPDATES; i++) {
            int n = 2 * i + odd;
            var gone = new Document((n / 2 % 2 == 0 ? "even" : "odd"), "");
            var come = fields(n).append(n / 2 % 2 == 0 ? "odd" : "even", n);
            var change = new Document("$set", come).append("$unset", gone);
            assertWhole(Objects.requireNonNull(things.findOneAndUpdate(new Document("_id", 1), change, after)));
        }
    }

    private static Document fields(int n) {
        var document = new Document();
        for (int i = 0; i < FIELDS; i++) {
            document.append("field" + i, n);
        }
        return document.append("nested", new Document(Map.of("n", n)));
    }

    private static void assertWhole(Document document) {
        var numbers = document.entrySet().stream().filter(entry -> entry.getKey().startsWith("field")).map(Map.Entry::getValue);
        assertThat(numbers.distinct()).as("versions in one document").hasSize(1);
        assertThat(document.get("nested", Document.class)).containsEntry("n", document.get("field0"));
    }
}
