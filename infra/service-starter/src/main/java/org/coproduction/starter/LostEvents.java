package org.coproduction.starter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a project go on past an event of this service that is lost: raised, no longer in the outbox, and not on the topic, as
/// after a broker or a database was restored from an older copy. The service that raised it says so, in its place and under its
/// sequence, so that all readers learn it in the same order, also one that reads everything again in a year.
///
/// Whoever raised it knows best: while it is still to be sent, or lies on the topic, it is refused.
final class LostEvents {
    private static final Logger log = LoggerFactory.getLogger(LostEvents.class);
    private static final int ATTEMPTS = 3;

    private final String service;
    private final Supplier<List<AggregateStore<?>>> stores;
    private final SentEvents sent;
    private final StateCodec codec;
    private final Bounds bounds;
    private final Clock clock;
    private final Counter declared;

    /// @param stores those of the service, of which one raises its events
    LostEvents(String service, Supplier<List<AggregateStore<?>>> stores, SentEvents sent, StateCodec codec, Bounds bounds,
            Clock clock,
            MeterRegistry metrics) {
        this.service = service;
        this.stores = stores;
        this.sent = sent;
        this.codec = codec;
        this.bounds = bounds;
        this.clock = clock;
        this.declared = Counter.builder("coproduction.events.lost").description("events that were declared lost")
                .register(metrics);
    }

    /// Declares an event lost for a reason that is kept. Repeating it is answered alike.
    ///
    /// @param id stream and sequence of the event, as a parked event's
    /// @param by who decided that
    Mending declare(String id, String reason, String by) {
        if (reason.isBlank()) {
            return new Mending.Refused(Refusal.of(RefusalCode.SKIP_REASON_MISSING, "reason"));
        }
        var place = ParkedEvent.PLACE.matcher(id);
        if (!place.matches() || !place.group(1).equals(service)) {
            return new Mending.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "id"));
        }
        var sequence = Long.parseLong(place.group(3));
        for (var store : stores.get()) {
            if (!store.type().events().isEmpty()) {
                return declare(store, place.group(2), sequence, reason, by);
            }
        }
        return Mending.refused(RefusalCode.EVENT_NOT_RAISED);
    }

    private <S> Mending declare(AggregateStore<S> store, String projectId, long sequence, String reason, String by) {
        var before = store.load(projectId).orElse(null);
        if (before == null) {
            return Mending.refused(RefusalCode.EVENT_NOT_RAISED);
        }
        var known = known(before, sequence);
        if (known.isPresent()) {
            return known.get();
        }
        // In this order: what is not in the outbox any more was acknowledged, and would be on the topic by now. No later write
        // changes that, so the topic is read once.
        if (sent.hold(projectId, sequence)) {
            return Mending.refused(RefusalCode.EVENT_NOT_LOST);
        }
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var loaded = store.load(projectId).orElseThrow();
            var meanwhile = known(loaded, sequence);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var news = new PendingEvent(Ids.next().toString(), sequence, EventLost.type(service), now,
                    codec.json(new EventLost(projectId, now)), Trace.current());
            if (bounds.check(loaded.outbox(), List.of(news)) != null) {
                return Mending.refused(RefusalCode.TOO_BUSY);
            }
            if (store.declareLost(loaded, news, record(sequence, now, reason, by))) {
                declared.increment();
                log.warn("Declared lost: number {} of /{}/projects/{}; the others go on without it", sequence, service,
                        projectId);
                return new Mending.Lost();
            }
        }
        return Mending.refused(RefusalCode.TOO_BUSY);
    }

    /// Who declared it and why stays in the service's own database.
    private static Document record(long sequence, Instant at, String reason, String by) {
        return new Document("sequence", sequence).append("at", Date.from(at)).append("because", reason).append("by", by);
    }

    /// What the document itself says about it: nothing where it may be lost.
    private static Optional<Mending> known(StoredAggregate<?> found, long sequence) {
        if (found.lost().stream().anyMatch(each -> each.sequence() == sequence)) {
            return Optional.of(new Mending.Lost());
        }
        if (sequence < 1 || sequence > found.raised()) {
            return Optional.of(Mending.refused(RefusalCode.EVENT_NOT_RAISED));
        }
        return found.outbox().stream().anyMatch(each -> each.sequence() == sequence)
                ? Optional.of(Mending.refused(RefusalCode.EVENT_NOT_LOST))
                : Optional.empty();
    }
}
