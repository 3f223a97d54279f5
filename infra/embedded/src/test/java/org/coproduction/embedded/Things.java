package org.coproduction.embedded;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A database on disk for the tests of one class, with a collection indexed and written as the stores' are.
final class Things implements AfterAllCallback {
    private final Path folder;
    private final EmbeddedDatabase database;
    private final MongoClient client;

    Things() {
        try {
            folder = Files.createTempDirectory("things");
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        database = EmbeddedDatabase.start(new DatabaseSettings(folder.resolve("operators.mv"), 0));
        client = MongoClients.create(database.uri());
    }

    /// A collection that no other test uses.
    MongoCollection<Document> fresh() {
        var things = client.getDatabase("trial").getCollection("things-" + UUID.randomUUID())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        things.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        return things;
    }

    MongoClient client() {
        return client;
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        client.close();
        database.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
