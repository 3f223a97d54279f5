package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.PersonalDetail.DATE_OF_BIRTH;
import static org.coproduction.charter.PersonalDetail.EMAIL;
import static org.coproduction.charter.PersonalDetail.NHS_NUMBER;
import static org.coproduction.charter.PersonalDetail.POSTCODE;
import static org.coproduction.charter.PersonalDetail.TELEPHONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailTest {
    private static final int TIMES = 20_000;
    /// What texts that are agreed are full of, and nothing of which leads to anybody.
    private static final List<String> HARMLESS = List.of("a sports club", "£48,500", "£ 07 500 000", "on 2026-05-01",
            "from 01-02-2026 10:00",
            "at 01 02 2026", "09:30-11:00", "2nd term", "Year 7", "Y7 2nd group", "M6 2pm", "B42", "CYP/2019/044",
            "ages 11 to 18",
            "1,234,567,890 steps", "Room A1 2nd floor", "W3C", "12 weeks", "50 %", "the A38", "3.5 hours", "50.5000000000",
            "0197a3c0-5e1d-7000-8000-000000000001", "1234567890123456", "Perry Barr", "Example Council", "the team @ the hall",
            "Childline 0800 1111", "0300 123 1234", "the club was born in 2019", "KS2 3RD place", "10 + 5", "N/A", "E10 fuel",
            "born between 1 September 2015 and 31 August 2016", "born on or after 1 September 2015", "born before 03/05/2015",
            "born since 2015-05-03", "born 1 September 2015 or after", "0730-0900 12 places", "M6 2hr", "B1 3yr", "B1 3RD");

    @ParameterizedTest
    @ValueSource(strings = {"jo.example+club@mail.example.org", "Write to JO@EXAMPLE.CO.UK.", "(jo_e@example.org)",
            "pišite na ana@primjer.hr", "ｊｏ@example.org"})
    void an_address_for_e_mail_is_found(String text) {
        assertThat(PersonalDetail.in(text)).contains(EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring 0121 496 0000.", "07700 900123", "07700900123", "+44 7700 900123", "+44 (0)121 496 0000",
            "0044 121 496 0000", "(0121) 496-0000", "020 7946 0018", "07700\u2011900\u2011123", "07700\u00a0900\u00a0123",
            "ring:0161 496 0000,", "Tel.07700900123", "0121.496.0000", "+44-121-496-0000", "07700\u00ad900123",
            "0121\u200b496\u200b0000"})
    void a_telephone_number_is_found_however_it_is_grouped(String text) {
        assertThat(PersonalDetail.in(text)).contains(TELEPHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "9434765919", "NHS no. 943-476-5919.", "۹۴۳ ۴۷۶ ۵۹۱۹", "401 023 2137"})
    void a_number_of_the_nhs_is_found_in_any_digits(String text) {
        assertThat(PersonalDetail.in(text)).contains(NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5918", "9434765910", "000 000 0000", "999 999 9999", "19434765919", "£9434765919",
            "943 4765 919"})
    void a_number_whose_last_digit_does_not_follow_from_the_others_is_none_of_the_nhs(String text) {
        assertThat(PersonalDetail.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B42 1AA", "at b42 1aa,", "SW1A 1AA", "M1 1AE", "CR26XH", "EC1A1BB.", "b12ab",
            "12 High Street, DN55 1PT"})
    void a_whole_postcode_is_found(String text) {
        assertThat(PersonalDetail.in(text)).contains(POSTCODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"born 3 May 2015", "Born on 03/05/2015", "DOB: 3.5.15", "d.o.b. 2015-05-03",
            "date of birth is the 3rd of May 2015", "born on May 3, 2015", "DOB: Sept 3rd 2015"})
    void the_day_on_which_somebody_was_born_is_found(String text) {
        assertThat(PersonalDetail.in(text)).contains(DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jo@example.org    | There is an e-mail address in it.
            07700 900123      | There is a telephone number in it.
            943 476 5919      | There is an NHS number in it.
            B42 1AA           | There is a postcode in it.
            born 3 May 2015   | There is a date of birth in it.
            """)
    void the_refusal_says_what_it_is_and_never_repeats_it(String text, String sentence) {
        var refusal = Refusal.of(RefusalCode.PERSONAL_DETAIL).with("what", PersonalDetail.in(text).orElseThrow().plain());

        assertThat(refusal.easyRead()).contains(sentence).doesNotContain(text);
        assertThat(refusal.plain()).contains(PersonalDetail.in(text).orElseThrow().plain()).doesNotContain(text);
    }

    @Test
    void sums_days_places_and_organisations_in_any_order_are_let_through() {
        var seeded = Seeded.of("texts of plans");
        for (var time = 0; time < TIMES; time++) {
            var text = words(seeded, 1 + seeded.below(8));
            assertThat(PersonalDetail.in(text)).as(text).isEmpty();
        }
    }

    @Test
    void whatever_is_made_by_the_rules_of_its_kind_is_found_amid_harmless_words() {
        var seeded = Seeded.of("personal details");
        for (var time = 0; time < TIMES; time++) {
            var kinds = List.of(PersonalDetail.values());
            var what = kinds.get(seeded.below(kinds.size()));
            var text = words(seeded, seeded.below(4)) + "; " + made(what, seeded) + "; " + words(seeded, seeded.below(4));
            assertThat(PersonalDetail.in(text)).as(text).contains(what);
        }
    }

    /// The planted defect: who does not look at the check digit holds every ten digits for a person's number.
    @Test
    void of_numbers_with_a_wrong_last_digit_none_is_taken_for_one_of_the_nhs() {
        var seeded = Seeded.of("wrong check digits");
        for (var time = 0; time < TIMES; time++) {
            var number = nhsNumber(seeded);
            var wrong = number.substring(0, 9) + (number.charAt(9) - '0' + 1 + seeded.below(9)) % 10;
            assertThat(PersonalDetail.in(wrong)).as(wrong).isNotEqualTo(Optional.of(NHS_NUMBER));
        }
    }

    @Test
    void a_long_text_made_to_be_slow_takes_no_time() {
        var texts = new ArrayList<>(List.of("a@" + "b.".repeat(9_999)));
        for (var piece : List.of("a.", "0", "0 ", "0121.", "a@a.", "born ", "1-", "B4", "943 ")) {
            texts.add(piece.repeat(20_000 / piece.length()));
        }
        for (var text : texts) {
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
                var _ = PersonalDetail.in(text);
            }, text.substring(0, 5));
        }
    }

    private static String words(Seeded seeded, int many) {
        return String.join("; ", IntStream.range(0, many).mapToObj(_ -> HARMLESS.get(seeded.below(HARMLESS.size()))).toList());
    }

    private static String made(PersonalDetail what, Seeded seeded) {
        return switch (what) {
            case EMAIL -> letters(seeded, 1 + seeded.below(12)) + "@" + letters(seeded, 1 + seeded.below(12)) + ".org";
            case TELEPHONE ->
                List.of("0", "+44 ", "0044", "+44").get(seeded.below(4)) + List.of("121", "161", "770", "20").get(seeded.below(4))
                        + (seeded.chance(50) ? " " : "") + digits(seeded, 3) + (seeded.chance(50) ? "-" : "") + digits(seeded, 4);
            case NHS_NUMBER -> nhsNumber(seeded).replaceAll("(...)(...)(....)", seeded.chance(50) ? "$1 $2 $3" : "$1$2$3");
            case POSTCODE ->
                List.of("B", "SW", "M", "EC", "DN").get(seeded.below(5)) + (1 + seeded.below(9)) + (seeded.chance(50) ? " " : "")
                        + seeded.below(10) + List.of("AA", "QZ", "HD").get(seeded.below(3));
            case DATE_OF_BIRTH -> List.of("born ", "DOB ", "Date of birth: ").get(seeded.below(3)) + "%d/%d/%d"
                    .formatted(1 + seeded.below(28), 1 + seeded.below(12), 1990 + seeded.below(30));
        };
    }

    private static String letters(Seeded seeded, int many) {
        return IntStream.range(0, many).mapToObj(_ -> Character.toString('a' + seeded.below(26))).reduce("", String::concat);
    }

    private static String digits(Seeded seeded, int many) {
        return IntStream.range(0, many).mapToObj(_ -> Integer.toString(seeded.below(10))).reduce("", String::concat);
    }

    private static String nhsNumber(Seeded seeded) {
        for (;;) {
            var nine = (4 + seeded.below(4)) + digits(seeded, 8);
            var check = (11 - IntStream.range(0, 9).map(at -> (nine.charAt(at) - '0') * (10 - at)).sum() % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
