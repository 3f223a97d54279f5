package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Authority;
import org.coproduction.portal.api.Commissioning.Deciding;
import org.coproduction.portal.api.Commissioning.Decisions;
import org.coproduction.portal.api.Commissioning.Decline;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Commissioning.Funder;
import org.coproduction.portal.api.Commissioning.Ratifying;
import org.coproduction.portal.api.Commissioning.Referral;
import org.junit.jupiter.api.Test;

class RatificationPageTest {
    private static final String PAGE = "/rounds/" + StoredRound.ROUND + "/ratification";
    private static final Deciding NAMED = new Deciding(List.of(new Funder("council", 60_000_00)), null,
            "Scheme of delegation, 4.2",
            List.of("It would put somebody in danger.", "The law forbids it."));

    private static StoredRound round() {
        return new StoredRound(new Form("APPROVAL", 3, null, false));
    }

    @Test
    void where_the_terms_named_the_grounds_one_of_them_is_chosen_and_the_decision_says_by_what_right() throws Exception {
        var round = round().decidedBy(NAMED);
        assertThat(round.pages().read(PAGE, Somebody.COUNCIL)).contains("The law forbids it.", "Scheme of delegation, 4.2",
                "named before anybody voted", "Referred back");

        round.pages().send(PAGE, Somebody.COUNCIL, "answer-0", "RATIFIED", "answer-1", "DECLINED", "ground-1", "1", "reason",
                "It fits.", "easyRead", "It is good.", "office", "Director", "delegation", "4.2", "reference", "031",
                "decidedOn-day", "1", "decidedOn-month", "5", "decidedOn-year", "2026", "key", "k");

        assertThat(round.decided).containsExactly(new Ratifying(
                new Decisions(List.of("P1"), List.of(new Decline("P2", "The law forbids it.")), List.of()), "It fits.",
                "It is good.", new Authority("Director", "4.2", "031", LocalDate.of(2026, 5, 1)), false));
    }

    @Test
    void a_ground_that_is_not_among_them_is_asked_for_again() throws Exception {
        var round = round().decidedBy(NAMED);
        var sent = round.pages().send(PAGE, Somebody.COUNCIL, "answer-0", "RATIFIED", "answer-1", "DECLINED", "ground-1", "7",
                "reason", "It fits.", "easyRead", "It is good.", "key", "k");

        assertThat(sent.getContentAsString()).contains("There is a problem", "It fits.");
        assertThat(round.decided).isEmpty();
    }

    @Test
    void without_such_terms_the_ground_is_in_the_body_s_words_and_something_can_be_asked_of_the_groups() throws Exception {
        var round = round();
        assertThat(round.pages().read(PAGE, Somebody.COUNCIL)).contains("on what ground?").doesNotContain("Scheme of delegation");

        round.pages().send(PAGE, Somebody.COUNCIL, "answer-0", "REFERRED_BACK", "question-0", "Would a bus do?", "answer-1",
                "DECLINED", "ground-1", "The firm has closed.", "reason", "It fits.", "key", "k");

        assertThat(round.decided).containsExactly(new Ratifying(new Decisions(List.of(),
                List.of(new Decline("P2", "The firm has closed.")), List.of(new Referral("P1", "Would a bus do?"))), "It fits.",
                "",
                null, false));
    }

    @Test
    void what_was_referred_back_is_asked_again_and_nothing_else() throws Exception {
        var round = round().referred(new Referral("P2", "Would a bus do?"));

        assertThat(round.pages().read(PAGE, Somebody.COUNCIL)).contains("A trip").doesNotContain("A club");
        round.pages().send(PAGE, Somebody.COUNCIL, "answer-0", "RATIFIED", "reason", "It fits.", "key", "k");

        assertThat(round.decided).singleElement().extracting(each -> each.decisions().ratified()).isEqualTo(List.of("P2"));
    }
}
