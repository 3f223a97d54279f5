package org.coproduction.starter;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Inbox.BackOffException;
import org.coproduction.starter.Inbox.Result;
import org.coproduction.starter.ParkedEvent.Reason;
import org.coproduction.starter.Steps.Step;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies what arrives, and parks what cannot be applied: a gap until the missing event comes, a poison event after
/// three tries. Either holds back its own stream only. Faults of the database are thrown on, and never park anything.
final class Consumption {
    private static final Logger log = LoggerFactory.getLogger(Consumption.class);
    private static final int TRIES = 3;

    private final Inbox<?> inbox;
    private final Parking parking;
    private final Losses losses;
    private final StateCodec codec;
    private final Steps steps;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter parked;

    Consumption(Inbox<?> inbox, Parking parking, StateCodec codec, Steps steps, MeterRegistry metrics) {
        this.inbox = inbox;
        this.parking = parking;
        this.losses = new Losses(parking, metrics);
        this.codec = codec;
        this.steps = steps;
        this.applied = Counter.builder("coproduction.inbox.applied").description("events applied").register(metrics);
        this.duplicates = Counter.builder("coproduction.inbox.duplicates").description("events that had been applied before")
                .register(metrics);
        this.parked = Counter.builder("coproduction.inbox.parked").description("events that were put aside").register(metrics);
    }

    void receive(ConsumerRecord<String, byte[]> record) {
        ArrivedEvent event;
        try {
            event = Envelope.open(record);
            if (!Topics.of(event.service()).equals(record.topic())) {
                throw new Envelope.UnreadableEvent("another service's topic");
            }
        } catch (Envelope.UnreadableEvent unreadable) {
            parking.parkUnreadable(record.topic(), record.partition(), record.offset(), String.valueOf(unreadable.getMessage()));
            parked.increment();
            log.error("Parked the record at {}-{}@{}: it is no event of this platform", record.topic(), record.partition(),
                    record.offset());
            return;
        }
        try (var _ = Trace.resume(event.traceparent())) {
            steps.reached(Step.RECEIVED, event.type());
            receive(event);
            steps.reached(Step.BEFORE_COMMIT, event.type());
        }
    }

    void receive(ArrivedEvent event) {
        if (EventLost.is(event)) {
            if (!losses.hold(event, inbox.applied(event.projectId(), event.service()))) {
                return;
            }
        } else if (losses.cameBefore(event)) {
            losses.tellIfLate(event);
            drain(event.source());
            return;
        }
        switch (tryToApply(event)) {
            case Attempt.Came(var result) -> {
                count(result);
                switch (result) {
                    case APPLIED -> drainIfParked(event.source());
                    case DUPLICATE -> {
                        losses.tellIfLate(event);
                        drainIfParked(event.source());
                    }
                    case GAP -> park(event, Reason.GAP, null, 0);
                }
            }
            case Attempt.Failed(var failure) -> park(event, Reason.POISON, failure, TRIES);
        }
    }

    private void count(Result result) {
        switch (result) {
            case APPLIED -> applied.increment();
            case DUPLICATE -> duplicates.increment();
            case GAP -> {
            }
        }
    }

    private sealed interface Attempt {
        record Came(Result result) implements Attempt {}

        record Failed(String failure) implements Attempt {}
    }

    private Attempt tryToApply(ArrivedEvent event) {
        for (var attempt = 1;; attempt++) {
            try {
                return new Attempt.Came(inbox.apply(event, codec, steps));
            } catch (MongoException | BackOffException passing) {
                throw passing;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError own) {
                if (attempt == TRIES) {
                    log.error("{} {} of {} could not be applied, {} times", event.type(), event.sequence(), event.source(), TRIES,
                            own);
                    return new Attempt.Failed(own.getClass().getSimpleName());
                }
            }
        }
    }

    private void park(ArrivedEvent event, Reason reason, @org.jspecify.annotations.Nullable String failure, int tries) {
        if (reason == Reason.GAP && losses.tellIfLate(event)) {
            return;
        }
        steps.reached(Step.BEFORE_PARK, event.type());
        parking.park(event, reason, failure, tries);
        steps.reached(Step.PARKED, event.type());
        parked.increment();
        log.warn("Parked {} {} of {} ({}); later events of this stream wait behind it", event.type(), event.sequence(),
                event.source(),
                reason);
        // The missing event may have come while this one was being parked.
        drain(event.source());
    }

    private void drainIfParked(String source) {
        if (parking.mayHold(source)) {
            drain(source);
        }
    }

    /// Applies what is parked for a stream, for as long as the next of its events is there and can be applied.
    void drain(String source) {
        for (;;) {
            var next = parking.find(ParkedEvent.id(source, applied(source) + 1)).orElse(null);
            if (next == null || next.event() == null || next.reason() == Reason.POISON) {
                break;
            }
            switch (tryToApply(next.event())) {
                case Attempt.Came(var result) -> {
                    count(result);
                    parking.remove(next.id());
                }
                case Attempt.Failed(var failure) -> parking.park(next.event(), Reason.POISON, failure, next.tries() + TRIES);
            }
        }
    }

    private long applied(String source) {
        var stream = source.split("/");
        return inbox.applied(stream[3], stream[1]);
    }

    /// Looks again at everything parked, also at what another instance parked, and lets go of what has been applied
    /// otherwise. A stream that cannot go on now keeps none of the others back.
    void drainAll() {
        parking.streams().forEach((source, sequences) -> {
            try {
                var applied = applied(source);
                sequences.stream().filter(sequence -> sequence <= applied)
                        .forEach(sequence -> parking.remove(ParkedEvent.id(source, sequence)));
                drain(source);
            } catch (BackOffException busy) {
                log.warn("What is parked of a stream will be looked at again: {}", busy.getMessage());
            }
        });
    }

    /// Tries a parked event once more.
    Mending sendAgain(String id) {
        var waiting = parking.find(id).orElse(null);
        if (waiting == null) {
            return mendedBefore(id);
        }
        if (waiting.event() == null) {
            return Mending.refused(RefusalCode.EVENT_UNREADABLE);
        }
        return switch (tryOnceMore(waiting.event())) {
            case Attempt.Failed(var failure) -> {
                parking.park(waiting.event(), Reason.POISON, failure, waiting.tries() + TRIES);
                yield new Mending.Refused(Refusal.of(RefusalCode.EVENT_STILL_FAILS, Map.of("failure", failure)));
            }
            case Attempt.Came(var result) -> {
                count(result);
                yield switch (result) {
                    case GAP -> Mending.refused(RefusalCode.EVENT_WAITS);
                    case APPLIED, DUPLICATE -> {
                        done(waiting);
                        yield new Mending.Applied();
                    }
                };
            }
        };
    }

    /// Lets a parked event go unapplied, for a reason that is kept.
    ///
    /// @param by who decided that
    Mending skip(String id, String reason, String by) {
        if (reason.isBlank()) {
            return new Mending.Refused(Refusal.of(RefusalCode.SKIP_REASON_MISSING, "reason"));
        }
        var waiting = parking.find(id).orElse(null);
        if (waiting == null) {
            return mendedBefore(id);
        }
        return switch (pass(waiting)) {
            case GAP -> Mending.refused(RefusalCode.EVENT_WAITS);
            case DUPLICATE -> {
                done(waiting);
                yield mendedBefore(id);
            }
            case APPLIED -> {
                parking.recordSkip(waiting, reason, by);
                done(waiting);
                yield new Mending.Skipped();
            }
        };
    }

    private Result pass(ParkedEvent waiting) {
        if (waiting.event() == null) {
            return Result.APPLIED;
        }
        try {
            return inbox.skip(waiting.event());
        } catch (BackOffException busy) {
            throw tooBusy(busy);
        }
    }

    private Attempt tryOnceMore(ArrivedEvent event) {
        try {
            return tryToApply(event);
        } catch (BackOffException busy) {
            throw tooBusy(busy);
        }
    }

    /// Nobody tries this again by itself, as a listener would.
    private static RefusedException tooBusy(BackOffException busy) {
        log.warn("A parked event could not be seen to now: {}", busy.getMessage());
        return new RefusedException(Refusal.of(RefusalCode.TOO_BUSY));
    }

    private void done(ParkedEvent waiting) {
        parking.remove(waiting.id());
        if (waiting.event() != null) {
            drain(waiting.event().source());
        }
    }

    /// What became of an event that is not parked any more.
    private Mending mendedBefore(String id) {
        if (parking.wasSkipped(id)) {
            return new Mending.Skipped();
        }
        var place = ParkedEvent.PLACE.matcher(id);
        return place.matches() && Long.parseLong(place.group(3)) <= inbox.applied(place.group(2), place.group(1))
                ? new Mending.Applied()
                : new Mending.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "id"));
    }

    /// The sequence that the stream of a parked event needs next.
    long next(HeldEvent held) {
        var place = ParkedEvent.PLACE.matcher(held.id());
        return place.matches() ? inbox.applied(place.group(2), place.group(1)) + 1 : 0;
    }

    Parking parking() {
        return parking;
    }
}
