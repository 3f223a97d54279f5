package org.coproduction.starter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.coproduction.starter.ParkedEvent.Reason;
import org.jspecify.annotations.Nullable;

/// Where events wait that cannot be applied yet, under their stream and sequence, and the record of those that
/// operations staff skipped.
final class Parking {
    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> skipped;
    private final Clock clock;
    /// Streams that may have something parked; what another instance parked is found by the sweep.
    private final Set<String> streams = ConcurrentHashMap.newKeySet();

    Parking(MongoCollection<Document> parked, MongoCollection<Document> skipped, Clock clock) {
        this.parked = parked;
        this.skipped = skipped;
        this.clock = clock;
        all().forEach(event -> remember(event, streams));
    }

    void park(ArrivedEvent event, Reason reason, @Nullable String failure, int tries) {
        save(new ParkedEvent(ParkedEvent.id(event.source(), event.sequence()), reason, event, failure, tries, clock.instant()));
    }

    void parkUnreadable(String topic, int partition, long offset, String failure) {
        save(new ParkedEvent("%s-%d@%d".formatted(topic, partition, offset), Reason.UNREADABLE, null, failure, 1,
                clock.instant()));
    }

    private void save(ParkedEvent event) {
        parked.replaceOne(new Document("_id", event.id()), event.toDocument(), new ReplaceOptions().upsert(true));
        remember(event, streams);
    }

    private static void remember(ParkedEvent event, Set<String> streams) {
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

    List<ParkedEvent> all() {
        var all = new ArrayList<ParkedEvent>();
        parked.find().sort(new Document("_id", 1)).forEach(stored -> all.add(ParkedEvent.of(stored)));
        return all;
    }

    /// The streams that have events parked, afresh from the database.
    Set<String> streams() {
        var now = ConcurrentHashMap.<String>newKeySet();
        all().forEach(event -> remember(event, now));
        streams.removeIf(stream -> !now.contains(stream));
        streams.addAll(now);
        return now;
    }

    void remove(String id) {
        parked.deleteOne(new Document("_id", id));
    }

    /// Keeps for the record who let an event go unapplied, and why.
    void recordSkip(ParkedEvent event, String reason) {
        skipped.replaceOne(new Document("_id", event.id()),
                event.toDocument().append("skippedBecause", reason).append("skippedAt", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }
}
