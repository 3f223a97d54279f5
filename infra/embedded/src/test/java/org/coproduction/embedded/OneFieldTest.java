package org.coproduction.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneFieldTest {
    private static final Document KEPT = new Document("choice", "a");

    private static OneField setting(String path, @Nullable Object value) {
        return Objects.requireNonNull(OneField.of(new Document("$set", new Document(path, value))));
    }

    private static Document box() {
        return new Document("_id", "box").append("sealed", false).append("entries", new Document("k1", KEPT));
    }

    @Test
    void what_is_not_set_is_the_same_before_and_after_and_the_document_before_stays_as_it_was() {
        var before = box();
        var after = Objects.requireNonNull(setting("entries.k2", 2).setIn(before));

        assertThat(before).isEqualTo(box());
        assertThat(after).isEqualTo(box().append("entries", new Document("k1", KEPT).append("k2", 2)));
        assertThat(after.get("entries")).isInstanceOfSatisfying(Document.class,
                entries -> assertThat(entries.get("k1")).isSameAs(KEPT));
    }

    @Test
    void documents_on_the_way_to_the_field_are_made() {
        assertThat(setting("a.b.c", 1).setIn(new Document("_id", 1)))
                .isEqualTo(new Document("_id", 1).append("a", new Document("b", new Document("c", 1))));
    }

    @Test
    void what_is_set_so_already_is_told_from_what_is_not() {
        assertThat(setting("entries.k1", new Document("choice", "a")).isSetIn(box())).isTrue();
        assertThat(setting("entries.k1.choice", "a").isSetIn(box())).isTrue();
        assertThat(setting("entries.k1.choice", "b").isSetIn(box())).isFalse();
        assertThat(setting("entries.k2", null).isSetIn(box())).isFalse();
        assertThat(setting("sealed.k1", "a").isSetIn(box())).isFalse();
    }

    @Test
    void a_way_through_anything_but_documents_is_left_to_others() {
        assertThat(setting("list.0", 1).setIn(new Document("list", List.of(0)))).isNull();
        assertThat(setting("text.x", 1).setIn(new Document("text", "a"))).isNull();
        assertThat(setting("nothing.x", 1).setIn(new Document("nothing", null))).isNull();
        assertThat(setting("a.list.0", 1).setIn(new Document("a", new Document("list", List.of(0))))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.$", "list.$[].x", "list.$[each]", "a..b", ".a", "a."})
    void paths_of_anything_but_names_are_left_to_others(String path) {
        assertThat(OneField.of(new Document("$set", new Document(path, 1)))).isNull();
    }

    @Test
    void updates_that_do_more_are_left_to_others() {
        var one = new Document("a", 1);
        assertThat(OneField.of(new Document("$set", new Document("a", 1).append("b", 2)))).isNull();
        assertThat(OneField.of(new Document("$set", one).append("$inc", one))).isNull();
        assertThat(OneField.of(new Document("$unset", one))).isNull();
        assertThat(OneField.of(one)).isNull();
    }

    @Test
    void a_field_touches_what_lies_in_the_same_field_of_the_document_and_no_other() {
        assertThat(List.of("a", "a.b", "a.c", "a.b.c")).allMatch(setting("a.b", 1)::touches);
        assertThat(List.of("ab", "b", "b.a")).noneMatch(setting("a.b", 1)::touches);
    }
}
