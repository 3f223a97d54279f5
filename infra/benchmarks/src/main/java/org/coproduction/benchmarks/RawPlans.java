package org.coproduction.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/// The yardstick's side: the same documents in a collection of their own, reached by the bare driver with the same write
/// concern and the same index.
final class RawPlans implements AutoCloseable {
    private static final String EVENT_ID = "0197a4f2-7c1e-7abc-8def-0123456789ab";

    private final MongoClient client;
    private final MongoCollection<Document> ours;
    private final MongoCollection<Document> raw;

    /// @param service whose documents are copied
    /// @param collection where the service keeps them
    RawPlans(Platform platform, String service, String collection) {
        this.client = MongoClients.create(platform.mongo());
        var database = client.getDatabase(service).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.ours = database.getCollection(collection);
        this.raw = database.getCollection("raw_" + collection);
        raw.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true).name("conditional-update"));
    }

    static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj("00000000-0000-7000-8000-%012d"::formatted).toList();
    }

    void copy() {
        var all = new ArrayList<Document>();
        ours.find().forEach(all::add);
        raw.insertMany(all);
    }

    /// Takes events and receipts out of all documents of both sides, so that each leg begins alike.
    void empty() {
        var none = new Document("$set", new Document("outbox", List.of()).append("receipts", List.of()));
        ours.updateMany(new Document(), none);
        raw.updateMany(new Document(), none);
    }

    MongoCollection<Document> collection() {
        return raw;
    }

    /// Reads a document and writes it changed, with whatever else, unless another write came between; then again.
    ///
    /// @param alsoSet what else the update sets
    /// @param push what it appends
    void change(String id, Document alsoSet, Document push) {
        boolean written;
        do {
            var stored = raw.find(new Document("_id", id)).first();
            if (stored == null) {
                throw new IllegalStateException("no document " + id);
            }
            var version = stored.getLong("version");
            var state = stored.get("state", Document.class);
            state.put("revision", state.getLong("revision") + 1);
            var set = new Document("version", version + 1).append("state", state);
            set.putAll(alsoSet);
            var update = new Document("$set", set);
            if (!push.isEmpty()) {
                update.append("$push", push);
            }
            written = raw.updateOne(new Document("_id", id).append("version", version), update).getMatchedCount() == 1;
        } while (!written);
    }

    /// An event as it is stored, ready made.
    static Document event(long sequence) {
        return new Document("id", EVENT_ID).append("sequence", sequence).append("type", Noted.TYPE)
                .append("time", Date.from(Instant.parse("2026-05-01T12:00:00.123Z")))
                .append("data", "{\"intended\":1234567890123,\"text\":\"" + Noted.TEXT + "\"}").append("traceparent", null);
    }

    @Override
    public void close() {
        client.close();
    }
}
