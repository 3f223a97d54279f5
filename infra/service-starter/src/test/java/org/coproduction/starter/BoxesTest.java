package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BoxesTest {
    private static final Workbench BENCH = new Workbench();
    private final Boxes boxes = new Boxes(BENCH.database.getCollection("boxes"));
    private final String owner = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private List<String> entries(int count) {
        var entries = new ArrayList<String>();
        boxes.forEach(owner, count, entry -> entries.add(entry.getString("says")));
        return entries;
    }

    private static Document says(String text) {
        return new Document("says", text);
    }

    @Test
    void an_entry_is_replaced_under_its_key_until_the_box_is_sealed() {
        boxes.open(owner, 3);
        assertThat(boxes.put(owner, 3, "k1", says("a"))).isTrue();
        assertThat(boxes.put(owner, 3, "k1", says("b"))).isTrue();
        assertThat(boxes.put(owner, 3, "k2", says("c"))).isTrue();
        boxes.seal(owner, 3);

        assertThat(boxes.put(owner, 3, "k1", says("too late"))).isFalse();
        assertThat(entries(3)).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void fields_that_are_set_at_the_same_moment_are_all_there() {
        boxes.open(owner, 1);
        var fields = IntStream.range(0, 40).mapToObj(number -> "f" + number).toList();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var field : fields) {
                var _ = people.submit(() -> boxes.put(owner, 1, "k", field, "kept"));
            }
        }

        assertThat(boxes.get(owner, 1, "k")).containsOnlyKeys(fields);
        boxes.seal(owner, 1);
        assertThat(boxes.put(owner, 1, "k", "f0", "too late")).isFalse();
    }

    @Test
    void a_key_that_another_holds_is_taken_and_one_that_nobody_holds_any_more_is_free() {
        boxes.open(owner, 2);
        var ofFirst = says("a").append("batch", "first");
        assertThat(boxes.putUnlessTaken(owner, 2, "k", ofFirst, "batch", "first")).isTrue();
        assertThat(boxes.putUnlessTaken(owner, 2, "k", says("b").append("batch", "second"), "batch", "second")).isFalse();
        assertThat(boxes.putUnlessTaken(owner, 2, "k", ofFirst, "batch", "third")).isTrue();
        assertThat(entries(2)).containsExactly("a");
        assertThat(boxes.putUnlessTaken(owner, 2, "k", says("b").append("batch", "second"), "batch", "first")).isTrue();
        assertThat(entries(2)).containsExactly("b");
        boxes.put(owner, 2, "k", says("c"));
        assertThat(boxes.putUnlessTaken(owner, 2, "k", says("d").append("batch", "second"), "batch", "third"))
                .as("one that says nothing stays").isFalse();
        assertThat(entries(2)).containsExactly("c");
    }

    @Test
    void what_is_replaced_while_it_is_taken_out_stays() throws Exception {
        boxes.open(owner, 1);
        for (var race = 0; race < 30; race++) {
            for (var number = 0; number < 20; number++) {
                boxes.put(owner, 1, "k" + number, says("old").append("batch", "b"));
            }
            try (var threads = Executors.newFixedThreadPool(2)) {
                var replacing = threads.submit(() -> {
                    for (var number = 19; number >= 0; number--) {
                        boxes.put(owner, 1, "k" + number, says("new"));
                    }
                });
                var removing = threads.submit(() -> boxes.removeAll(owner, 1, "batch", "b"));
                replacing.get();
                removing.get();
            }
            assertThat(entries(1)).hasSize(20).containsOnly("new");
        }
    }

    @Test
    void what_says_something_in_a_field_is_taken_out_and_the_rest_stays() {
        boxes.open(owner, 2);
        for (var number = 0; number < 10; number++) {
            boxes.put(owner, 2, "k" + number, says("a").append("batch", number % 2 == 0 ? "even" : "odd"));
        }
        boxes.put(owner, 2, "other", says("b"));
        boxes.removeAll(owner, 2, "batch", "odd");
        assertThat(entries(2)).hasSize(6).contains("b");
        boxes.seal(owner, 2);
        boxes.removeAll(owner, 2, "batch", "even");
        assertThat(entries(2)).as("a sealed box stays as it is").hasSize(6);
    }

    @Test
    void with_the_keys_fields_can_be_forgotten() {
        boxes.open(owner, 1);
        boxes.put(owner, 1, "k", says("a").append("paper", "17"));
        boxes.seal(owner, 1);
        boxes.forgetKeys(owner, 1, "paper");
        boxes.forEach(owner, 1, entry -> assertThat(entry).containsOnlyKeys("says"));
    }

    @Test
    void a_box_that_was_sealed_before_it_was_opened_holds_nothing() {
        boxes.seal(owner, 1);

        assertThat(boxes.get(owner, 1, "a")).isNull();
    }

    @Test
    void of_very_many_boxes_all_are_opened_and_read_and_sealed_whatever_requests_they_travel_in() {
        var count = 1_001;
        boxes.open(owner, count);
        var keys = IntStream.range(0, 3_000).mapToObj(number -> "k" + number).toList();
        keys.forEach(key -> assertThat(boxes.put(owner, count, key, says(key))).isTrue());
        assertThat(entries(count)).containsExactlyInAnyOrderElementsOf(keys);

        var read = new ArrayList<String>();
        boxes.readShort(owner, count, reader -> {
            reader.readStartDocument();
            read.add(reader.readString("says"));
            reader.readEndDocument();
        });
        assertThat(read).containsExactlyInAnyOrderElementsOf(keys);

        boxes.seal(owner, count);
        assertThat(keys).noneMatch(key -> boxes.put(owner, count, key, says("too late")));
        assertThat(entries(count)).containsExactlyInAnyOrderElementsOf(keys);
        boxes.discard(owner, count);
        assertThat(entries(count)).isEmpty();
    }

    @Test
    void sealing_that_was_cut_short_is_done_again_and_keeps_what_is_in() {
        boxes.open(owner, 600);
        assertThat(boxes.put(owner, 600, "k", says("a"))).isTrue();
        boxes.seal(owner, 300);
        boxes.seal(owner, 600);

        assertThat(boxes.put(owner, 600, "k", says("too late"))).isFalse();
        assertThat(entries(600)).containsExactly("a");
    }

    @Test
    void with_the_keys_some_entries_can_be_thrown_away() {
        boxes.open(owner, 1);
        boxes.put(owner, 1, "k", says("a"));
        boxes.put(owner, 1, "l", says("b").append("batch", "left out"));
        boxes.seal(owner, 1);
        boxes.forgetKeys(owner, 1, entry -> !entry.containsKey("batch"));
        assertThat(entries(1)).containsExactly("a");
    }

    @Test
    void nothing_is_put_in_where_no_box_was_opened() {
        assertThat(boxes.put(owner, 3, "k", says("a"))).isFalse();
        assertThat(entries(3)).isEmpty();
    }

    @Test
    void opening_again_keeps_what_is_in() {
        boxes.open(owner, 2);
        boxes.put(owner, 2, "k", says("a"));
        boxes.open(owner, 2);

        assertThat(entries(2)).containsExactly("a");
    }

    @Test
    void a_box_sealed_before_it_was_opened_stays_shut() {
        boxes.seal(owner, 2);
        boxes.open(owner, 2);

        assertThat(boxes.put(owner, 2, "k", says("a"))).isFalse();
        assertThat(entries(2)).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_was_discarded_and_nothing_more_is_put_in() {
        boxes.open(owner, 2);
        boxes.put(owner, 2, "k", says("a"));
        boxes.discard(owner, 2);
        boxes.open(owner, 2);

        assertThat(boxes.put(owner, 2, "k", says("b"))).isFalse();
        assertThat(boxes.get(owner, 2, "k")).isNull();
        assertThat(entries(2)).isEmpty();
    }

    @Test
    void forgetting_the_keys_keeps_the_entries() {
        boxes.open(owner, 2);
        for (var i = 0; i < 60; i++) {
            boxes.put(owner, 2, "person" + i, says("v" + i));
        }
        boxes.seal(owner, 2);
        boxes.forgetKeys(owner, 2);
        boxes.forgetKeys(owner, 2);

        assertThat(entries(2)).hasSize(60).doesNotHaveDuplicates();
        assertThat(BENCH.database.getCollection("boxes").find(new Document("owner", owner))).allSatisfy(
                box -> assertThat(box.toJson()).doesNotContain("person"));
    }

    @Test
    void whatever_was_acknowledged_while_sealing_is_read_and_nothing_else() throws Exception {
        for (var race = 0; race < 20; race++) {
            var owned = UUID.randomUUID().toString();
            boxes.open(owned, 5);
            var acknowledged = Collections.synchronizedSet(new HashSet<String>());
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 60; i++) {
                    var key = "k" + i;
                    var _ = people.submit(() -> {
                        if (boxes.put(owned, 5, key, says(key))) {
                            acknowledged.add(key);
                        }
                    });
                }
                var _ = people.submit(() -> boxes.seal(owned, 5));
            }
            var counted = new HashSet<String>();
            boxes.forEach(owned, 5, entry -> counted.add(entry.getString("says")));
            assertThat(counted).isEqualTo(acknowledged);
        }
    }

    @Test
    void a_persons_key_is_the_same_each_time_and_cannot_be_made_once_the_secret_is_destroyed() {
        var secrets = new Secrets(BENCH.database.getCollection("secrets"));
        secrets.make(owner);
        var key = secrets.keyOf(owner, "someone");
        secrets.make(owner);

        assertThat(secrets.keyOf(owner, "someone")).isEqualTo(key).matches("[A-Za-z0-9_-]{24}");
        assertThat(secrets.keyOf(owner, "someone else")).isNotEqualTo(key);
        secrets.destroy(owner);
        assertThat(secrets.keyOf(owner, "someone")).isNull();
    }
}
