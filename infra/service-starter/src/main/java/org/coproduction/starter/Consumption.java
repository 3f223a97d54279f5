package org.coproduction.starter;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.coproduction.starter.Inbox.BackOffException;
import org.coproduction.starter.Inbox.Result;
import org.coproduction.starter.ParkedEvent.Reason;
import org.coproduction.starter.Steps.Step;
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
    private final StateCodec codec;
    private final Steps steps;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter parked;

    Consumption(Inbox<?> inbox, Parking parking, StateCodec codec, Steps steps, MeterRegistry metrics) {
        this.inbox = inbox;
        this.parking = parking;
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
        switch (tryToApply(event)) {
            case Attempt.Came(var result) -> {
                count(result);
                switch (result) {
                    case APPLIED, DUPLICATE -> drainIfParked(event.source());
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
            } catch (RuntimeException own) {
                if (attempt == TRIES) {
                    log.error("{} {} of {} could not be applied, {} times", event.type(), event.sequence(), event.source(), TRIES,
                            own);
                    return new Attempt.Failed(own.getClass().getSimpleName());
                }
            }
        }
    }

    private void park(ArrivedEvent event, Reason reason, @org.jspecify.annotations.Nullable String failure, int tries) {
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
        var stream = source.split("/");
        for (;;) {
            var next = parking.find(ParkedEvent.id(source, inbox.applied(stream[3], stream[1]) + 1)).orElse(null);
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

    /// Looks again at everything parked, also at what another instance parked, and lets go of what has been applied
    /// otherwise.
    void drainAll() {
        parking.streams().forEach(this::drain);
        for (var parkedEvent : parking.all()) {
            var event = parkedEvent.event();
            if (event != null && event.sequence() <= inbox.applied(event.projectId(), event.service())) {
                parking.remove(parkedEvent.id());
            }
        }
    }

    /// Tries a parked event once more and says in a sentence what became of it.
    String sendAgain(String id) {
        var waiting = parking.find(id).orElse(null);
        if (waiting == null) {
            return "Nothing is parked under " + id + ".";
        }
        if (waiting.event() == null) {
            return "This record is no event of this platform: it can only be skipped.";
        }
        return switch (tryToApply(waiting.event())) {
            case Attempt.Failed(var failure) -> {
                parking.park(waiting.event(), Reason.POISON, failure, waiting.tries() + TRIES);
                yield "It could still not be applied: " + failure + ".";
            }
            case Attempt.Came(var result) -> {
                count(result);
                yield switch (result) {
                    case GAP -> "An earlier event of its stream is still missing; it waits.";
                    case APPLIED, DUPLICATE -> {
                        parking.remove(id);
                        drain(waiting.event().source());
                        yield "It has been applied, and what waited behind it as far as possible.";
                    }
                };
            }
        };
    }

    /// Lets a parked event go unapplied, for a reason that is kept.
    String skip(String id, String reason) {
        var waiting = parking.find(id).orElse(null);
        if (waiting == null) {
            return "Nothing is parked under " + id + ".";
        }
        if (reason.isBlank()) {
            return "Skipping an event needs a reason, which is kept.";
        }
        var event = waiting.event();
        if (event != null && !inbox.skip(event)) {
            return "An earlier event of its stream is still missing; skip that one first.";
        }
        parking.recordSkip(waiting, reason);
        parking.remove(id);
        if (event != null) {
            drain(event.source());
        }
        return "It has been skipped, and what waited behind it applied as far as possible.";
    }

    Parking parking() {
        return parking;
    }
}
