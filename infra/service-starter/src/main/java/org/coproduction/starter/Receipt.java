package org.coproduction.starter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What remains of an answered command, so that a repeat gets the same answer and no second effect.
///
/// @param version the version that it led to: with the id, the whole answer
record Receipt(String key, String caller, String bodyHash, long version, Instant at) {
    static final Duration KEPT = Duration.ofHours(24);
    static final int AT_MOST = 500;

    static @Nullable Receipt find(List<Document> receipts, Command command) {
        for (var stored : receipts) {
            if (stored.getString("key").equals(command.key()) && stored.getString("caller").equals(command.caller())) {
                return of(stored);
            }
        }
        return null;
    }

    /// What is kept beside the newest: those of the last day, as many as may be.
    static List<Document> trimmed(List<Document> receipts, Receipt newest) {
        var kept = new ArrayList<>(receipts.stream().filter(stored -> !of(stored).expired(newest.at())).toList());
        kept.add(newest.toDocument());
        return kept.subList(Math.max(0, kept.size() - AT_MOST), kept.size());
    }

    static Receipt of(Document stored) {
        return new Receipt(stored.getString("key"), stored.getString("caller"), stored.getString("bodyHash"),
                stored.getLong("version"), stored.getDate("at").toInstant());
    }

    Document toDocument() {
        return new Document("key", key).append("caller", caller).append("bodyHash", bodyHash).append("version", version).append(
                "at",
                Date.from(at));
    }

    boolean expired(Instant now) {
        return at.plus(KEPT).isBefore(now);
    }
}
