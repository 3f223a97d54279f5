package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.PARENT_CARER;
import static org.coproduction.portal.round.StoredRecount.HASH;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Found;
import org.coproduction.portal.api.Scrutinies.Mine;
import org.coproduction.portal.api.Scrutinies.Signing;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;

class RecountPagesTest {
    private static final String PAGE = "/rounds/" + StoredRound.ROUND + "/recount";
    private static final Mine NAMED = new Mine(true, true, "BKRT-WZNM-CCHL");
    private static final Found RIGHT = new Found("", List.of("Checked: every price."), List.of());

    private static Pages pages(StoredRound round, StoredRecount recount) {
        return Pages.of(Map.of(Commissioning.class, round, Scrutinies.class, recount), RecountPages.class);
    }

    @Test
    void before_voting_one_offers_oneself_with_a_button_and_is_then_given_a_code() throws Exception {
        var recount = new StoredRecount(new Mine(false, false, "BKRT-WZNM-CCHL"));
        var pages = pages(StoredRound.collecting(), recount);
        assertThat(pages.read(PAGE, PARENT_CARER)).contains("Offer to do this").doesNotContain("BKRT-WZNM-CCHL");
        assertThat(pages.send(PAGE + "/offer", PARENT_CARER).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(recount.offered).isOne();
        assertThat(pages(StoredRound.collecting(), new StoredRecount(new Mine(true, false, "BKRT-WZNM-CCHL")))
                .read(PAGE, PARENT_CARER)).contains("BKRT-WZNM-CCHL").doesNotContain("Offer to do this");
    }

    @Test
    void a_scrutineer_sees_what_the_verifier_says_and_signs_the_hash_with_one_button() throws Exception {
        var recount = new StoredRecount(NAMED, RIGHT);
        var pages = pages(StoredRound.recommended(), recount);
        assertThat(pages.read(PAGE, PARENT_CARER)).contains("It is right", "Checked: every price.", "A club",
                "name=\"hash\" value=\"" + HASH + "\"", "I agree: the result is right");
        pages.send(PAGE, PARENT_CARER, "hash", HASH, "agrees", "YES");
        assertThat(recount.signed).containsExactly(new Signing(HASH, true, null));
    }

    @Test
    void who_does_not_agree_is_asked_why() throws Exception {
        var recount = new StoredRecount(NAMED, new Found("", List.of(), List.of("The projects cost 5.")));
        var pages = pages(StoredRound.recommended(), recount);
        assertThat(pages.read(PAGE, PARENT_CARER)).contains("It is not right", "The projects cost 5.");
        assertThat(pages.send(PAGE, PARENT_CARER, "hash", HASH, "agrees", "NO", "reason", " ").getContentAsString())
                .contains("There is a problem", "href=\"#reason\"");
        pages.send(PAGE, PARENT_CARER, "hash", HASH, "agrees", "NO", "reason", "It is another sum.");
        assertThat(recount.signed).containsExactly(new Signing(HASH, false, "It is another sum."));
    }

    @Test
    void what_is_signed_is_shown_and_cannot_be_signed_again() throws Exception {
        var shown = pages(StoredRound.recommended(), new StoredRecount(NAMED, RIGHT).signed(true)).read(PAGE, PARENT_CARER);
        assertThat(shown).contains("You signed on 3 March 2027 that you agree.").doesNotContain("I agree: the result is right");
    }

    @Test
    void the_ballots_and_the_certificate_are_there_to_be_kept_and_nobody_else_is_shown_a_recount() throws Exception {
        var pages = pages(StoredRound.recommended(), new StoredRecount(NAMED, RIGHT));
        assertThat(pages.read(PAGE + "/election.pb", PARENT_CARER)).isEqualTo("META");
        assertThat(pages.read(PAGE + "/certificate.json", PARENT_CARER)).isEqualTo("{}");
        assertThat(pages(StoredRound.recommended(), new StoredRecount(new Mine(false, false, ""))).read(PAGE, PARENT_CARER))
                .contains("named before voting opens").doesNotContain(HASH);
    }

    @Test
    void in_easy_read_every_state_has_its_short_sentences() throws Exception {
        var easy = new Cookie(Preferences.COOKIE, "easy");
        assertThat(pages(StoredRound.recommended(), new StoredRecount(NAMED, RIGHT)).read(PAGE, PARENT_CARER, easy))
                .contains("Three people count the votes again.", "You sign these letters.");
        assertThat(pages(StoredRound.collecting(), new StoredRecount(NAMED)).read(PAGE, PARENT_CARER, easy))
                .contains("We chose you.");
    }
}
