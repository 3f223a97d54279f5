package org.coproduction.charter;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What tells one person from all others and has no place in a text that is published: of these, only what a pattern finds with
/// certainty. A name is not among them; nobody can tell it from the name of a place or a team.
///
/// ```java
/// PersonalDetail.in("Ring 0121 496 0000 to join.")   // Optional[TELEPHONE]
/// ```
public enum PersonalDetail {
    /// An address at which somebody gets e-mail.
    EMAIL("an e-mail address", "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}{2,24}"),
    /// A landline or mobile number of the United Kingdom (0121 …, 07…, +44 …). What begins with 03, 08 or 09 is an organisation's.
    TELEPHONE("a telephone number",
            "(?<![\\w£,/+-])(?<!\\d\\.)(?:\\+44[ .-]?(?:\\(0\\)[ .-]?)?|0044[ .-]?|\\(?0)[127]\\d(?:[ ().-]{0,2}\\d){7,8}"
                    + "(?!\\w|[.,/-]\\d)") {
        @Override
        boolean holds(MatchResult found) {
            return !DAY_FIRST.matcher(found.group()).lookingAt() && !HOURS_FIRST.matcher(found.group()).lookingAt();
        }
    },
    /// A number of the NHS: ten digits of which the last one follows from the others (NHS Data Dictionary, “NHS NUMBER”).
    NHS_NUMBER("an NHS number", "(?<![\\w£.,/-])\\d{3}([ -]?)\\d{3}\\1\\d{4}(?!\\w|[.,/-]\\d)") {
        @Override
        boolean holds(MatchResult found) {
            var digits = found.group().chars().filter(Character::isDigit).map(each -> each - '0').toArray();
            var check = 11 - IntStream.range(0, 9).map(at -> digits[at] * (10 - at)).sum() % 11;
            return check % 11 == digits[9] && IntStream.of(digits).distinct().count() > 1;
        }
    },
    /// A whole postcode, which some fifteen homes share. Its first half alone is a part of a town.
    POSTCODE("a postcode", "(?iu)(?<![\\p{L}\\p{N}/])(?:A[BL]|B[ABDFHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?"
            + "|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGK-PRSTWY]?"
            + "|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}/])") {
        @Override
        boolean holds(MatchResult found) {
            return !ORDINAL.matcher(found.group()).find();
        }
    },
    /// The day on which somebody was born, called so. Any other day may be one of a plan, and "born on or after" says who can take part.
    DATE_OF_BIRTH("a date of birth", "(?iu)\\b(?:date of birth|birth ?date|d\\.?o\\.?b\\b\\.?|born)"
            + "(?:(?!\\b(?:after|before|between|from|since|until)\\b)[^.!?;\\d\\n]){0,14}"
            + "(?:\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}+|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w{0,6},? \\d{4}"
            + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w{0,6} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})"
            + "(?! or (?:after|before|earlier|later))");

    /// How a day begins that is written with two dashes or dots, and an hour behind it.
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([ .-])\\d{1,2}\\1(?:19|20)\\d{2}");
    /// From one hour to another: "0730-0900".
    private static final Pattern HOURS_FIRST = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d-(?:[01]\\d|2[0-3])[0-5]\\d ");
    /// "2nd" and "3yr" end like a postcode.
    private static final Pattern ORDINAL = Pattern.compile("(?:\\d(?:st|nd|rd|th|hr|yr)|1ST|2ND|3RD|[04-9]TH)$");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
    /// Soft hyphens, and what joins or parts letters without being seen.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    private final String plain;
    private final Pattern pattern;

    PersonalDetail(String plain, String pattern) {
        this.plain = plain;
        this.pattern = Pattern.compile(pattern);
    }

    /// The first of these that a text holds, in whatever digits, dashes and spaces it is typed.
    public static Optional<PersonalDetail> in(String text) {
        var typed = plainly(text);
        return Stream.of(values()).filter(each -> each.isIn(typed)).findFirst();
    }

    /// What it is, to be said in a sentence: "an e-mail address".
    public String plain() {
        return plain;
    }

    /// Whether what looks like it is it, where a pattern cannot tell.
    boolean holds(MatchResult found) {
        return true;
    }

    private boolean isIn(String text) {
        return pattern.matcher(text).results().anyMatch(this::holds);
    }

    private static String plainly(String text) {
        var plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        plain = DASHES.matcher(SPACES.matcher(plain).replaceAll(" ")).replaceAll("-");
        return plain.codePoints().map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
