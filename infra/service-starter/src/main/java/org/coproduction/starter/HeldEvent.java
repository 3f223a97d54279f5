package org.coproduction.starter;

import java.time.Instant;
import org.bson.Document;
import org.coproduction.starter.ParkedEvent.Reason;
import org.jspecify.annotations.Nullable;

/// The first parked event of its stream, the one to be seen to; without its data, which may be long and is nobody's business
/// here. For a record that is no event, all that is known of it is where it lies.
///
/// @param service which raised it
/// @param failure the class of the fault, never its text
/// @param since when it was first put aside
/// @param behind how many later events of its stream are parked behind it
/// @param missing the sequence that has to come first, where this event is not the next
record HeldEvent(String id, Reason reason, @Nullable String service, @Nullable String type, @Nullable Long sequence,
        @Nullable String failure, int tries, Instant since, int behind, @Nullable Long missing) {
    static HeldEvent of(Document stored) {
        return new HeldEvent(stored.getString("_id"), Reason.valueOf(stored.getString("reason")), stored.getString("service"),
                stored.getString("type"), stored.getLong("sequence"), stored.getString("failure"), stored.getInteger("tries"),
                stored.getDate("at").toInstant(), 0, null);
    }

    /// Whether a later parked event waits behind this one: their ids differ in the sequence only.
    boolean holds(String later) {
        return sequence != null && later.startsWith(id.substring(0, id.lastIndexOf('#') + 1));
    }

    HeldEvent withOneMore() {
        return new HeldEvent(id, reason, service, type, sequence, failure, tries, since, behind + 1, missing);
    }

    HeldEvent waitingFor(long next) {
        return new HeldEvent(id, reason, service, type, sequence, failure, tries, since, behind, next);
    }
}
