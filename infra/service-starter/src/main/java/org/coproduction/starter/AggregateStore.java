package org.coproduction.starter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Steps.Step;
import org.coproduction.starter.StoredAggregate.Change;
import org.coproduction.starter.StoredAggregate.Mark;
import org.coproduction.web.Trace;
import org.jspecify.annotations.Nullable;

/// Stores the aggregates of one type. A command is **one conditional update of one document**: the state, the events
/// that it raises, the receipt of the command and the inbox mark are written together, on a filter of exactly
/// `{_id, version}`. There is no transaction and no change stream, so it holds alike on a single node, a replica set, a
/// sharded cluster and the embedded database.
///
/// ```java
/// rounds.change(id, command, round -> switch (round) {
///     case Round.Voting voting -> changed(voting.close(now));
///     case Round.Closing _ -> unchanged();
///     …
/// });
/// ```
///
/// Time and new ids are decided outside the function, which is run again on the fresh state where another write came
/// between.
public final class AggregateStore<S> {
    private static final String CONDITIONAL_UPDATE = "conditional-update";
    private static final int ATTEMPTS = 100;
    private static final int AT_ONCE = 200;

    private final AggregateType<S> type;
    private final MongoCollection<Document> collection;
    private final StateCodec codec;
    private final Clock clock;
    private final Bounds bounds;
    private final Steps steps;
    private final Consumer<String> written;

    /// @param written told the id of every document that was changed and now has events to send or a step to do
    AggregateStore(AggregateType<S> type, MongoCollection<Document> collection, StateCodec codec, Clock clock, Bounds bounds,
            Steps steps,
            Consumer<String> written) {
        this.type = type;
        this.collection = collection;
        this.codec = codec;
        this.clock = clock;
        this.bounds = bounds;
        this.steps = steps;
        this.written = written;
        collection.createIndex(new Document("_id", 1).append("version", 1),
                new IndexOptions().unique(true).name(CONDITIONAL_UPDATE));
        collection.createIndex(new Document("outbox.sequence", 1), new IndexOptions().sparse(true).name("unsent"));
        collection.createIndex(new Document("due", 1), new IndexOptions().sparse(true).name("owed"));
    }

    public AggregateType<S> type() {
        return type;
    }

    /// The aggregate as it stands.
    public Optional<Versioned<S>> find(String id) {
        return load(id).map(stored -> new Versioned<>(id, stored.version(), stored.state(), stored.lost()));
    }

    /// Every aggregate, oldest first (ids of version 7 sort by age), after the given id.
    public List<Versioned<S>> list(@Nullable String after, int limit) {
        var filter = after == null ? new Document() : new Document("_id", new Document("$gt", after));
        var page = new ArrayList<Versioned<S>>();
        for (var stored : collection.find(filter).sort(new Document("_id", 1)).limit(limit)) {
            page.add(new Versioned<>(stored.getString("_id"), stored.getLong("version"), state(stored),
                    StoredAggregate.lost(stored)));
        }
        return page;
    }

    /// Every aggregate, oldest first, a bounded number of them in memory at a time.
    public Stream<Versioned<S>> all() {
        return Stream.iterate(list(null, AT_ONCE), page -> !page.isEmpty(),
                page -> page.size() < AT_ONCE ? List.of() : list(page.getLast().id(), AT_ONCE)).flatMap(List::stream);
    }

    /// How often anything of this type was written so far, by whichever instance: as long as it is the same, nothing of it has changed. It is
    /// counted from an index alone.
    public long writes() {
        var counted = collection.aggregate(List.of(new Document("$project", new Document("_id", 0).append("version", 1)),
                new Document("$group", new Document("_id", null).append("writes", new Document("$sum", "$version")))))
                .hintString(CONDITIONAL_UPDATE).first();
        return counted == null ? 0 : counted.get("writes", Number.class).longValue();
    }

    /// Begins an aggregate under the client's id. Repeating the same creation is answered alike; another one under the
    /// same id is refused with `ALREADY_EXISTS`.
    public Outcome create(String id, Command command, S initial, Object... events) {
        var creation = command.asCreation();
        var now = clock.instant();
        var absent = StoredAggregate.absent(id, initial);
        var change = new Change<>(initial, pending(absent, List.of(events), now), receipt(creation, 1, now), null);
        var tooMuch = bounds.check(List.of(), change.raised());
        if (tooMuch != null) {
            return new Outcome.Refused(Refusal.of(tooMuch));
        }
        if (insert(id, change)) {
            return new Outcome.Done(id, 1, true);
        }
        var existing = load(id).orElseThrow();
        var receipt = Receipt.find(existing.receipts(), creation);
        return receipt != null && receipt.isFor(command)
                ? new Outcome.Done(id, 1, true)
                : new Outcome.Refused(Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    /// Loads, decides, writes; again from the start where another write came between, a bounded number of times.
    /// Refuses with `NOT_FOUND` where there is no such aggregate.
    public Outcome change(String id, Command command, Function<S, Decision<S>> decide) {
        var now = clock.instant();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var loaded = load(id).orElse(null);
            if (loaded == null) {
                return new Outcome.Refused(Refusal.of(RefusalCode.NOT_FOUND));
            }
            var outcome = attempt(loaded, command, decide, now);
            if (outcome != null) {
                return outcome;
            }
        }
        return new Outcome.Refused(Refusal.of(RefusalCode.TOO_BUSY));
    }

    /// One attempt, `null` where another write came between.
    private @Nullable Outcome attempt(StoredAggregate<S> loaded, Command command, Function<S, Decision<S>> decide, Instant now) {
        if (command.key() != null) {
            var receipt = Receipt.find(loaded.receipts(), command);
            if (receipt != null) {
                return receipt.isFor(command)
                        ? new Outcome.Done(loaded.id(), receipt.version(), false)
                        : new Outcome.Refused(Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED));
            }
        }
        if (command.ifMatch() != null && command.ifMatch() != loaded.version()) {
            return new Outcome.Refused(Refusal.of(RefusalCode.STALE_VERSION));
        }
        return switch (decide.apply(loaded.state())) {
            case Decision.Refused<S>(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Unchanged<S>() -> new Outcome.Done(loaded.id(), loaded.version(), false);
            case Decision.Changed<S>(var state, var events) -> {
                var change = new Change<>(state, pending(loaded, events, now), receipt(command, loaded.version() + 1, now), null);
                var tooMuch = bounds.check(loaded.outbox(), change.raised());
                if (tooMuch != null) {
                    yield new Outcome.Refused(Refusal.of(tooMuch));
                }
                yield write(loaded, change) ? new Outcome.Done(loaded.id(), loaded.version() + 1, false) : null;
            }
        };
    }

    private static @Nullable Receipt receipt(Command command, long version, Instant now) {
        return command.key() == null ? null : Receipt.of(command, version, now);
    }

    List<PendingEvent> pending(StoredAggregate<S> from, List<Object> events, Instant now) {
        var time = now.truncatedTo(ChronoUnit.MILLIS);
        var pending = new ArrayList<PendingEvent>(events.size());
        for (var event : events) {
            pending.add(new PendingEvent(Ids.next().toString(), from.raised() + pending.size() + 1, type.wireName(event), time,
                    codec.json(event), Trace.current()));
        }
        return pending;
    }

    Optional<StoredAggregate<S>> load(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first())
                .map(stored -> StoredAggregate.of(stored, state(stored)));
    }

    private S state(Document stored) {
        return codec.decode(type.state(), stored.get("state", Document.class));
    }

    /// Whether the outbox has room for what a consumer's effect raises.
    boolean hasRoom(StoredAggregate<S> loaded, Change<S> change) {
        return bounds.check(loaded.outbox(), change.raised()) == null;
    }

    /// Writes a change of a loaded document, or of one that an event was the first to expect. False where another
    /// write came between.
    boolean write(StoredAggregate<S> loaded, Change<S> change) {
        if (loaded.isAbsent()) {
            return insert(loaded.id(), change);
        }
        steps.reached(Step.BEFORE_WRITE, type.collection());
        var result = collection.updateOne(new Document("_id", loaded.id()).append("version", loaded.version()),
                loaded.update(change, codec.encode(type.state(), change.state()), type.due().apply(change.state())));
        if (result.getMatchedCount() == 0) {
            return false;
        }
        steps.reached(Step.WRITTEN, type.collection());
        tell(loaded.id(), change);
        return true;
    }

    private boolean insert(String id, Change<S> change) {
        var document = StoredAggregate.first(id, change, codec.encode(type.state(), change.state()),
                type.due().apply(change.state()));
        steps.reached(Step.BEFORE_WRITE, type.collection());
        try {
            collection.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
        steps.reached(Step.WRITTEN, type.collection());
        tell(id, change);
        return true;
    }

    private void tell(String id, Change<S> change) {
        if (!change.raised().isEmpty() || type.due().apply(change.state()) != null) {
            written.accept(id);
        }
    }

    /// Sends the news that an event is lost in the event's place, and keeps who declared that and why. False where another write
    /// came between.
    boolean declareLost(StoredAggregate<S> loaded, PendingEvent news, Document record) {
        steps.reached(Step.BEFORE_WRITE, type.collection());
        var result = collection.updateOne(new Document("_id", loaded.id()).append("version", loaded.version()),
                new Document("$set", new Document("version", loaded.version() + 1)).append("$push",
                        new Document("outbox", news.toDocument()).append("lost", record)));
        if (result.getMatchedCount() == 0) {
            return false;
        }
        steps.reached(Step.WRITTEN, type.collection());
        written.accept(loaded.id());
        return true;
    }

    /// The oldest events that a document has not yet sent.
    List<PendingEvent> unsent(String id) {
        var stored = collection.find(new Document("_id", id)).projection(new Document("outbox", 1)).first();
        return stored == null ? List.of() : stored.getList("outbox", Document.class).stream().map(PendingEvent::of).toList();
    }

    /// Takes an event out of the outbox once the broker has acknowledged it.
    void remove(String id, PendingEvent sent) {
        collection.updateOne(new Document("_id", id),
                new Document("$pull", new Document("outbox", new Document("id", sent.id()).append("sequence", sent.sequence()))));
    }

    /// Ids of documents with unsent events, with the time of the oldest event in each.
    List<Unsent> withUnsent(int limit) {
        var found = new ArrayList<Unsent>();
        for (var stored : collection.find(new Document("outbox.sequence", new Document("$gte", 1L)))
                .projection(new Document("outbox.time", 1)).limit(limit)) {
            var outbox = stored.getList("outbox", Document.class);
            if (!outbox.isEmpty()) {
                found.add(new Unsent(stored.getString("_id"), outbox.size(), outbox.getFirst().getDate("time").toInstant()));
            }
        }
        return found;
    }

    /// Ids of documents whose further step is due.
    List<String> due(Instant now, int limit) {
        var found = new ArrayList<String>();
        for (var stored : collection.find(new Document("due", new Document("$lte", Date.from(now))))
                .projection(new Document("_id", 1))
                .limit(limit)) {
            found.add(stored.getString("_id"));
        }
        return found;
    }

    record Unsent(String id, int events, Instant oldest) {}

    /// Advances the inbox past an event without any effect.
    boolean mark(StoredAggregate<S> loaded, Mark mark) {
        return write(loaded, new Change<>(loaded.state(), List.of(), null, mark));
    }
}
