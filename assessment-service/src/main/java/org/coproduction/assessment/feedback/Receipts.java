package org.coproduction.assessment.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.coproduction.assessment.evaluation.Response;

/// A receipt for a response: a hash of the person's key and the answers. It is never stored, so it leads nobody from a person to
/// their answers, and it tells whoever holds it whether the answers are still the ones they gave.
final class Receipts {
    private Receipts() {
    }

    static String of(String key, Response response) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((key + '\n' + response.constituency() + '\n').getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(response.answers()).forEach((question, value) -> digest
                    .update((question + '\t' + value.length() + '\t' + value + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
