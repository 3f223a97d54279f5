package org.coproduction.starter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What remains of an answered command, so that a repeat gets the same answer and no second effect.
///
/// There may be hundreds in one document, and each command reads them all: so each is one short text, the whole of it some
/// sixty characters. It says neither who gave the command nor what was in it, but recognises both.
///
/// @param command digest of the caller and the `Idempotency-Key`
/// @param body digest of the content
/// @param version the version that it led to: with the id, the whole answer
/// @param at to the second
record Receipt(String command, String body, long version, Instant at) {
    static final Duration KEPT = Duration.ofHours(24);
    static final int AT_MOST = 500;
    private static final int DIGEST_BYTES = 16;

    /// The receipt of a command that has a key.
    static Receipt of(Command command, long version, Instant at) {
        return new Receipt(digest(command.caller() + '\n' + command.key()), digest(command.bodyHash()), version, at);
    }

    static @Nullable Receipt find(List<String> receipts, Command command) {
        var sought = digest(command.caller() + '\n' + command.key());
        for (var stored : receipts) {
            if (stored.startsWith(sought)) {
                return parse(stored);
            }
        }
        return null;
    }

    /// What is kept beside the newest: those of the last day, as many as may be.
    static List<String> trimmed(List<String> receipts, Receipt newest) {
        var kept = new ArrayList<>(receipts.stream().filter(stored -> !parse(stored).expired(newest.at())).toList());
        kept.add(newest.text());
        return kept.subList(Math.max(0, kept.size() - AT_MOST), kept.size());
    }

    static Receipt parse(String stored) {
        var parts = stored.split(" ");
        return new Receipt(parts[0], parts[1], Long.parseLong(parts[2]), Instant.ofEpochSecond(Long.parseLong(parts[3])));
    }

    String text() {
        return command + ' ' + body + ' ' + version + ' ' + at.getEpochSecond();
    }

    /// Whether a repeated command has the content that this receipt is for.
    boolean isFor(Command repeated) {
        return body.equals(digest(repeated.bodyHash()));
    }

    boolean expired(Instant now) {
        return at.plus(KEPT).isBefore(now);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
