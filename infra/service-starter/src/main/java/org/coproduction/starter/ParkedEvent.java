package org.coproduction.starter;

import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that was put aside, so that everything else can go on.
///
/// @param id its stream and sequence, or for an unreadable record its place on the topic
/// @param event the event, `null` for a record that could not be read
/// @param failure the class of the fault, never its text
/// @param at when it was first put aside
record ParkedEvent(String id, Reason reason, @Nullable ArrivedEvent event, @Nullable String failure, int tries, Instant at) {
    enum Reason {
        /// An earlier event of its stream is missing or parked.
        GAP,
        /// It could not be applied.
        POISON,
        /// It is no event of this platform.
        UNREADABLE
    }

    /// An id that names a stream: its service, its project and the sequence.
    static final Pattern PLACE = Pattern.compile("/([^/]+)/projects/([^/]+)#(\\d{12,18})");

    static String id(String source, long sequence) {
        return "%s#%012d".formatted(source, sequence);
    }

    /// The stream of the event that has this id.
    static String source(String id) {
        return id.substring(0, id.lastIndexOf('#'));
    }

    Document toDocument() {
        var document = new Document("_id", id).append("reason", reason.name()).append("failure", failure).append("tries", tries)
                .append("at", Date.from(at));
        if (event != null) {
            document.append("service", event.service()).append("projectId", event.projectId())
                    .append("sequence", event.sequence())
                    .append("type", event.type()).append("time", event.time().toString()).append("data", event.data())
                    .append("traceparent", event.traceparent());
        }
        return document;
    }

    static ParkedEvent of(Document stored) {
        var service = stored.getString("service");
        var event = service == null
                ? null
                : new ArrivedEvent(service, stored.getString("projectId"), stored.getLong("sequence"), stored.getString("type"),
                        Instant.parse(stored.getString("time")), stored.getString("data"),
                        stored.getString("traceparent"));
        return new ParkedEvent(stored.getString("_id"), Reason.valueOf(stored.getString("reason")), event,
                stored.getString("failure"),
                stored.getInteger("tries"), stored.getDate("at").toInstant());
    }
}
