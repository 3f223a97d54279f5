package org.coproduction.starter;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that operations staff let go unapplied, without its data.
///
/// @param because their reason
record SkippedEvent(String id, @Nullable String type, @Nullable Long sequence, String because, Instant at) {
    static SkippedEvent of(Document stored) {
        return new SkippedEvent(stored.getString("_id"), stored.getString("type"), stored.getLong("sequence"),
                stored.getString("skippedBecause"), stored.getDate("skippedAt").toInstant());
    }
}
