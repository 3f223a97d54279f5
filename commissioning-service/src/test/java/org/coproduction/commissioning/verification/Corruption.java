package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/// What could be wrong with a result or a file of ballots, by a slip or on purpose.
final class Corruption {
    private static final String WORTH_CHANGING = "0123456789abcdefghijklmnopqrstuvwxyz/\"[],:{}ÄP";

    private Corruption() {
    }

    /// Another character before the end, but not in place of a blank, which only parts what is said.
    static String ofOneCharacter(String json, int end, Random random) {
        while (true) {
            var at = random.nextInt(end);
            var other = WORTH_CHANGING.charAt(random.nextInt(WORTH_CHANGING.length()));
            if (!Character.isWhitespace(json.charAt(at)) && json.charAt(at) != other) {
                return json.substring(0, at) + other + json.substring(at + 1);
            }
        }
    }

    static byte[] ofOneByte(byte[] file, Random random) {
        var corrupt = file.clone();
        corrupt[random.nextInt(corrupt.length)] ^= (byte) (1 + random.nextInt(127));
        return corrupt;
    }

    /// Whether the verifier finds a fault, or no result at all.
    static boolean isFound(String json, byte[] file) {
        try {
            return !new VerifyResult().verify(json.getBytes(UTF_8), file).faults().isEmpty();
        } catch (UnreadableResult found) {
            return true;
        }
    }
}
