package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.YOUNG_PERSON;
import static org.coproduction.portal.round.StoredRound.PAGE;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.coproduction.portal.api.Commissioning.Choices;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Commissioning.Heading;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;

class BallotPagesTest {
    private static final Form APPROVAL = new Form("APPROVAL", 2, null, true);
    private static final Form POINTS = new Form("POINTS", 3, 10, false);
    private static final Form RANKED = new Form("RANKED", 2, null, false);

    @Test
    void proposals_stand_in_the_order_of_this_person_and_the_limits_are_said_before() throws Exception {
        var shown = new StoredRound(APPROVAL).pages().read(PAGE, YOUNG_PERSON);

        assertThat(shown).contains("You can choose 2 at the most.", "can cost £60,000 at the most");
        assertThat(List.of(shown.indexOf("A play"), shown.indexOf("A club"), shown.indexOf("A trip"))).isSorted();
    }

    @Test
    void where_the_money_is_split_the_ballot_says_what_each_part_has_and_where_a_proposal_stands() throws Exception {
        var shown = new StoredRound(APPROVAL)
                .split(new Heading("a", "Sport", 40_000_00, 35_000_00), new Heading("b", "Rest", 20_000_00, 20_000_00)).pages()
                .read(PAGE, YOUNG_PERSON);

        assertThat(shown).contains("What you choose from a part can cost this much at the most:", "Sport: £35,000",
                "Rest: £20,000").doesNotContain("can cost £60,000 at the most")
                .containsPattern("\\(£1,000\\)</span> · <span[^>]*>Sport");
    }

    @Test
    void points_are_sent_for_what_got_some_and_stay_where_the_form_is_shown_again() throws Exception {
        var round = new StoredRound(POINTS);

        round.pages().send(PAGE, YOUNG_PERSON, "points-0", "7", "points-1", "", "points-2", " 3 ");
        assertThat(round.taken).containsExactly(new Choices(List.of("P3", "P2"), List.of(7, 3), null));

        var again = round.pages().send(PAGE, YOUNG_PERSON, "points-0", "7", "points-1", "many").getContentAsString();
        assertThat(again).contains("There is a problem", "href=\"#points-1\"", "value=\"many\"", "value=\"7\"");
        assertThat(round.pages().send(PAGE, YOUNG_PERSON, "points-0", "-1").getContentAsString()).contains("There is a problem");
        assertThat(round.taken).hasSize(1);
    }

    @Test
    void a_ranking_is_sent_by_its_places_and_no_place_can_be_given_twice() throws Exception {
        var round = new StoredRound(RANKED);
        assertThat(round.pages().read(PAGE, YOUNG_PERSON)).contains("Place 1", "Place 2", "Not on my list")
                .doesNotContain("Place 3");

        round.pages().send(PAGE, YOUNG_PERSON, "place-0", "2", "place-1", "1", "place-2", "");
        assertThat(round.taken).containsExactly(new Choices(List.of("P1", "P3"), null, null));

        assertThat(round.pages().send(PAGE, YOUNG_PERSON, "place-0", "1", "place-1", "1").getContentAsString())
                .contains("Two proposals have this place.");
        assertThat(round.taken).hasSize(1);
    }

    @Test
    void who_voted_finds_what_they_said_on_the_ballot_and_on_the_receipt() throws Exception {
        var points = new StoredRound(POINTS);
        points.cast(List.of("P2", "P1"), List.of(6, 4));
        assertThat(points.pages().read(PAGE, YOUNG_PERSON)).contains("You have voted already", "value=\"6\"", "value=\"4\"");
        assertThat(receipt(points)).contains("A trip", "6 points", "A club", "4 points").doesNotContain("A play");

        var ranked = new StoredRound(RANKED);
        ranked.cast(List.of("P2", "P1"), List.of(2, 1));
        assertThat(ranked.pages().read(PAGE, YOUNG_PERSON)).containsPattern("value=\"1\" selected=\"selected\"");
        var receipt = receipt(ranked);
        assertThat(receipt).contains("Place 1", "Place 2");
        assertThat(receipt.indexOf("A trip")).isLessThan(receipt.indexOf("A club"));
    }

    private static String receipt(StoredRound round) throws Exception {
        return round.pages().read("/rounds/" + StoredRound.ROUND + "/receipt", YOUNG_PERSON);
    }

    @Test
    void who_would_gain_reads_that_they_have_no_vote_and_sees_no_ballot() throws Exception {
        for (var cookie : List.of("", "easy", "pl", "easy.ur")) {
            var ballot = new StoredRound(APPROVAL).interested().pages().read(PAGE, YOUNG_PERSON,
                    new Cookie(Preferences.COOKIE, cookie));
            assertThat(ballot).contains("Short breaks").doesNotContain("A club", "<form th", "action=\"" + PAGE);
        }
        assertThat(new StoredRound(APPROVAL).interested().pages().read(PAGE, YOUNG_PERSON))
                .contains("So you have no vote and no say in it.");
        var page = "/rounds/" + StoredRound.ROUND;
        assertThat(new StoredRound(APPROVAL).interested().pages().read(page, YOUNG_PERSON))
                .contains("So you have no vote and no say in it.").doesNotContain("href=\"" + PAGE);
        assertThat(new StoredRound(APPROVAL).pages().read(page, YOUNG_PERSON)).contains("href=\"" + PAGE)
                .doesNotContain("So you have no vote");
    }

    @Test
    void who_helped_is_sent_by_kind_only_and_nobody_has_to_say() throws Exception {
        var round = new StoredRound(APPROVAL);
        assertThat(round.pages().read(PAGE, YOUNG_PERSON)).contains("Did somebody help you?", "An interpreter",
                "No, or I do not want to say");

        round.pages().send(PAGE, YOUNG_PERSON, "choices", "P1", "helped", "INTERPRETER");
        round.pages().send(PAGE, YOUNG_PERSON, "choices", "P1", "helped", "NONE");
        assertThat(round.taken).containsExactly(new Choices(List.of("P1"), null, "INTERPRETER"),
                new Choices(List.of("P1"), null, null));
    }

    @Test
    void everybody_finds_their_own_code_for_paper_phone_and_meetings() throws Exception {
        assertThat(new StoredRound(APPROVAL).pages().read(PAGE, YOUNG_PERSON)).contains("BCDF-GHJK-LMNP-QRST",
                "Nobody can tell from the code who you are.");
    }

    @Test
    void whoever_voted_by_phone_finds_it_and_that_it_is_still_to_be_checked() throws Exception {
        var round = new StoredRound(APPROVAL);
        round.phoned(List.of("P1"));
        assertThat(round.pages().read(PAGE, YOUNG_PERSON)).contains("What you said came by phone.",
                "once a second person has checked");
        assertThat(receipt(round)).contains("What you said came by phone.", "A club");
    }

    @Test
    void every_form_of_ballot_has_its_easy_words() throws Exception {
        for (var form : List.of(APPROVAL, POINTS, RANKED)) {
            var easy = new StoredRound(form).pages().read(PAGE, YOUNG_PERSON, new Cookie(Preferences.COOKIE, "easy"));
            assertThat(easy).contains("Nobody can see your vote.", "The order means nothing.", "It is fun.");
        }
    }
}
