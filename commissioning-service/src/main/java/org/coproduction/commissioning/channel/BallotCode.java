package org.coproduction.commissioning.channel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;

/// What a person writes on their paper, or reads out on the phone or at a meeting, so that their ballot lies where their own ballot
/// lies: it counts once, and they see it and can replace it. Sixteen letters, such as `BKRT-VZNM-CCHL-GSDF`, read from the left:
///
/// - twelve that come from the person and the round's secret, 19¹² of them: nobody guesses one, and nobody can tell the person from it;
/// - three that come from the first twelve, the secret and the constituency, so that a code of another round, of another constituency or
///   of nobody is refused;
/// - one that makes the letters, each times its place, add up to a multiple of 19: so one wrong letter, and two that changed places, are
///   always found.
///
/// Once the round's secret is destroyed, a code leads nowhere.
public final class BallotCode {
    /// No vowels, so that no code is a word; nothing that is easily mistaken for something else when it is read aloud or written by hand.
    /// Their number is prime, which the last letter needs.
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVXZ";
    private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());
    private static final int BODY = 12;
    private static final int SEAL = 3;
    private static final int LENGTH = BODY + SEAL + 1;
    private static final int GROUP = 4;

    private final String letters;

    private BallotCode(String letters) {
        this.letters = letters;
    }

    /// The code of a person in a round.
    ///
    /// @param keyed gives for a text what only who has the round's secret can compute
    public static BallotCode of(UnaryOperator<String> keyed, String person, Constituency constituency) {
        var body = body(keyed, person);
        var sealed = body + seal(keyed, body, constituency);
        return new BallotCode(sealed + LETTERS.chars().filter(last -> addsUp(sealed + (char) last)).mapToObj(Character::toString)
                .findFirst().orElseThrow());
    }

    /// The key under which a person's ballot lies.
    public static String keyOf(UnaryOperator<String> keyed, String person) {
        return key(keyed, body(keyed, person));
    }

    /// A code as somebody typed it, in capitals or not, with or without what stands between the groups; empty where letters are wrong,
    /// missing or in the wrong place.
    public static Optional<BallotCode> read(String typed) {
        var letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0) && addsUp(letters)
                ? Optional.of(new BallotCode(letters))
                : Optional.empty();
    }

    /// Whether somebody of this constituency has it in the round whose secret this is.
    public boolean isOf(UnaryOperator<String> keyed, Constituency constituency) {
        return letters.startsWith(seal(keyed, letters.substring(0, BODY), constituency), BODY);
    }

    /// The key under which the ballot of whoever has it lies.
    public String key(UnaryOperator<String> keyed) {
        return key(keyed, letters.substring(0, BODY));
    }

    /// In groups of four.
    public String text() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static String body(UnaryOperator<String> keyed, String person) {
        return written(keyed.apply("person\n" + person), BODY);
    }

    private static String key(UnaryOperator<String> keyed, String body) {
        return keyed.apply("ballot\n" + body);
    }

    /// The last of its letters is moved on by another step for each constituency, so that no code is good for two.
    private static String seal(UnaryOperator<String> keyed, String body, Constituency constituency) {
        var seal = written(keyed.apply("seal\n" + body), SEAL);
        var step = switch (constituency) {
            case PARENT_CARER -> 0;
            case YOUNG_PERSON -> 1;
            case PROFESSIONAL -> 2;
        };
        var last = (LETTERS.indexOf(seal.charAt(SEAL - 1)) + step) % LETTERS.length();
        return seal.substring(0, SEAL - 1) + LETTERS.charAt(last);
    }

    private static String written(String text, int length) {
        var number = new BigInteger(1, Sha256.of(text));
        var written = new StringBuilder();
        for (var at = 0; at < length; at++) {
            written.append(LETTERS.charAt(number.mod(BASE).intValue()));
            number = number.divide(BASE);
        }
        return written.toString();
    }

    private static boolean addsUp(String letters) {
        var sum = 0;
        for (var at = 0; at < letters.length(); at++) {
            sum += (at + 1) * LETTERS.indexOf(letters.charAt(at));
        }
        return sum % LETTERS.length() == 0;
    }
}
