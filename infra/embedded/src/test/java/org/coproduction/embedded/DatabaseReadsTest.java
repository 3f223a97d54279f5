package org.coproduction.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How the stores find and read. What MongoDB's own manual says of it holds here.
class DatabaseReadsTest {
    @RegisterExtension
    static final Things THINGS = new Things();

    private final MongoCollection<Document> things = THINGS.fresh();

    @Test
    void finds_a_changed_document_by_its_new_version_and_not_by_the_old_one() {
        things.insertOne(thing("a"));
        things.updateOne(eq("_id", "a"), inc("version", 1L));

        assertThat(things.find(new Document("_id", "a").append("version", 1L)).first()).isNull();
        assertThat(things.find(new Document("_id", "a").append("version", 2L)).first()).isNotNull();
        assertThat(things.find(and(eq("_id", "a"), eq("version", 2L))).first()).isNotNull();
        assertThat(things.find(eq("_id", "a")).first()).isNotNull();
    }

    @Test
    void finds_documents_by_what_their_arrays_hold() {
        things.insertOne(thing("none"));
        things.insertOne(thing("empty").append("outbox", List.of()));
        things.insertOne(thing("two").append("outbox", List.of(event("x", 3), event("y", 4))));

        assertThat(ids(exists("outbox"))).containsExactlyInAnyOrder("empty", "two");
        assertThat(ids(exists("outbox.0"))).containsExactly("two");
        assertThat(ids(exists("outbox.2"))).isEmpty();
        assertThat(ids(size("outbox", 2))).containsExactly("two");
        assertThat(ids(gte("outbox.sequence", 4L))).containsExactly("two");
        assertThat(ids(gte("outbox.sequence", 5L))).isEmpty();
        assertThat(ids(eq("outbox.id", "y"))).containsExactly("two");
        assertThat(ids(in("_id", "two", "none"))).containsExactlyInAnyOrder("two", "none");
    }

    @Test
    void finds_what_is_due_in_order_and_no_more_than_asked() {
        var noon = Instant.parse("2026-05-04T12:00:00Z");
        for (int i = 0; i < 5; i++) {
            things.insertOne(new Document("_id", "d" + i).append("due", Date.from(noon.plusSeconds(60L - 30L * i))));
        }
        things.insertOne(new Document("_id", "never"));

        var due = things.find(lte("due", Date.from(noon))).sort(Sorts.ascending("due")).limit(2)
                .projection(Projections.include("due"));

        assertThat(due.map(document -> document.getString("_id")).into(new ArrayList<>())).containsExactly("d4", "d3");
    }

    @Test
    void pages_by_id_and_returns_only_the_fields_asked_for() {
        things.insertMany(
                IntStream.range(0, 9).mapToObj(i -> thing("p" + i).append("a", new Document("b", i).append("c", 0))).toList());

        var page = things.find(gt("_id", "p3")).sort(Sorts.ascending("_id")).limit(3)
                .projection(Projections.include("a.b")).into(new ArrayList<>());

        assertThat(page).containsExactly(new Document("_id", "p4").append("a", new Document("b", 4)),
                new Document("_id", "p5").append("a", new Document("b", 5)),
                new Document("_id", "p6").append("a", new Document("b", 6)));
        assertThat(things.find(eq("_id", "p0")).projection(Projections.exclude("a", "state", "due")).first())
                .isEqualTo(new Document("_id", "p0").append("version", 1L));
    }

    @Test
    void counts_matches_and_groups() {
        things.insertMany(
                List.of(thing("a").append("kind", "x"), thing("b").append("kind", "x"), thing("c").append("kind", "y")));

        assertThat(things.countDocuments(eq("kind", "x"))).isEqualTo(2);
        var groups = things
                .aggregate(List.of(Aggregates.match(exists("kind")), Aggregates.group("$kind", Accumulators.sum("n", 1))));
        assertThat(groups.into(new ArrayList<>())).containsExactlyInAnyOrder(new Document("_id", "x").append("n", 2),
                new Document("_id", "y").append("n", 1));
    }

    @Test
    void creating_an_index_again_changes_nothing() {
        var index = new Document("_id", 1).append("version", 1);
        var name = things.createIndex(index, new IndexOptions().unique(true));

        assertThat(things.createIndex(index, new IndexOptions().unique(true))).isEqualTo(name);
        assertThat(things.createIndex(new Document("due", 1))).isEqualTo("due_1");
        assertThat(things.createIndex(new Document("due", 1))).isEqualTo("due_1");
        assertThat(things.listIndexes().map(document -> document.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", name, "due_1");
    }

    @Test
    void keeps_whole_numbers_times_and_uuids_as_they_are() {
        var id = UUID.randomUUID();
        var time = Date.from(Instant.parse("2026-05-04T12:00:00.123Z"));
        things.insertOne(new Document("_id", id).append("whole", 9_007_199_254_740_993L).append("small", 7).append("at", time)
                .append("bytes", new Binary(new byte[]{1, 2, 3})).append("nothing", null).append("yes", true)
                .append("price", Decimal128.parse("1.10")));

        var found = things.find(eq("_id", id)).first();

        assertThat(found).containsEntry("_id", id).containsEntry("whole", 9_007_199_254_740_993L).containsEntry("small", 7)
                .containsEntry("at", time).containsEntry("bytes", new Binary(new byte[]{1, 2, 3})).containsEntry("nothing", null)
                .containsEntry("yes", true).containsEntry("price", Decimal128.parse("1.10"));
        var raw = things.withDocumentClass(BsonDocument.class).find(eq("_id", id)).first();
        assertThat(raw).isNotNull();
        assertThat(raw.getBinary("_id").getType()).isEqualTo(BsonBinarySubType.UUID_STANDARD.getValue());
        assertThat(things.updateOne(new Document("_id", id).append("whole", 9_007_199_254_740_992L), inc("small", 1))
                .getMatchedCount()).isZero();
    }

    @Test
    void keeps_a_document_of_several_megabytes() {
        var large = "é".repeat(3_000_000);
        things.insertOne(thing("large").append("text", large));
        things.updateOne(new Document("_id", "large").append("version", 1L), combine(inc("version", 1L), set("more", large)));

        assertThat(find("large")).containsEntry("version", 2L).containsEntry("text", large).containsEntry("more", large);
    }

    @Test
    void reads_more_documents_than_fit_in_one_answer() {
        things.insertMany(IntStream.range(0, 3_000).mapToObj(i -> thing("m" + i)).toList());

        assertThat(things.find().batchSize(500).map(document -> document.getString("_id")).into(new ArrayList<>())).hasSize(3_000)
                .doesNotHaveDuplicates();
        assertThat(things.deleteMany(in("_id", "m1", "m2")).getDeletedCount()).isEqualTo(2);
    }

    private List<String> ids(Bson filter) {
        return things.find(filter).map(document -> document.getString("_id")).into(new ArrayList<>());
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
