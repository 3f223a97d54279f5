package org.coproduction.starter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;

/// Takes what many people put in at once: ballots, responses. An owner (a round, an evaluation) has a fixed number of
/// boxes of about fifty entries; putting in or replacing an entry is one update of one open box, and a sealed box takes
/// nothing more. So whoever seals every box before reading has everything that was acknowledged, and nothing that was
/// refused, without a transaction.
public final class Boxes {
    private static final int ENTRIES = 50;
    /// How many boxes are changed by one request.
    private static final int CHANGED_TOGETHER = 500;
    /// How many are read by one: two of the largest documents fit into an answer, and of boxes with short entries many.
    private static final int READ_TOGETHER = 2;
    private static final int SHORT_READ_TOGETHER = 16;

    private final MongoCollection<Document> boxes;
    private final MongoCollection<RawBsonDocument> raw;

    Boxes(MongoCollection<Document> boxes) {
        this.boxes = boxes;
        this.raw = boxes.withDocumentClass(RawBsonDocument.class);
        boxes.createIndex(new Document("_id", 1).append("sealed", 1), new IndexOptions().unique(true).name("open"));
    }

    /// How many boxes to open for the number of entries expected.
    public static int forEntries(int expected) {
        return Math.max(1, Math.ceilDiv(expected, ENTRIES));
    }

    /// Opens an owner's boxes; opening them again changes nothing.
    public void open(String owner, int count) {
        upsertAll(owner, count, new Document("$setOnInsert",
                new Document("owner", owner).append("sealed", false).append("entries", new Document())));
    }

    /// Puts an entry in, or replaces the one under the same key.
    ///
    /// @param key letters, digits, `-` and `_` only
    /// @return false if the box is sealed or was never opened: nothing is stored
    public boolean put(String owner, int count, String key, Document entry) {
        return set(owner, count, key, "entries." + key, entry);
    }

    /// Sets one field of the entry under a key, and leaves its others as they are, whoever else sets one at that moment.
    ///
    /// @param field like a key
    /// @return false if the box is sealed or was never opened: nothing is stored
    public boolean put(String owner, int count, String key, String field, Object value) {
        return set(owner, count, key, "entries." + key + '.' + field, value);
    }

    /// Puts an entry in under a key that nobody else has taken. Entries say in a field to whom they belong; one that belongs to the same, or
    /// to somebody who is gone, is replaced, and every other one stays.
    ///
    /// @param field of the entry that says to whom it belongs
    /// @param gone whose entry is replaced; whoever the entry belongs to itself where that is nobody
    /// @return false if the box is sealed or was never opened, or the key is taken: nothing is stored
    public boolean putUnlessTaken(String owner, int count, String key, Document entry, String field, String gone) {
        var path = "entries." + key;
        var free = List.of(new Document(path, null),
                new Document(path + '.' + field, new Document("$in", List.of(entry.getString(field), gone))));
        return boxes.updateOne(new Document("_id", boxId(owner, count, key)).append("sealed", false).append("$or", free),
                new Document("$set", new Document(path, entry))).getMatchedCount() == 1;
    }

    /// Takes out every entry that says something in a field, as long as its box is open. One that is replaced at that moment stays.
    public void removeAll(String owner, int count, String field, String value) {
        for (var number = 0; number < count; number++) {
            var box = boxes.find(new Document("_id", id(owner, number))).first();
            if (box != null && box.get("entries") instanceof Document entries) {
                for (var entry : entries.entrySet()) {
                    if (value.equals(((Document) entry.getValue()).getString(field))) {
                        remove(id(owner, number), "entries." + entry.getKey(), field, value);
                    }
                }
            }
        }
    }

    private void remove(String box, String path, String field, String value) {
        boxes.updateOne(new Document("_id", box).append("sealed", false).append(path + '.' + field, value),
                new Document("$unset", new Document(path, "")));
    }

    private boolean set(String owner, int count, String key, String path, Object value) {
        return boxes.updateOne(new Document("_id", boxId(owner, count, key)).append("sealed", false),
                new Document("$set", new Document(path, value))).getMatchedCount() == 1;
    }

    /// The entry under a key, or `null`; readable also when sealed.
    public @org.jspecify.annotations.Nullable Document get(String owner, int count, String key) {
        var box = boxes.find(new Document("_id", boxId(owner, count, key))).first();
        return box != null && box.get("entries") instanceof Document entries ? entries.get(key, Document.class) : null;
    }

    /// Seals every box: from here on nothing more is put in. Sealing again changes nothing.
    public void seal(String owner, int count) {
        upsertAll(owner, count, new Document("$set", new Document("owner", owner).append("sealed", true)));
    }

    /// Seals every box and throws away what is in it: nothing of it is left, and nothing more is put in.
    public void discard(String owner, int count) {
        upsertAll(owner, count, new Document("$set",
                new Document("owner", owner).append("sealed", true).append("entries", new Document())));
    }

    /// Each box by an update of its own; many of them travel together.
    private void upsertAll(String owner, int count, Document update) {
        var upsert = new UpdateOptions().upsert(true);
        ids(owner, count, CHANGED_TOGETHER).forEach(some -> boxes.bulkWrite(
                some.stream().map(id -> new UpdateOneModel<Document>(new Document("_id", id), update, upsert)).toList()));
    }

    /// Hands over every entry, without its key.
    public void forEach(String owner, int count, Consumer<Document> entry) {
        var codec = boxes.getCodecRegistry().get(Document.class);
        var context = DecoderContext.builder().build();
        read(owner, count, READ_TOGETHER, reader -> entry.accept(codec.decode(reader, context)));
    }

    /// The same for short entries of which there may be very many: each is read as it lies in the database, and no document is made of it.
    ///
    /// @param entry reads the one document that the reader stands before, to its end, and nothing else
    public void readShort(String owner, int count, Consumer<BsonReader> entry) {
        read(owner, count, SHORT_READ_TOGETHER, entry);
    }

    private void read(String owner, int count, int together, Consumer<BsonReader> entry) {
        ReadAhead.forEach(ids(owner, count, together),
                some -> raw.find(new Document("_id", new Document("$in", some))).into(new ArrayList<>()),
                found -> found.forEach(box -> read(box, entry)));
    }

    private static void read(RawBsonDocument box, Consumer<BsonReader> entry) {
        // Its own reader would first make a document of all that is in it.
        try (var reader = new BsonBinaryReader(box.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals("entries")) {
                    reader.readStartDocument();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        reader.skipName();
                        entry.accept(reader);
                    }
                    reader.readEndDocument();
                } else {
                    reader.skipValue();
                }
            }
        }
    }

    /// How many entries there are now; only to show progress, since more may come.
    public Map<String, Integer> countBy(String owner, int count, String field) {
        var counts = new HashMap<String, Integer>();
        forEach(owner, count, entry -> counts.merge(String.valueOf(entry.get(field)), 1, Integer::sum));
        return Map.copyOf(counts);
    }

    /// Forgets under which keys the entries lie: they are kept as a plain list, in the order of a fresh shuffle of the
    /// keys, which were derived from people.
    ///
    /// @param fields of the entries that are forgotten as well
    public void forgetKeys(String owner, int count, String... fields) {
        forgetKeys(owner, count, _ -> true, fields);
    }

    /// The same, of some of the entries.
    ///
    /// @param kept which entries are; the others are thrown away
    /// @param fields of the entries that are forgotten as well
    public void forgetKeys(String owner, int count, Predicate<Document> kept, String... fields) {
        for (var number = 0; number < count; number++) {
            var box = boxes.find(new Document("_id", id(owner, number)).append("sealed", true)).first();
            if (box != null && box.get("entries") instanceof Document entries && !entries.isEmpty()) {
                var anonymous = new Document();
                var order = new ArrayList<Document>();
                entries.values().stream().map(Document.class::cast).filter(kept).forEach(order::add);
                Collections.shuffle(order, new SecureRandom());
                order.forEach(entry -> List.of(fields).forEach(entry::remove));
                order.forEach(entry -> anonymous.append("n" + anonymous.size(), entry));
                boxes.updateOne(new Document("_id", id(owner, number)), new Document("$set", new Document("entries", anonymous)));
            }
        }
    }

    private static String boxId(String owner, int count, String key) {
        return id(owner, Math.floorMod(key.hashCode(), count));
    }

    private static Stream<List<String>> ids(String owner, int count, int together) {
        return IntStream.range(0, count).mapToObj(number -> id(owner, number)).gather(Gatherers.windowFixed(together));
    }

    private static String id(String owner, int number) {
        return owner + '#' + number;
    }
}
