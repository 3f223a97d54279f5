package org.coproduction.starter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event in an outbox: stored with the state that raised it, not yet on the topic.
///
/// @param sequence place in its source's stream, from 1, without gaps
/// @param time to the millisecond
/// @param data the JSON that goes on the wire
record PendingEvent(String id, long sequence, String type, Instant time, String data, @Nullable String traceparent) {
    Document toDocument() {
        return new Document("id", id).append("sequence", sequence).append("type", type).append("time", Date.from(time))
                .append("data", data).append("traceparent", traceparent);
    }

    static PendingEvent of(Document stored) {
        return new PendingEvent(stored.getString("id"), stored.getLong("sequence"), stored.getString("type"),
                stored.getDate("time").toInstant(), stored.getString("data"), stored.getString("traceparent"));
    }

    int bytes() {
        return data.getBytes(StandardCharsets.UTF_8).length;
    }
}
