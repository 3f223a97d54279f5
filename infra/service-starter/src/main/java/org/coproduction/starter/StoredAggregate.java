package org.coproduction.starter;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.coproduction.charter.LostEvent;
import org.jspecify.annotations.Nullable;

/// One aggregate's document as loaded, with what else is in it beside the state: how it is read and how it is changed.
///
/// @param owed whether the document says when it owes a further step
/// @param lost events that were declared lost
record StoredAggregate<S>(String id, long version, long raised, S state, List<PendingEvent> outbox, Document inbox,
        List<String> receipts, boolean owed, List<LostEvent> lost) {
    /// What an event finds that arrives before anything else of its project did.
    static <S> StoredAggregate<S> absent(String id, S expected) {
        return new StoredAggregate<>(id, 0, 0, expected, List.of(), new Document(), List.of(), false, List.of());
    }

    static <S> StoredAggregate<S> of(Document stored, S state) {
        return new StoredAggregate<>(stored.getString("_id"), stored.getLong("version"), stored.getLong("raised"), state,
                stored.getList("outbox", Document.class).stream().map(PendingEvent::of).toList(),
                stored.get("inbox", Document.class),
                stored.getList("receipts", String.class), stored.containsKey("due"), lost(stored));
    }

    /// None in a document of which no event was ever lost.
    static List<LostEvent> lost(Document stored) {
        return stored.getList("lost", Document.class, List.of()).stream().map(
                each -> new LostEvent(each.getLong("sequence"), each.getDate("at").toInstant())).toList();
    }

    /// The document that a change begins, of one that was absent.
    ///
    /// @param state as it is stored
    /// @param due when the new state owes a further step
    static Document first(String id, Change<?> change, Document state, @Nullable Instant due) {
        var mark = change.mark();
        var receipt = change.receipt();
        var document = new Document("_id", id).append("version", 1L).append("raised", (long) change.raised().size())
                .append("state", state).append("outbox", change.raised().stream().map(PendingEvent::toDocument).toList())
                .append("inbox", mark == null ? new Document() : new Document(mark.source(), mark.sequence()))
                .append("receipts", receipt == null ? List.of() : List.of(receipt.text()));
        return due == null ? document : document.append("due", Date.from(due));
    }

    /// What a change does to this document: never a replacement, which would bring back events that were sent meanwhile.
    ///
    /// @param encoded the new state as it is stored
    /// @param due when the new state owes a further step
    Document update(Change<S> change, Document encoded, @Nullable Instant due) {
        var set = new Document("version", version + 1).append("state", encoded);
        var push = new Document();
        if (due != null) {
            set.append("due", Date.from(due));
        }
        if (!change.raised().isEmpty()) {
            set.append("raised", raised + change.raised().size());
            push.append("outbox", new Document("$each", change.raised().stream().map(PendingEvent::toDocument).toList()));
        }
        if (change.mark() != null) {
            set.append("inbox." + change.mark().source(), change.mark().sequence());
        }
        var receipt = change.receipt();
        if (receipt != null && hasExpiredReceipts(receipt.at())) {
            set.append("receipts", Receipt.trimmed(receipts, receipt));
        } else if (receipt != null) {
            push.append("receipts", receipt.text());
        }
        var update = new Document("$set", set);
        if (!push.isEmpty()) {
            update.append("$push", push);
        }
        if (due == null && owed) {
            update.append("$unset", new Document("due", ""));
        }
        return update;
    }

    boolean isAbsent() {
        return version == 0;
    }

    /// The last event of a source service that has been applied, 0 for none.
    long applied(String source) {
        return inbox.get(source) instanceof Long last ? last : 0;
    }

    private boolean hasExpiredReceipts(Instant now) {
        return !receipts.isEmpty() && (receipts.size() >= Receipt.AT_MOST || Receipt.parse(receipts.getFirst()).expired(now));
    }

    /// An event that has just been applied, as a mark in the inbox.
    record Mark(String source, long sequence) {}

    /// Everything that one write changes together.
    record Change<S>(S state, List<PendingEvent> raised, @Nullable Receipt receipt, @Nullable Mark mark) {}
}
