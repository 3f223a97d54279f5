package org.coproduction.charter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), which identifies wordings, ballots, files and what was counted.
public final class Sha256 {
    private Sha256() {
    }

    /// To be fed piece by piece.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// Of a text in UTF-8.
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(UTF_8));
    }

    /// Of a text in UTF-8, in lower-case hexadecimal.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// Of bytes, in lower-case hexadecimal.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }
}
