package org.coproduction.starter;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that operations staff let go unapplied or that was declared lost, without its data.
///
/// @param because their reason
/// @param cameAt when it came after all, where it had been declared lost; it is not applied
/// @param appliedHere whether it had come here before it was declared lost, so that this service keeps it and differs from others
record SkippedEvent(String id, @Nullable String type, @Nullable Long sequence, String because, Instant at,
        @Nullable Instant cameAt, boolean appliedHere) {
    static SkippedEvent of(Document stored) {
        return new SkippedEvent(stored.getString("_id"), stored.getString("type"), stored.getLong("sequence"),
                stored.getString("skippedBecause"), stored.getDate("skippedAt").toInstant(),
                stored.getDate("cameAt") == null ? null : stored.getDate("cameAt").toInstant(),
                stored.getBoolean(Parking.APPLIED_HERE, false));
    }
}
