package org.coproduction.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The calendar by which people's days are counted.
final class LondonDay {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDay() {
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }
}
