package org.coproduction.portal.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Days are London's, whatever the machine's clock is set to.
public final class London {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /// The last minute of a day.
    public static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(ZONE).toInstant();
    }

    /// The day on which this is.
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }
}
