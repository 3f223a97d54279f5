package org.coproduction.commissioning.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BallotCodeTest {
    private static final UnaryOperator<String> KEYED = keyed("this round");
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVXZ";

    private static UnaryOperator<String> keyed(String secret) {
        return text -> Sha256.hex(secret + '\n' + text);
    }

    @Test
    void whoever_has_it_finds_their_own_ballot_whichever_way_they_write_it() {
        var code = BallotCode.of(KEYED, "person", Constituency.YOUNG_PERSON);

        assertThat(code.text()).matches("([" + LETTERS + "]{4}-){3}[" + LETTERS + "]{4}");
        for (var typed : List.of(code.text(), code.text().toLowerCase(Locale.ROOT), code.text().replace('-', ' '),
                code.text().replace("-", ""))) {
            var read = BallotCode.read(typed).orElseThrow();
            assertThat(read.key(KEYED)).isEqualTo(BallotCode.keyOf(KEYED, "person"));
            assertThat(read.isOf(KEYED, Constituency.YOUNG_PERSON)).isTrue();
        }
    }

    @Test
    void a_wrong_letter_and_two_that_changed_places_are_always_found() {
        for (var person = 0; person < 50; person++) {
            var letters = BallotCode.of(KEYED, "person-" + person, Constituency.PARENT_CARER).text().replace("-", "");
            for (var at = 0; at < letters.length(); at++) {
                for (var other = 0; other < LETTERS.length(); other++) {
                    if (LETTERS.charAt(other) != letters.charAt(at)) {
                        assertThat(BallotCode.read(letters.substring(0, at) + LETTERS.charAt(other) + letters.substring(at + 1)))
                                .isEmpty();
                    }
                }
                for (var second = at + 1; second < letters.length(); second++) {
                    if (letters.charAt(at) != letters.charAt(second)) {
                        var swapped = new StringBuilder(letters);
                        swapped.setCharAt(at, letters.charAt(second));
                        swapped.setCharAt(second, letters.charAt(at));
                        assertThat(BallotCode.read(swapped.toString())).as(swapped.toString()).isEmpty();
                    }
                }
            }
            assertThat(BallotCode.read(letters.substring(1))).isEmpty();
            assertThat(BallotCode.read(letters + letters.charAt(0))).isEmpty();
        }
        assertThat(BallotCode.read("")).isEmpty();
        assertThat(BallotCode.read("AEIO-UAEI-OUAE-IOUA")).isEmpty();
    }

    @Test
    void it_is_good_for_one_constituency_only_and_not_in_another_round() {
        var elsewhere = 0;
        for (var person = 0; person < 300; person++) {
            for (var own : Constituency.values()) {
                var code = BallotCode.of(KEYED, "person-" + person, own);
                for (var constituency : Constituency.values()) {
                    assertThat(code.isOf(KEYED, constituency)).isEqualTo(constituency == own);
                }
                elsewhere += code.isOf(keyed("another round"), own) ? 1 : 0;
            }
        }
        assertThat(elsewhere).as("one in 6,859 by chance").isLessThan(3);
    }

    @Test
    void it_leads_to_the_same_ballot_whatever_constituency_the_person_is_of() {
        for (var constituency : Constituency.values()) {
            assertThat(BallotCode.of(KEYED, "person", constituency).key(KEYED)).isEqualTo(BallotCode.keyOf(KEYED, "person"));
        }
    }

    @Test
    void no_two_people_share_one_and_nothing_of_the_person_is_in_it() {
        var keys = new HashSet<String>();
        for (var person = 0; person < 20_000; person++) {
            var code = BallotCode.of(KEYED, "person-" + person, Constituency.PROFESSIONAL);
            keys.add(code.key(KEYED));
            assertThat(BallotCode.of(keyed("another round"), "person-" + person, Constituency.PROFESSIONAL).text())
                    .isNotEqualTo(code.text());
        }
        assertThat(keys).hasSize(20_000);
    }
}
