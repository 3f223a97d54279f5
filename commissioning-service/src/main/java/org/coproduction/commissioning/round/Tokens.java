package org.coproduction.commissioning.round;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a text is made of where it is looked what an edit changed: words, numbers, addresses, and each mark between them. Blanks of
/// whatever kind part them, and so do marks such as a slash or a dash.
final class Tokens {
    /// Also what takes no place on the page, such as a zero-width space, and what is no letter at all.
    private static final String BLANK = "\\s\\p{Z}\\p{Cc}\\u200B";
    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    /// A hyphen that is seen only at the end of a line.
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final String LETTER = "\\p{L}\\p{M}\\u200C\\u200D";
    private static final Pattern TOKEN = Pattern.compile("(?iu)"
            // With a scheme or www; with an @; or a name with dots, such as example.org/clubs.
            + "(?<address>(?:\\p{L}[\\p{L}\\p{N}+.-]{0,20}://|www\\.)[^" + BLANK + "]*[^" + BLANK + ".,;:!?)\\]'\"’”]"
            + "|[^" + BLANK + "@<>()]{1,64}@[^" + BLANK + "@<>()]*[^" + BLANK + "@<>().,;:!?'\"’”]"
            + "|[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}{2,24}(?![" + LETTER + "\\p{N}])"
            + "(?:[/?#:][^" + BLANK + "]*[^" + BLANK + ".,;:!?)\\]'\"’”])?)"
            // With its sign, its currency, the marks within it and its per cent.
            + "|(?<number>[\\p{Sc}\\p{Sm}\\p{Pd}]{0,3}[" + LETTER + "]{0,40}\\p{N}[" + LETTER + "\\p{N}]*"
            + "(?:[^" + LETTER + "\\p{N}" + BLANK + "]\\p{N}[" + LETTER + "\\p{N}]*){0,20}[%‰°\\p{Sc}]{0,3})"
            + "|(?<word>[" + LETTER + "]+(?:['’][" + LETTER + "]+){0,4})"
            + "|(?<mark>[^" + BLANK + "])");
    /// Of English, the language that proposals are mostly written in.
    private static final Set<String> NUMBER_WORDS = Set.of("nil", "nought", "none", "zero", "one", "ones", "two", "twos", "three",
            "threes", "four", "fours", "five", "fives", "six", "seven", "eight", "nine", "ten", "tens", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
            "fifty",
            "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
            "billion",
            "billions", "dozen", "dozens", "couple", "pair", "pairs", "both", "half", "halves", "third", "thirds", "quarter",
            "quarters", "once", "twice", "thrice", "single", "double", "triple", "treble", "first", "second", "seconds", "fourth",
            "fifth", "fifths", "sixth", "seventh", "eighth", "ninth", "tenth", "tenths", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth",
            "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth", "percent");

    private Tokens() {
    }

    /// What a token is.
    enum Kind {
        WORD,
        /// With a digit in it, or a word for one.
        NUMBER,
        /// Of a page or for e-mail.
        ADDRESS,
        /// Anything else that is no blank.
        MARK
    }

    /// @param text two tokens with the same are the same
    record Token(String text, Kind kind) {}

    static List<Token> of(String text) {
        return TOKEN.matcher(plainly(text)).results().map(found -> new Token(found.group(), kind(found))).toList();
    }

    private static Kind kind(MatchResult found) {
        if (found.group("address") != null) {
            return Kind.ADDRESS;
        }
        if (found.group("word") != null) {
            return NUMBER_WORDS.contains(found.group().toLowerCase(Locale.ROOT)) ? Kind.NUMBER : Kind.WORD;
        }
        return found.group("number") == null ? Kind.MARK : Kind.NUMBER;
    }

    /// What stands between blanks, for somebody who reads it.
    static List<String> seen(String text) {
        return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static String plainly(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace(SOFT_HYPHEN, "");
    }
}
