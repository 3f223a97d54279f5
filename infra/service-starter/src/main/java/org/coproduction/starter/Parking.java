package org.coproduction.starter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.coproduction.starter.ParkedEvent.Reason;
import org.jspecify.annotations.Nullable;

/// Where events wait that cannot be applied yet, under their stream and sequence, and the record of those that
/// operations staff skipped.
final class Parking {
    private static final Document WITHOUT_DATA = new Document("data", 0);
    static final String APPLIED_HERE = "appliedHere";
    private static final String DECLARED = "The service that raised it declared it lost.";

    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> skipped;
    private final Clock clock;
    /// Streams that may have something parked; what another instance parked is found by the sweep.
    private final Set<String> streams = ConcurrentHashMap.newKeySet();

    Parking(MongoCollection<Document> parked, MongoCollection<Document> skipped, Clock clock) {
        this.parked = parked;
        this.skipped = skipped;
        this.clock = clock;
        streams();
    }

    void park(ArrivedEvent event, Reason reason, @Nullable String failure, int tries) {
        save(new ParkedEvent(ParkedEvent.id(event.source(), event.sequence()), reason, event, failure, tries, clock.instant()));
    }

    void parkUnreadable(String topic, int partition, long offset, String failure) {
        save(new ParkedEvent("%s-%d@%d".formatted(topic, partition, offset), Reason.UNREADABLE, null, failure, 1,
                clock.instant()));
    }

    /// What is parked again stays parked since it first was.
    private void save(ParkedEvent event) {
        var stored = event.toDocument();
        var first = new Document("at", stored.remove("at"));
        stored.remove("_id");
        parked.updateOne(new Document("_id", event.id()), new Document("$set", stored).append("$setOnInsert", first),
                new UpdateOptions().upsert(true));
        if (event.event() != null) {
            streams.add(event.event().source());
        }
    }

    boolean mayHold(String source) {
        return streams.contains(source);
    }

    Optional<ParkedEvent> find(String id) {
        return Optional.ofNullable(parked.find(new Document("_id", id)).first()).map(ParkedEvent::of);
    }

    /// How many there are, of all streams.
    long count() {
        return parked.countDocuments();
    }

    /// The streams that have events parked, with the sequence of each, afresh from the database; the events, of which there may be very
    /// many, stay there.
    Map<String, List<Long>> streams() {
        var known = Set.copyOf(streams);
        var now = new HashMap<String, List<Long>>();
        for (var stored : parked.find().projection(new Document("sequence", 1))) {
            var sequence = stored.getLong("sequence");
            if (sequence != null) {
                now.computeIfAbsent(ParkedEvent.source(stored.getString("_id")), _ -> new ArrayList<>()).add(sequence);
            }
        }
        known.stream().filter(stream -> !now.containsKey(stream)).forEach(streams::remove);
        streams.addAll(now.keySet());
        return now;
    }

    void remove(String id) {
        parked.deleteOne(new Document("_id", id));
    }

    /// The first parked event of each stream, with how many wait behind it.
    List<HeldEvent> held() {
        var first = new ArrayList<HeldEvent>();
        for (var stored : parked.find().projection(WITHOUT_DATA).sort(new Document("_id", 1))) {
            if (!first.isEmpty() && first.getLast().holds(stored.getString("_id"))) {
                first.add(first.removeLast().withOneMore());
            } else {
                first.add(HeldEvent.of(stored));
            }
        }
        return first;
    }

    /// Keeps for the record who let an event go unapplied, and why.
    void recordSkip(ParkedEvent event, String reason, String by) {
        skipped.replaceOne(new Document("_id", event.id()),
                event.toDocument().append("skippedBecause", reason).append("skippedBy", by)
                        .append("skippedAt", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    /// Keeps for the record that an event will never come, as the service that raised it says.
    void recordLoss(ArrivedEvent news) {
        record(news, "lost");
    }

    /// Keeps for the record that an event was declared lost that had come here before. False where anything is on record about it
    /// already.
    boolean recordHad(ArrivedEvent news) {
        return record(news, APPLIED_HERE);
    }

    private boolean record(ArrivedEvent news, String what) {
        return skipped.updateOne(new Document("_id", ParkedEvent.id(news.source(), news.sequence())),
                new Document("$setOnInsert", new Document("service", news.service()).append("projectId", news.projectId())
                        .append("sequence", news.sequence()).append("type", news.type()).append(what, true)
                        .append("skippedBecause", DECLARED).append("skippedAt", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true)).getUpsertedId() != null;
    }

    /// Whether an event had been declared lost; if so, that it came is kept beside that.
    boolean cameLate(String id) {
        return skipped.updateOne(new Document("_id", id).append("lost", true),
                new Document("$set", new Document("cameAt", Date.from(clock.instant())))).getMatchedCount() > 0;
    }

    boolean wasSkipped(String id) {
        var record = skipped.find(new Document("_id", id)).first();
        return record != null && !record.getBoolean(APPLIED_HERE, false);
    }

    /// What was skipped, the latest first.
    List<SkippedEvent> skipped(int limit) {
        var latest = new ArrayList<SkippedEvent>();
        for (var stored : skipped.find().projection(WITHOUT_DATA).sort(new Document("skippedAt", -1)).limit(limit)) {
            latest.add(SkippedEvent.of(stored));
        }
        return latest;
    }
}
