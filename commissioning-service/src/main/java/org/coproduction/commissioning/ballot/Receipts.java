package org.coproduction.commissioning.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The code that a person gets for a ballot: the same ballot by the same person in the same round has the same code, another one a
/// different code. It tells nothing to anybody else.
final class Receipts {
    /// No vowels, so that no code is a word; nothing that is easily mistaken for something else when read aloud.
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private Receipts() {
    }

    /// Twelve letters in groups of four, such as `BKRT-WZNM-CCHL`, from the SHA-256 of the key, the round and the sorted choices.
    static String code(String roundId, String key, List<String> choices) {
        try {
            var text = String.join("\n", key, roundId, String.join(",", choices));
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            var code = new StringBuilder();
            for (var at = 0; at < LENGTH; at++) {
                code.append(at > 0 && at % GROUP == 0 ? "-" : "")
                        .append(LETTERS.charAt(Byte.toUnsignedInt(hash[at]) % LETTERS.length()));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
