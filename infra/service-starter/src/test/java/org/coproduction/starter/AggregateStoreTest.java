package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Decision.changed;
import static org.coproduction.charter.Decision.refused;
import static org.coproduction.charter.Decision.unchanged;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bson.Document;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AggregateStoreTest {
    private static final Workbench BENCH = new Workbench();
    private final AggregateStore<Ledger> store = BENCH.store(Steps.UNWATCHED);
    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Command command(String key, String body) {
        return new Command(key, "caller", body, null);
    }

    private static Function<Ledger, Decision<Ledger>> note(String text) {
        return ledger -> changed(ledger.plus(text)).raising(new Noted(text));
    }

    @Test
    void state_event_and_receipt_are_written_together() {
        store.create(id, command("k", "b"), new Ledger.Expected(id));
        assertThat(store.change(id, command("k1", "b"), note("first"))).isEqualTo(new Outcome.Done(id, 2, false));

        var stored = store.load(id).orElseThrow();
        assertThat(stored.state()).isEqualTo(new Ledger.Open(id, java.util.List.of("first")));
        assertThat(stored.raised()).isEqualTo(1);
        assertThat(stored.outbox()).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.type()).isEqualTo(Workbench.NOTED);
            assertThat(event.data()).isEqualTo("{\"text\":\"first\"}");
        });
        assertThat(stored.receipts()).hasSize(2);
    }

    @Test
    void a_repeated_command_gets_the_same_answer_and_no_second_effect() {
        store.create(id, command("k", "b"), new Ledger.Expected(id));
        var first = store.change(id, command("k1", "b"), note("once"));
        store.change(id, command("k2", "b"), note("later"));

        assertThat(store.change(id, command("k1", "b"), note("once"))).isEqualTo(first);
        assertThat(store.find(id).orElseThrow().state().lines()).containsExactly("once", "later");
    }

    @Test
    void a_key_used_for_another_body_is_refused_and_another_callers_same_key_is_not() {
        store.create(id, command("k", "b"), new Ledger.Expected(id));
        store.change(id, command("k1", "b"), note("once"));

        assertThat(store.change(id, command("k1", "other"), note("twice")))
                .isEqualTo(refusal(RefusalCode.IDEMPOTENCY_KEY_REUSED));
        assertThat(store.change(id, new Command("k1", "someone else", "b", null), note("mine"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_creation_repeated_by_its_creator_is_answered_alike_and_refused_to_others() {
        var first = store.create(id, command("a", "b"), new Ledger.Expected(id));

        assertThat(store.create(id, command("a", "b"), new Ledger.Expected(id))).isEqualTo(first);
        assertThat(store.create(id, new Command(null, "other", "b", null), new Ledger.Expected(id)))
                .isEqualTo(refusal(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void an_edit_of_a_version_that_has_passed_is_refused() {
        store.create(id, Command.OWN, new Ledger.Expected(id));
        store.change(id, Command.OWN, note("a"));

        assertThat(store.change(id, new Command(null, "c", "b", 1L), note("b"))).isEqualTo(refusal(RefusalCode.STALE_VERSION));
        assertThat(store.change(id, new Command(null, "c", "b", 2L), note("b"))).isEqualTo(new Outcome.Done(id, 3, false));
    }

    @Test
    void a_refusal_and_an_unchanged_decision_store_nothing() {
        store.create(id, Command.OWN, new Ledger.Expected(id));
        var before = document();

        assertThat(store.change(id, command("r", "b"), _ -> refused(RefusalCode.NOT_FOUND)))
                .isEqualTo(refusal(RefusalCode.NOT_FOUND));
        store.change(id, command("u", "b"), _ -> unchanged());

        assertThat(document()).isEqualTo(before);
    }

    @Test
    void every_write_is_counted_and_nothing_else_is() {
        var before = store.writes();
        store.create(id, Command.OWN, new Ledger.Expected(id));
        store.change(id, Command.OWN, note("one"));
        assertThat(store.writes()).isEqualTo(before + 2);
        store.change(id, Command.OWN, _ -> unchanged());
        store.change(id, Command.OWN, _ -> refused(RefusalCode.TOO_BUSY));
        assertThat(store.writes()).isEqualTo(before + 2);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(store.change(id, Command.OWN, note("a"))).isEqualTo(refusal(RefusalCode.NOT_FOUND));
        assertThat(store.find(id)).isEmpty();
    }

    @Test
    void an_outbox_at_its_bound_asks_to_come_back_and_takes_nothing() {
        var tight = BENCH.store(Steps.UNWATCHED, new Bounds(2, DataSize.ofMegabytes(2), DataSize.ofBytes(100)),
                Clock.systemUTC());
        tight.create(id, Command.OWN, new Ledger.Expected(id));
        tight.change(id, Command.OWN, note("a"));
        tight.change(id, Command.OWN, note("b"));

        assertThat(tight.change(id, Command.OWN, note("c"))).isEqualTo(refusal(RefusalCode.TOO_BUSY));
        assertThat(tight.change(id, Command.OWN, note("x".repeat(100)))).isEqualTo(refusal(RefusalCode.EVENT_TOO_LARGE));
        assertThat(tight.find(id).orElseThrow().state().lines()).containsExactly("a", "b");
    }

    @Test
    void receipts_older_than_a_day_are_let_go_and_the_newest_500_are_kept() {
        var start = Instant.parse("2026-05-01T00:00:00Z");
        var early = BENCH.store(Steps.UNWATCHED, Workbench.WIDE, Clock.fixed(start, ZoneOffset.UTC));
        early.create(id, Command.OWN, new Ledger.Expected(id));
        for (var i = 0; i < 510; i++) {
            early.change(id, command("k" + i, "b"), changed -> changed(new Ledger.Open(id, java.util.List.of())));
        }
        assertThat(early.load(id).orElseThrow().receipts()).hasSize(500);

        var nextDay = BENCH.store(Steps.UNWATCHED, Workbench.WIDE, Clock.fixed(start.plus(Duration.ofHours(25)), ZoneOffset.UTC));
        nextDay.change(id, command("new", "b"), changed -> changed(new Ledger.Open(id, java.util.List.of())));
        var receipts = nextDay.load(id).orElseThrow().receipts();
        assertThat(receipts).hasSize(1);
        assertThat(Receipt.find(receipts, command("new", "b"))).isNotNull();
    }

    @Test
    void a_receipt_names_neither_its_caller_nor_the_key_nor_the_content() {
        var command = new Command("POST /stances key-1", "caller-1", "hash-1", null);
        var receipt = Receipt.of(command, 7, Instant.parse("2026-05-01T12:00:00Z"));

        assertThat(receipt.text()).doesNotContain("stances", "key-1", "caller-1", "hash-1").hasSizeLessThan(70);
        assertThat(Receipt.parse(receipt.text())).isEqualTo(receipt);
    }

    @Test
    void removing_a_sent_event_leaves_those_that_came_meanwhile() {
        store.create(id, Command.OWN, new Ledger.Expected(id));
        store.change(id, Command.OWN, note("a"));
        var sent = store.unsent(id).getFirst();
        store.change(id, Command.OWN, note("b"));

        store.remove(id, sent);

        assertThat(store.unsent(id)).extracting(PendingEvent::sequence).containsExactly(2L);
        assertThat(store.withUnsent(1000)).extracting(AggregateStore.Unsent::id).contains(id);
    }

    @Test
    void forty_writers_at_once_lose_nothing_and_number_events_without_gaps() throws Exception {
        store.create(id, Command.OWN, new Ledger.Expected(id));
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                var text = "n" + i;
                var _ = writers.submit(() -> store.change(id, command(text, "b"), note(text)));
            }
        }
        var stored = store.load(id).orElseThrow();
        assertThat(stored.state().lines()).hasSize(40).doesNotHaveDuplicates();
        assertThat(stored.outbox()).extracting(PendingEvent::sequence)
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void a_conditional_update_does_not_scan_where_there_are_20_000_documents() {
        var documents = new java.util.ArrayList<Document>();
        for (var i = 0; i < 20_000; i++) {
            documents.add(new Document("_id", "filler-" + i).append("version", 1L).append("raised", 0L)
                    .append("state", new Document("is", "Open").append("projectId", "p").append("lines", java.util.List.of()))
                    .append("outbox", java.util.List.of()).append("inbox", new Document())
                    .append("receipts", java.util.List.of()));
        }
        BENCH.database.getCollection("ledgers").insertMany(documents);

        var started = System.nanoTime();
        for (var i = 0; i < 500; i++) {
            store.change("filler-" + i * 39, Command.OWN, ledger -> changed(ledger.plus("x")));
        }
        // A full scan would take 500 / 91 per second = 5.5 s at the very least; a find by the index is far under it.
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        BENCH.database.getCollection("ledgers").deleteMany(new Document("_id", new Document("$gte", "filler-")));
    }

    private Document document() {
        return java.util.Objects.requireNonNull(BENCH.database.getCollection("ledgers").find(new Document("_id", id)).first());
    }

    private static Outcome refusal(RefusalCode code) {
        return new Outcome.Refused(org.coproduction.charter.Refusal.of(code));
    }
}
