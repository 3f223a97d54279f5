package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.round.RoundPages;
import org.coproduction.portal.round.StoredRecount;
import org.coproduction.portal.round.StoredRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DraftPageTest {
    private static final String PAGE = "/facilitate/rounds/" + StoredRound.ROUND;
    private static final String READ = "\"0\"";
    private static final Motion ASKED = new Motion("OPEN_ROUND", null, null, "FACILITATOR_NAMED_BY_FAMILIES", false,
            Instant.EPOCH,
            "The families have read it.", "FACILITATOR");
    private final StoredFacilitation service = new StoredFacilitation();
    private final StoredRound round = StoredRound.drafted();
    private final Pages pages = Pages.of(Map.of(Commissioning.class, round, Facilitation.class, service,
            Scrutinies.class, new StoredRecount()), FacilitatePages.class, RoundPages.class);

    @Test
    void a_facilitator_changes_a_draft_or_asks_with_a_reason_to_open_it() throws Exception {
        assertThat(pages.read(PAGE, Somebody.FACILITATOR)).contains("Being prepared", "Change the terms",
                "Ask to open the round", "Cancel this round").doesNotContain("Take no more proposals");
        pages.send(PAGE + "/opening", Somebody.FACILITATOR, "beginReason", "The families have read it.", "read", READ,
                "key", "k");
        assertThat(service.taken).containsExactly(new Asking("The families have read it."));
    }

    @Test
    void the_other_facilitator_agrees_without_a_reason() throws Exception {
        service.asked(ASKED);
        assertThat(pages.read(PAGE, Somebody.FACILITATOR)).contains("Open the round for proposals", "Agree, and open the round",
                "The families have read it.");
        pages.send(PAGE + "/opening", Somebody.FACILITATOR, "agreed", "YES", "read", READ, "key", "k");
        assertThat(service.taken).containsExactly(new Asking(null));
    }

    @Test
    void whoever_agrees_has_all_terms_and_their_dates_before_them_over_the_button() throws Exception {
        service.asked(ASKED);
        var page = Jsoup.parse(pages.read(PAGE, Somebody.FACILITATOR)).select("main").text();
        assertThat(page).doesNotContain("as many proposals as they like").containsSubsequence("£60,000",
                "You can choose 3 at the most.", "at least 3 parent carers", "You can propose until 1 February 2027",
                "You can vote until 1 March 2027",
                "more time by itself, once: 14 days", "Agree, and open the round");
    }

    @Test
    void terms_that_change_while_the_page_is_made_are_never_agreed_to_unread() throws Exception {
        service.asked(ASKED);
        round.changedOnceRead(service::edited);
        var page = Jsoup.parse(pages.read(PAGE, Somebody.FACILITATOR));

        assertThat(page.select("input[name=read]").eachAttr("value")).containsOnly("\"1\"");
        assertThat(page.select("#terms").text()).contains("South");
    }

    @Test
    void nobody_agrees_to_terms_that_changed_since_the_page_was_shown() throws Exception {
        service.asked(ASKED);
        var shown = Jsoup.parse(pages.read(PAGE, Somebody.FACILITATOR)).select("input[name=read]");
        assertThat(shown.eachAttr("value")).isNotEmpty().containsOnly(READ);
        service.edited();

        for (var read : List.of(READ, "", "\"1\"\r\nX: y")) {
            var again = Jsoup.parse(pages.send(PAGE + "/opening", Somebody.FACILITATOR, "agreed", "YES", "read", read, "key", "k")
                    .getContentAsString());
            assertThat(again.select("main").text()).contains("There is a problem",
                    "The terms are others than you had before you");
            assertThat(again.select(".rt-away a").attr("href")).isEqualTo("#terms");
            assertThat(service.taken).isEmpty();
        }
        var reloaded = Jsoup.parse(pages.read(PAGE, Somebody.FACILITATOR)).select("input[name=read]").attr("value");
        pages.send(PAGE + "/opening", Somebody.FACILITATOR, "agreed", "YES", "read", reloaded, "key", "k");
        assertThat(service.taken).containsExactly(new Asking(null));
    }

    @Test
    void everybody_reads_that_a_round_is_being_prepared_and_nobody_is_asked_to_propose() throws Exception {
        assertThat(pages.read("/rounds/" + StoredRound.ROUND, Somebody.PARENT_CARER)).contains("Nobody can propose yet")
                .doesNotContain("Propose something");
    }
}
