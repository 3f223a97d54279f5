package org.coproduction.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The writing operators the stores are built on. What MongoDB's own manual says of them holds here.
class DatabaseWritesTest {
    @RegisterExtension
    static final Things THINGS = new Things();

    private final MongoCollection<Document> things = THINGS.fresh();

    @Test
    void changes_a_document_only_at_the_version_that_was_read() {
        things.insertOne(thing("a"));
        var change = combine(inc("version", 1L), set("state.name", "changed"), unset("due"));

        assertThat(things.updateOne(new Document("_id", "a").append("version", 1L), change).getModifiedCount()).isOne();
        assertThat(things.updateOne(new Document("_id", "a").append("version", 1L), change).getMatchedCount()).isZero();
        assertThat(find("a")).containsEntry("version", 2L).containsEntry("state", new Document("name", "changed"))
                .doesNotContainKey("due");
    }

    @Test
    void sets_pushes_and_pulls_different_fields_in_one_update() {
        things.insertOne(thing("a").append("outbox", List.of(event("x", 1), event("y", 2))).append("receipts", List.of()));

        things.updateOne(eq("_id", "a"), combine(set("inbox.design", 7L), push("receipts", new Document("key", "k")),
                pull("outbox", new Document("id", "x").append("sequence", 1L))));

        assertThat(find("a")).containsEntry("inbox", new Document("design", 7L)).containsEntry("outbox", List.of(event("y", 2)))
                .containsEntry("receipts", List.of(new Document("key", "k")));
    }

    @Test
    void keeps_only_the_last_of_an_array_it_pushes_to() {
        things.insertOne(thing("a"));
        var first = IntStream.range(0, 499).boxed().toList();

        things.updateOne(eq("_id", "a"), pushEach("receipts", first, new PushOptions().slice(-500)));
        things.updateOne(eq("_id", "a"), pushEach("receipts", List.of(499, 500, 501), new PushOptions().slice(-500)));

        assertThat(find("a").getList("receipts", Integer.class)).hasSize(500).startsWith(2, 3).endsWith(500, 501);
    }

    @Test
    void pulls_exactly_the_element_that_matches_all_that_is_named() {
        things.insertOne(thing("a").append("outbox", List.of(event("x", 1), event("x", 2), event("y", 1))));

        things.updateOne(eq("_id", "a"), pull("outbox", new Document("id", "x").append("sequence", 2L)));
        assertThat(find("a")).containsEntry("outbox", List.of(event("x", 1), event("y", 1)));

        things.updateOne(eq("_id", "a"), pullByFilter(new Document("outbox", lte("sequence", 1L).toBsonDocument())));
        assertThat(find("a")).containsEntry("outbox", List.of());
    }

    @Test
    void inserts_with_an_upsert_once_and_then_changes() {
        var upsert = new UpdateOptions().upsert(true);
        var change = combine(setOnInsert("created", "first"), setOnInsert("version", 0L), set("seen", 1), inc("count", 1L));

        assertThat(things.updateOne(eq("_id", "a"), change, upsert).getUpsertedId()).isNotNull();
        var again = things.updateOne(eq("_id", "a"), combine(setOnInsert("created", "second"), inc("count", 1L)), upsert);

        assertThat(again.getUpsertedId()).isNull();
        assertThat(find("a")).containsEntry("created", "first").containsEntry("count", 2L).containsEntry("version", 0L);
    }

    @Test
    void an_upsert_whose_filter_misses_an_existing_id_is_a_duplicate() {
        things.insertOne(thing("box").append("sealed", true));
        var cast = set("entries.k", 1);

        var refused = catchThrowableOfType(MongoWriteException.class, () -> things
                .updateOne(new Document("_id", "box").append("sealed", false), cast, new UpdateOptions().upsert(true)));

        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(refused.getError().getCode()).isEqualTo(11000);
    }

    @Test
    void refuses_a_second_insert_of_an_id_with_code_11000() {
        things.insertOne(thing("a"));

        var refused = catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(thing("a")));

        assertThat(refused.getError().getCode()).isEqualTo(11000);
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    @Test
    void refuses_a_duplicate_of_another_unique_index_on_insert_and_update() {
        things.createIndex(new Document("number", 1), new IndexOptions().unique(true));
        things.insertMany(List.of(thing("a").append("number", 1), thing("b").append("number", 2)));

        assertThat(
                catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(thing("c").append("number", 1))).getCode())
                .isEqualTo(11000);
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> things.updateOne(eq("_id", "b"), set("number", 1)))
                .getCode())
                .isEqualTo(11000);
        assertThat(
                catchThrowableOfType(MongoCommandException.class, () -> things.findOneAndUpdate(eq("_id", "b"), set("number", 1)))
                        .getErrorCode())
                .isEqualTo(11000);
    }

    @Test
    void returns_the_document_as_it_is_after_the_update() {
        things.insertOne(thing("a"));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("version", 1L), after)).containsEntry("version", 2L);
        assertThat(things.findOneAndUpdate(new Document("_id", "a").append("version", 9L), inc("version", 1L), after)).isNull();
        assertThat(things.findOneAndUpdate(eq("_id", "new"), inc("version", 1L), after.upsert(true))).containsEntry("version",
                1L);
    }

    @Test
    void writes_in_bulk_and_names_the_duplicates() {
        things.insertOne(thing("b1"));
        List<WriteModel<Document>> writes = List.of(new InsertOneModel<>(thing("b0")),
                new InsertOneModel<>(thing("b1")),
                new UpdateOneModel<>(eq("_id", "b1"), inc("version", 1L)),
                new UpdateOneModel<>(eq("_id", "b2"), set("x", 1), new UpdateOptions().upsert(true)));

        var refused = catchThrowableOfType(MongoBulkWriteException.class,
                () -> things.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).hasSize(1).allSatisfy(error -> {
            assertThat(error.getIndex()).isOne();
            assertThat(error.getCode()).isEqualTo(11000);
        });
        assertThat(find("b1")).containsEntry("version", 2L);
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void sets_one_entry_of_a_box_without_touching_the_others() {
        things.insertOne(new Document("_id", "box").append("sealed", false).append("entries", new Document("k1", 1)));
        var open = new Document("_id", "box").append("sealed", false);

        assertThat(things.updateOne(open, set("entries.k2", new Document("choice", "a"))).getModifiedCount()).isOne();
        things.updateOne(eq("_id", "box"), set("sealed", true));

        assertThat(things.updateOne(open, set("entries.k3", 3)).getMatchedCount()).isZero();
        assertThat(find("box")).containsEntry("entries", new Document("k1", 1).append("k2", new Document("choice", "a")));
    }

    @Test
    void setting_one_field_says_what_it_matched_and_what_it_changed() {
        things.insertOne(new Document("_id", "box").append("text", "a").append("list", List.of(1, 2)));

        var changed = things.updateOne(eq("_id", "box"), set("text", "b"));
        assertThat(List.of(changed.getMatchedCount(), changed.getModifiedCount())).containsExactly(1L, 1L);
        var unchanged = things.updateOne(eq("_id", "box"), set("text", "b"));
        assertThat(List.of(unchanged.getMatchedCount(), unchanged.getModifiedCount())).containsExactly(1L, 0L);
        var missed = things.updateOne(eq("_id", "other"), set("text", "b"));
        assertThat(List.of(missed.getMatchedCount(), missed.getModifiedCount())).containsExactly(0L, 0L);

        things.updateOne(eq("_id", "box"), set("list.1", 3));
        assertThat(find("box")).containsEntry("list", List.of(1, 3));
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> things.updateOne(eq("_id", "box"), set("text.x", 1))))
                .isNotNull();
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> things.updateOne(eq("_id", "box"), set("_id", "c"))))
                .isNotNull();
        assertThat(find("box")).containsEntry("text", "b");
    }

    @Test
    void a_field_that_is_set_is_found_by_its_index() {
        things.createIndex(new Document("owner.name", 1), new IndexOptions().unique(true));
        things.insertMany(List.of(thing("a").append("owner", new Document("name", "x")),
                thing("b").append("owner", new Document("name", "y"))));

        things.updateOne(eq("_id", "a"), set("owner", new Document("name", "z")));

        assertThat(things.find(eq("owner.name", "z")).first()).containsEntry("_id", "a");
        assertThat(things.find(eq("owner.name", "x")).first()).isNull();
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> things.updateOne(eq("_id", "b"), set("owner.name", "z")))
                .getCode()).isEqualTo(11000);
    }

    private Document find(String id) {
        var found = things.find(eq("_id", id)).first();
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static Document thing(String id) {
        return new Document(Map.of("state", new Document("name", "new"), "due", Date.from(Instant.EPOCH))).append("_id", id)
                .append("version",
                        1L);
    }

    private static Document event(String id, long sequence) {
        return new Document("id", id).append("sequence", sequence);
    }
}
