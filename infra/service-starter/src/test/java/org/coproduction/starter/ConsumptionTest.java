package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Decision.changed;

import com.mongodb.MongoTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.coproduction.charter.RefusalCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConsumptionTest {
    private static final Workbench BENCH = new Workbench();

    private final AggregateStore<Ledger> store = BENCH.consumerStore(Steps.UNWATCHED);
    private final AtomicBoolean mended = new AtomicBoolean();
    private final Consumption consumption = BENCH.consumption(store, Steps.UNWATCHED, Set.of("commissioning", "delivery"),
            (ledger, noted, _) -> {
                if (noted.text().equals("poison") && !mended.get()) {
                    throw new IllegalStateException("cannot be applied");
                }
                return changed(ledger.plus(noted.text()));
            });
    private final String project = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private ArrivedEvent event(long sequence, String text) {
        return Workbench.event("commissioning", project, sequence, text);
    }

    private List<String> lines() {
        return store.find(project).map(found -> found.state().lines()).orElse(List.of());
    }

    private List<String> parked() {
        return consumption.parking().streams().entrySet().stream().filter(stream -> stream.getKey().contains(project))
                .flatMap(stream -> stream.getValue().stream().map(sequence -> ParkedEvent.id(stream.getKey(), sequence)))
                .toList();
    }

    @Test
    void the_first_event_of_a_project_creates_what_is_expected_and_applies() {
        consumption.receive(event(1, "a"));

        assertThat(store.find(project).orElseThrow().state()).isEqualTo(new Ledger.Open(project, List.of("a")));
    }

    @Test
    void an_event_that_comes_again_has_no_second_effect() {
        consumption.receive(event(1, "a"));
        consumption.receive(event(2, "b"));
        consumption.receive(event(1, "a"));
        consumption.receive(event(2, "b"));

        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void events_without_use_here_advance_the_mark_all_the_same() {
        consumption.receive(event(1, "a"));
        consumption.receive(new ArrivedEvent("commissioning", project, 2, "commissioning.something-else.v1",
                event(1, "").time(), "{}", null));
        consumption.receive(event(3, "c"));

        assertThat(lines()).containsExactly("a", "c");
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_comes_too_early_waits_for_what_is_missing_and_then_follows_in_order() {
        consumption.receive(event(3, "c"));
        consumption.receive(event(2, "b"));
        assertThat(lines()).isEmpty();
        assertThat(parked()).hasSize(2);

        consumption.receive(event(1, "a"));

        assertThat(lines()).containsExactly("a", "b", "c");
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_poison_event_parks_and_holds_back_its_own_stream_only() {
        consumption.receive(event(1, "a"));
        consumption.receive(event(2, "poison"));
        consumption.receive(event(3, "c"));
        var other = UUID.randomUUID().toString();
        consumption.receive(Workbench.event("commissioning", other, 1, "elsewhere"));
        consumption.receive(Workbench.event("delivery", project, 1, "another source"));

        assertThat(lines()).containsExactly("a", "another source");
        assertThat(store.find(other).orElseThrow().state().lines()).containsExactly("elsewhere");
        assertThat(parked()).hasSize(2);
    }

    @Test
    void sending_a_poison_event_again_heals_its_stream_once_it_can_be_applied() {
        consumption.receive(event(1, "a"));
        consumption.receive(event(2, "poison"));
        consumption.receive(event(3, "c"));
        consumption.drainAll();
        var poison = ParkedEvent.id(event(2, "").source(), 2);
        assertThat(refusal(consumption.sendAgain(poison))).isEqualTo(RefusalCode.EVENT_STILL_FAILS);
        assertThat(refusal(consumption.sendAgain(ParkedEvent.id(event(3, "").source(), 3)))).isEqualTo(RefusalCode.EVENT_WAITS);
        assertThat(lines()).containsExactly("a");

        mended.set(true);
        assertThat(consumption.sendAgain(poison)).isEqualTo(new Mending.Applied());
        assertThat(consumption.sendAgain(poison)).as("repeated").isEqualTo(new Mending.Applied());
        assertThat(consumption.skip(poison, "too late", "someone")).as("too late").isEqualTo(new Mending.Applied());

        assertThat(lines()).containsExactly("a", "poison", "c");
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_event_is_skipped_only_in_its_turn_and_only_for_a_reason() {
        consumption.receive(event(1, "poison"));
        consumption.receive(event(2, "poison"));
        consumption.receive(event(3, "c"));
        var source = event(1, "").source();

        assertThat(refusal(consumption.skip(ParkedEvent.id(source, 1), " ", "someone")))
                .isEqualTo(RefusalCode.SKIP_REASON_MISSING);
        assertThat(refusal(consumption.skip(ParkedEvent.id(source, 2), "broken", "someone"))).isEqualTo(RefusalCode.EVENT_WAITS);
        assertThat(skip(ParkedEvent.id(source, 1))).isEqualTo(new Mending.Skipped());
        assertThat(skip(ParkedEvent.id(source, 1))).as("repeated").isEqualTo(new Mending.Skipped());
        assertThat(consumption.sendAgain(ParkedEvent.id(source, 1))).as("too late").isEqualTo(new Mending.Skipped());
        assertThat(skip(ParkedEvent.id(source, 2))).isEqualTo(new Mending.Skipped());

        assertThat(lines()).containsExactly("c");
        assertThat(parked()).isEmpty();
        assertThat(BENCH.database.getCollection("skipped_events").countDocuments(new org.bson.Document("projectId", project)))
                .isEqualTo(2);
        assertThat(consumption.parking().skipped(1)).singleElement().satisfies(latest -> {
            assertThat(latest.id()).isEqualTo(ParkedEvent.id(source, 2));
            assertThat(latest.because()).isEqualTo("broken by a defect");
        });
    }

    @Test
    void what_is_neither_parked_nor_was_is_no_event_to_see_to() {
        for (var id : List.of("nonsense", "commissioning.events-0@9", ParkedEvent.id(event(1, "").source(), 1),
                "/a/projects/b#1")) {
            assertThat(refusal(consumption.sendAgain(id))).isEqualTo(RefusalCode.INVALID_FIELD);
            assertThat(refusal(consumption.skip(id, "why", "someone"))).isEqualTo(RefusalCode.INVALID_FIELD);
        }
    }

    @Test
    void a_stream_is_shown_by_its_first_parked_event_with_how_many_wait_behind_it_and_since_when() {
        consumption.receive(event(1, "poison"));
        var since = held().getFirst().since();
        consumption.receive(event(2, "b"));
        consumption.receive(event(3, "c"));
        consumption.receive(Workbench.event("delivery", project, 4, "too early"));
        assertThat(refusal(consumption.sendAgain(ParkedEvent.id(event(1, "").source(), 1))))
                .isEqualTo(RefusalCode.EVENT_STILL_FAILS);

        assertThat(held()).hasSize(2);
        var poison = held().getFirst();
        assertThat(poison).isEqualTo(new HeldEvent(ParkedEvent.id(event(1, "").source(), 1), ParkedEvent.Reason.POISON,
                "commissioning", Workbench.NOTED, 1L, "IllegalStateException", 6, since, 2, null));
        assertThat(held().getLast().behind()).isZero();
        assertThat(consumption.next(held().getLast())).isEqualTo(1);
    }

    private List<HeldEvent> held() {
        return consumption.parking().held().stream().filter(held -> held.id().contains(project)).toList();
    }

    private Mending skip(String id) {
        return consumption.skip(id, "broken by a defect", "someone");
    }

    private static RefusalCode refusal(Mending mending) {
        return ((Mending.Refused) mending).refusal().code();
    }

    @Test
    void what_was_parked_before_a_restart_is_taken_up_after_it() {
        consumption.receive(event(2, "b"));
        var restarted = BENCH.consumption(store, Steps.UNWATCHED, Set.of("commissioning"),
                (ledger, noted, _) -> changed(ledger.plus(noted.text())));

        restarted.receive(event(1, "a"));

        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void what_another_instance_parked_is_found_by_the_sweep() {
        var other = BENCH.consumption(store, Steps.UNWATCHED, Set.of("commissioning"),
                (ledger, noted, _) -> changed(ledger.plus(noted.text())));
        other.receive(event(2, "b"));
        consumption.receive(event(1, "a"));
        assertThat(lines()).containsExactly("a");

        consumption.drainAll();

        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void a_fault_of_the_database_parks_nothing_and_is_thrown_on() {
        var faulty = BENCH.consumption(store, Steps.UNWATCHED, Set.of("commissioning"), (_, _, _) -> {
            throw new MongoTimeoutException("away");
        });

        assertThatThrownBy(() -> faulty.receive(event(1, "a"))).isInstanceOf(MongoTimeoutException.class);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_record_that_is_no_event_is_put_aside_and_the_rest_goes_on() {
        consumption.receive(new ConsumerRecord<>("commissioning.events", 0, 77, "key", new byte[]{1, 2}));
        consumption.receive(event(1, "a"));

        assertThat(lines()).containsExactly("a");
        var unreadable = consumption.parking().find("commissioning.events-0@77").orElseThrow();
        assertThat(unreadable.reason()).isEqualTo(ParkedEvent.Reason.UNREADABLE);
        assertThat(refusal(consumption.sendAgain(unreadable.id()))).isEqualTo(RefusalCode.EVENT_UNREADABLE);
        assertThat(skip(unreadable.id())).isEqualTo(new Mending.Skipped());
        assertThat(skip(unreadable.id())).isEqualTo(new Mending.Skipped());
    }

    @Test
    void an_event_of_another_service_than_the_topics_is_put_aside() {
        for (var source : List.of("delivery", "$commissioning", "commissioning.x", "")) {
            var foreign = new Envelope(source, "commissioning.events").wrap(project,
                    new PendingEvent(UUID.randomUUID().toString(), 1, Workbench.NOTED, Instant.EPOCH, "{\"text\":\"a\"}", null));
            var offset = source.length();

            consumption
                    .receive(new ConsumerRecord<>(foreign.topic(), 3, offset, 0, TimestampType.CREATE_TIME, 0, 0, foreign.key(),
                            foreign.value(), foreign.headers(), Optional.empty()));

            assertThat(lines()).isEmpty();
            assertThat(consumption.parking().find("commissioning.events-3@" + offset)).as(source).isPresent();
        }
    }

    @Test
    void a_consumer_that_skips_gaps_would_be_seen_here() {
        // The planted defect: no look at the sequence. The order of arrival is then the order of effects.
        var defective = new java.util.ArrayList<String>();
        for (var early : List.of(event(3, "c"), event(1, "a"), event(2, "b"))) {
            defective.add(BENCH.codec.parse(early.data(), Noted.class).text());
            consumption.receive(early);
        }
        assertThat(lines()).containsExactly("a", "b", "c").isNotEqualTo(defective);
    }
}
