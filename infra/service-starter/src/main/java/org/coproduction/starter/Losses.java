package org.coproduction.starter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a reader makes of the news that an event is lost. Of two events under one sequence the first one that came counts: the
/// news, and then the event is never applied, or the event, and then this reader keeps what it did. Either way staff are told.
final class Losses {
    private static final Logger log = LoggerFactory.getLogger(Losses.class);

    private final Parking parking;
    private final Counter late;
    private final Counter differing;

    Losses(Parking parking, MeterRegistry metrics) {
        this.parking = parking;
        this.late = Counter.builder("coproduction.inbox.late").description("events that came after they had been declared lost")
                .register(metrics);
        this.differing = Counter.builder("coproduction.inbox.differing")
                .description("events that had come here before they were declared lost").register(metrics);
    }

    /// Whether the news of a loss is to be received like an event; it is recorded what came of it. Where the event itself is
    /// parked, it waits and the news does not.
    ///
    /// @param applied the last event of its stream that was applied
    boolean hold(ArrivedEvent news, long applied) {
        var waits = parking.find(id(news)).map(ParkedEvent::event).filter(event -> !EventLost.is(event)).isPresent();
        if (!waits && news.sequence() > applied) {
            parking.recordLoss(news);
        } else if (parking.recordHad(news)) {
            differing.increment();
            log.error("{} of {} was declared lost and had come here before; this service keeps it, and differs from others",
                    news.sequence(), news.source());
        }
        return !waits;
    }

    /// Whether the news that an event is lost came before it and is parked.
    boolean cameBefore(ArrivedEvent event) {
        return parking.mayHold(event.source())
                && parking.find(id(event)).map(ParkedEvent::event).filter(EventLost::is).isPresent();
    }

    /// An event that had been declared lost and comes after all is told of and never applied: others after it have been.
    boolean tellIfLate(ArrivedEvent event) {
        if (EventLost.is(event) || !parking.cameLate(id(event))) {
            return false;
        }
        late.increment();
        log.error("{} {} of {} had been declared lost and came after all; it is not applied", event.type(), event.sequence(),
                event.source());
        return true;
    }

    private static String id(ArrivedEvent event) {
        return ParkedEvent.id(event.source(), event.sequence());
    }
}
