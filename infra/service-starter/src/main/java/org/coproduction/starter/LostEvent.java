package org.coproduction.starter;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// An event that was raised and that is nowhere any more, as the service that raised it keeps it beside the project: the others
/// went on without it.
///
/// @param sequence its place in the project's stream
/// @param at when it was declared lost
public record LostEvent(long sequence, Instant at) {
    static LostEvent of(Document stored) {
        return new LostEvent(stored.getLong("sequence"), stored.getDate("at").toInstant());
    }

    /// @param because the reason of operations staff, which stays in the record
    /// @param by who of them it was
    Document toDocument(String because, String by) {
        return new Document("sequence", sequence).append("at", Date.from(at)).append("because", because).append("by", by);
    }
}
