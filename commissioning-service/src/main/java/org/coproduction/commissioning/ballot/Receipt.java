package org.coproduction.commissioning.ballot;

import java.util.Arrays;
import java.util.HexFormat;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.Vote;

/// What a person gets for a ballot: the hash of its choices with a number that nobody can guess, so that the choices cannot be
/// guessed from the hash either.
///
/// The number comes from the key under which the ballot lies. So the same ballot by the same person in the same round has the same
/// receipt, and once the round's secret is destroyed, nobody but who was given the number knows it.
///
/// @param hash SHA-256 of the vote's text ([Vote#text()]: `P1,P4`, or with points `P4,P1;3,2`), a line feed and the nonce in
///        hexadecimal; in hexadecimal itself
/// @param nonce 128 bits in hexadecimal
public record Receipt(String hash, String nonce) {
    private static final int NONCE_BYTES = 16;
    /// No vowels, so that no code is a word; nothing that is easily mistaken for something else when read aloud.
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /// @param key one for each ballot of the round, which nobody can guess
    public static Receipt of(String roundId, String key, Vote vote) {
        var chosen = vote.text();
        var nonce = HexFormat.of()
                .formatHex(Arrays.copyOf(Sha256.of(String.join("\n", "nonce", key, roundId, chosen)), NONCE_BYTES));
        return new Receipt(Sha256.hex(chosen + "\n" + nonce), nonce);
    }

    /// The hash as twelve letters in groups of four, such as `BKRT-WZNM-CCHL`, to be read and compared.
    public String code() {
        return code(hash);
    }

    /// The same of the hash alone.
    public static String code(String hash) {
        var bytes = HexFormat.of().parseHex(hash);
        var code = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(Byte.toUnsignedInt(bytes[at]) % LETTERS.length()));
        }
        return code.toString();
    }
}
