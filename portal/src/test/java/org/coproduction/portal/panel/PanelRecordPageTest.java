package org.coproduction.portal.panel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.look.Preferences;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PanelRecordPageTest {
    private static final String RECORD = StoredPanels.PAGE + "/record";

    private static String main(String page) {
        return Jsoup.parse(page).select("main").text();
    }

    @Test
    void everybody_reads_criteria_ranking_agreed_scores_with_reasons_and_the_span_of_the_others() throws Exception {
        var page = new StoredPanels("AGREED").pages().read(RECORD, Somebody.PARENT_CARER);

        assertThat(main(page)).contains("How safe it is", "Counts 3 times", "1. The club", "2. The boats",
                "Agreed: 6 points. There is a nurse at weekends.", "Pairs gave from 2 to 8 points.",
                "Fun: Pairs gave 5 points.", "Safety: Pairs gave from 1 to 3 points.", "31 March 2027")
                .as("why pairs gave them").doesNotContain("No nurse.");
        assertThat(new StoredPanels("AGREED").pages().read(StoredPanels.PAGE, Somebody.PARENT_CARER)).contains(RECORD);
    }

    @Test
    void who_decides_and_who_runs_it_also_reads_why_pairs_gave_their_points() throws Exception {
        for (var somebody : List.of(Somebody.COUNCIL, Somebody.FACILITATOR)) {
            assertThat(main(new StoredPanels("AGREED").pages().read(RECORD, somebody))).contains("No nurse.", "A nurse.",
                    "You also see why pairs gave their points.");
            assertThat(main(new StoredPanels("NOT_AGREED").pages().read(RECORD, somebody))).contains("No nurse.", "The club");
        }
    }

    @Test
    void where_nothing_was_agreed_everybody_reads_who_was_missing_and_no_score() throws Exception {
        var page = main(new StoredPanels("NOT_AGREED").pages().read(RECORD, Somebody.YOUNG_PERSON));
        assertThat(page).contains("Why it was not agreed", "Professionals", "How safe it is").doesNotContain("The club",
                "Pairs gave");
    }

    @Test
    void before_it_is_settled_there_is_no_record() throws Exception {
        for (var phase : List.of("COLLECTING", "SCORING", "CANCELLED")) {
            assertThat(new StoredPanels(phase).pages().ledTo(RECORD, Somebody.COUNCIL)).isEqualTo(StoredPanels.PAGE);
        }
        assertThat(new StoredPanels("SCORING").pages().read(StoredPanels.PAGE, Somebody.COUNCIL)).doesNotContain(RECORD);
    }

    @Test
    void it_stands_in_every_language_and_in_easy_read() throws Exception {
        for (var language : List.of("easy", "pl", "easy.ur")) {
            assertThat(new StoredPanels("AGREED").pages().read(RECORD, Somebody.PARENT_CARER,
                    new Cookie(Preferences.COOKIE, language))).contains("A weekend club", "The club").doesNotContain("??");
        }
    }
}
