package org.coproduction.starter;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One aggregate's document as loaded, with what else is in it beside the state.
///
/// @param owed whether the document says when it owes a further step
record StoredAggregate<S>(String id, long version, long raised, S state, List<PendingEvent> outbox, Document inbox,
        List<String> receipts, boolean owed) {
    /// What an event finds that arrives before anything else of its project did.
    static <S> StoredAggregate<S> absent(String id, S expected) {
        return new StoredAggregate<>(id, 0, 0, expected, List.of(), new Document(), List.of(), false);
    }

    static <S> StoredAggregate<S> of(Document stored, S state) {
        return new StoredAggregate<>(stored.getString("_id"), stored.getLong("version"), stored.getLong("raised"), state,
                stored.getList("outbox", Document.class).stream().map(PendingEvent::of).toList(),
                stored.get("inbox", Document.class),
                stored.getList("receipts", String.class), stored.containsKey("due"));
    }

    boolean isAbsent() {
        return version == 0;
    }

    /// The last event of a source service that has been applied, 0 for none.
    long applied(String source) {
        return inbox.get(source) instanceof Long last ? last : 0;
    }

    boolean hasExpiredReceipts(Instant now) {
        return !receipts.isEmpty() && (receipts.size() >= Receipt.AT_MOST || Receipt.parse(receipts.getFirst()).expired(now));
    }

    /// An event that has just been applied, as a mark in the inbox.
    record Mark(String source, long sequence) {}

    /// Everything that one write changes together.
    record Change<S>(S state, List<PendingEvent> raised, @Nullable Receipt receipt, @Nullable Mark mark) {}
}
