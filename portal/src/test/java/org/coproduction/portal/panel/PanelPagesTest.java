package org.coproduction.portal.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.panel.StoredPanels.PAGE;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Panels.Marks;
import org.coproduction.portal.api.Panels.Points;
import org.coproduction.portal.api.Panels.Read;
import org.coproduction.portal.look.Preferences;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"COLLECTING", "SEATING", "SCORING", "MODERATING", "AGREED", "NOT_AGREED",
            "DECIDED_WITHOUT_AGREEMENT", "CANCELLED"})
    void everybody_reads_a_round_and_its_criteria_in_every_phase_and_language(String phase) throws Exception {
        var pages = new StoredPanels(phase).member().pages();
        for (var language : List.of("", "easy", "pl", "easy.ur")) {
            var cookie = new Cookie(Preferences.COOKIE, language);
            assertThat(pages.read(PAGE, Somebody.PARENT_CARER, cookie)).contains("A weekend club", "Safety");
            assertThat(pages.read("/panels", Somebody.COUNCIL, cookie)).contains(PAGE);
        }
        assertThat(pages.read(StoredPanels.RUN, Somebody.FACILITATOR)).contains("A weekend club", "The club");
    }

    @Test
    void somebody_joins_by_saying_that_they_have_no_interest_or_says_that_they_have_one() throws Exception {
        var service = new StoredPanels("SEATING");
        assertThat(service.pages().read(PAGE, Somebody.YOUNG_PERSON)).contains("I have no interest in any offer", "Clubs CIC")
                .doesNotContain("We run it.");
        service.pages().send(PAGE + "/membership", Somebody.YOUNG_PERSON, "key", "k");
        service.pages().send(PAGE + "/interest", Somebody.YOUNG_PERSON, "key", "k");
        assertThat(service.taken).containsExactly("joined", "interest");
        assertThat(new StoredPanels("SEATING").interested().pages().read(PAGE, Somebody.YOUNG_PERSON))
                .contains("you score nothing in it").doesNotContain(PAGE + "/membership");
        assertThat(new StoredPanels("SCORING").interested().pages().read(PAGE + "/bids/club", Somebody.YOUNG_PERSON))
                .contains("you score nothing in it").doesNotContain("points-safe");
        assertThat(new StoredPanels("SCORING").pages().read(PAGE, Somebody.COUNCIL)).doesNotContain(PAGE + "/interest");
    }

    @Test
    void a_pair_reads_a_bid_and_writes_points_with_reasons() throws Exception {
        var service = new StoredPanels("SCORING").member();
        assertThat(service.pages().read(PAGE, Somebody.PARENT_CARER)).contains("Together with a young person",
                "Nothing written yet");
        assertThat(service.pages().read(PAGE + "/bids/club", Somebody.PARENT_CARER)).contains("We run it.", "From 0 to 10",
                "How safe it is");
        service.pages().send(PAGE + "/bids/club", Somebody.PARENT_CARER, "points-safe", "7", "reason-safe", "A nurse.",
                "points-fun", "10", "reason-fun", "Music.", "key", "k");
        assertThat(service.taken)
                .containsExactly(new Marks(List.of(new Points("safe", 7, "A nurse."), new Points("fun", 10, "Music."))));

        var wrong = service.pages().send(PAGE + "/bids/club", Somebody.PARENT_CARER, "points-safe", "11", "reason-safe", "x",
                "points-fun", "1", "reason-fun", "x", "key", "k");
        assertThat(Jsoup.parse(wrong.getContentAsString()).select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#points-safe");
        assertThat(service.taken).hasSize(1);
    }

    @Test
    void the_other_one_of_a_pair_reads_what_was_written_and_confirms_that_version() throws Exception {
        var service = new StoredPanels("SCORING").member().written();
        assertThat(service.pages().read(PAGE, Somebody.PARENT_CARER)).contains("Waits for you");
        var page = Jsoup.parse(service.pages().read(PAGE + "/bids/club", Somebody.PARENT_CARER));
        assertThat(page.select("main").text()).contains("What the other one wrote for the two of you", "4 points", "A nurse.");
        assertThat(page.select("input[name=points-safe]").val()).isEqualTo("4");
        service.pages().send(PAGE + "/bids/club/confirmation", Somebody.PARENT_CARER, "version", "3", "key", "k");
        assertThat(service.taken).containsExactly(new Read(3));
    }

    @Test
    void members_read_where_pairs_differ_and_say_whether_they_agree_to_the_whole() throws Exception {
        var service = new StoredPanels("MODERATING").member();
        assertThat(service.pages().read(PAGE, Somebody.PROFESSIONAL)).contains("No nurse.", "She comes at weekends.",
                "differ by more than 3 points", PAGE + "/stance").doesNotContain("Fine.");
        service.pages().send(PAGE + "/stance", Somebody.PROFESSIONAL, "version", "2", "answer", "YES", "reason", "", "key", "k");
        assertThat(service.taken).containsExactly(new Agreement.Position(2, true, ""));
        assertThat(new StoredPanels("MODERATING").pages().read(PAGE, Somebody.PROFESSIONAL)).doesNotContain("No nurse.",
                PAGE + "/stance");
    }

    @Test
    void the_result_is_a_table_with_every_groups_scores_and_says_that_a_contract_is_not_awarded_by_it() throws Exception {
        var page = Jsoup.parse(new StoredPanels("AGREED").pages().read(PAGE, Somebody.COUNCIL));
        assertThat(page.select("table tbody tr").eachText()).containsExactly("1. The club club CIC 21.3 21.3 20.0 22.0",
                "2. The boats boats CIC 10.0 10.0 20.0 22.0");
        assertThat(page.select("table rect[width=53]")).hasSize(2);
        assertThat(page.select("main").text()).contains("the contract is awarded by the procurement",
                "There is a nurse at weekends.");
    }
}
