package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    private final StateCodec codec = new StateCodec();

    sealed interface Shape {
        record Round(long size, @Nullable String name, Instant at) implements Shape {}

        record Nested(List<Shape> parts, Map<Constituency, Integer> counts, Gate gate, GateOutcome outcome, Money money,
                LocalDate due) implements Shape {}
    }

    private static final Quorums QUORUMS = Quorums.of(1, 1, 1);
    private static final Voices VOICES = Voices.none().with(Constituency.PARENT_CARER, 2, 2).with(Constituency.YOUNG_PERSON, 1, 1)
            .with(Constituency.PROFESSIONAL, 3, 2);

    private static final Shape EXAMPLE = new Shape.Nested(
            List.of(new Shape.Round(Long.MAX_VALUE, null, Instant.parse("2026-05-01T12:00:00.123456789Z")),
                    new Shape.Round(0, "x", Instant.EPOCH)),
            Map.of(Constituency.YOUNG_PERSON, 3), Gate.closing(Instant.EPOCH, QUORUMS),
            new GateOutcome.Agreed(Instant.EPOCH, QUORUMS, VOICES), new Money(123), LocalDate.of(2026, 12, 24));

    @Test
    void a_state_comes_back_equal() {
        assertThat(codec.decode(Shape.class, codec.encode(Shape.class, EXAMPLE))).isEqualTo(EXAMPLE);
    }

    @Test
    void the_stored_form_names_each_record_and_nothing_of_java() {
        assertThat(codec.encode(Shape.class, new Shape.Round(7, null, Instant.EPOCH)))
                .isEqualTo(
                        new Document("is", "Round").append("size", 7L).append("name", null).append("at", "1970-01-01T00:00:00Z"));
        assertThat(codec.encode(Shape.class, EXAMPLE).toJson()).doesNotContain("coproduction").doesNotContain("$");
    }

    @Test
    void a_field_that_a_newer_version_added_does_not_hinder_an_older_one() {
        var stored = codec.encode(Shape.class, new Shape.Round(7, "a", Instant.EPOCH)).append("added", "later");

        assertThat(codec.decode(Shape.class, stored)).isEqualTo(new Shape.Round(7, "a", Instant.EPOCH));
    }

    @Test
    void a_number_is_read_whatever_its_width_and_what_no_state_can_hold_is_refused() {
        var stored = new Document("is", "Round").append("size", 7).append("name", null).append("at", "1970-01-01T00:00:00Z");

        assertThat(codec.decode(Shape.class, stored)).isEqualTo(new Shape.Round(7, null, Instant.EPOCH));
        assertThatThrownBy(() -> codec.decode(Shape.class, stored.append("name", new org.bson.types.ObjectId())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ObjectId");
    }
}
