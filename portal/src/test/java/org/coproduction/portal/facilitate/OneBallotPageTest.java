package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.PaperBatches.Fault;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.priority.StoredPriorities;
import org.coproduction.portal.round.StoredRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OneBallotPageTest {
    private static final String HOME = "/facilitate/rounds/" + StoredRound.ROUND;
    private static final String PAGE = HOME + "/one-ballot";
    private static final String KEY = "0197a3c0-5e1d-7000-8000-000000000007";
    private static final String COLUMNS = KEY + "\npaper,code,constituency,choices,points,channel,helped\n";

    private final StoredFacilitation service = new StoredFacilitation();

    private Pages pages(StoredRound round) {
        return Pages.of(Map.of(Commissioning.class, round, Facilitation.class, service, Priorities.class,
                new StoredPriorities("RANKING")), PaperPages.class);
    }

    private Pages pages(Form form) {
        return pages(new StoredRound(form));
    }

    @Test
    void what_somebody_says_on_the_phone_is_one_row_that_a_second_person_checks() throws Exception {
        var pages = pages(new Form("APPROVAL", 2, null, true));
        assertThat(pages.read(PAGE, Somebody.FACILITATOR)).contains("Enter one ballot", "By phone", "At a meeting",
                "A club", "They can choose 2 at the most.", "£60,000", "Did somebody help them?");

        var sent = pages.send(PAGE, Somebody.FACILITATOR, "channel", "PHONE", "code", "BCDF-GHJK-LMNP-QRST", "number", "",
                "group", "YOUNG_PERSON", "choices", "P1", "choices", "P3", "helped", "INTERPRETER", "key", KEY);
        assertThat(service.taken).containsExactly(
                COLUMNS + "\"\",\"BCDF-GHJK-LMNP-QRST\",\"YOUNG_PERSON\",\"P1,P3\",\"\",\"PHONE\",\"INTERPRETER\"\n");
        assertThat(sent.getRedirectedUrl()).isEqualTo(HOME);
    }

    @Test
    void points_and_places_are_given_each_in_its_field_and_a_quotation_mark_stays_in_its_cell() throws Exception {
        pages(new Form("POINTS", 3, 10, false)).send(PAGE, Somebody.FACILITATOR, "channel", "MEETING", "number", "phone-\"1",
                "group", "PROFESSIONAL", "points-0", "3", "points-1", "0", "points-2", "7", "helped", "NONE", "key", KEY);
        pages(new Form("RANKED", 2, null, false)).send(PAGE, Somebody.FACILITATOR, "channel", "PAPER", "number", "17",
                "group", "PARENT_CARER", "place-0", "2", "place-2", "1", "key", KEY);
        assertThat(service.taken).containsExactly(
                COLUMNS + "\"phone-\"\"1\",\"\",\"PROFESSIONAL\",\"P1,P3\",\"3,7\",\"MEETING\",\"\"\n",
                COLUMNS + "\"17\",\"\",\"PARENT_CARER\",\"P3,P1\",\"\",\"PAPER\",\"\"\n");
    }

    @Test
    void what_is_missing_is_asked_for_at_its_field_and_what_was_typed_stays() throws Exception {
        var pages = pages(new Form("APPROVAL", 2, null, false));
        assertThat(fault(pages, "channel", "PHONE", "group", "YOUNG_PERSON")).isEqualTo("#code");
        assertThat(fault(pages, "channel", "PHONE", "code", "BCDF", "group", "COUNCIL")).isEqualTo("#group");
        assertThat(fault(pages, "channel", "ONLINE", "code", "BCDF", "group", "YOUNG_PERSON")).isEqualTo("#channel");
        assertThat(fault(pages, "channel", "PHONE", "code", "B".repeat(41), "group", "YOUNG_PERSON")).isEqualTo("#code");
        var again = Jsoup.parse(pages.send(PAGE, Somebody.FACILITATOR, "channel", "PHONE", "group", "YOUNG_PERSON", "choices",
                "P2").getContentAsString());
        assertThat(again.select("input[name=choices][checked]").eachAttr("value")).containsExactly("P2");
        assertThat(service.taken).isEmpty();
    }

    private static String fault(Pages pages, String... fields) throws Exception {
        var page = Jsoup.parse(pages.send(PAGE, Somebody.FACILITATOR, fields).getContentAsString());
        var link = page.select(".govuk-error-summary a").attr("href");
        assertThat(page.getElementById(link.substring(1))).as("the summary leads to the field").isNotNull();
        return link;
    }

    @Test
    void why_the_row_is_refused_is_said_without_a_word_of_a_file_or_a_line() throws Exception {
        service.refusing(new Fault(2, "Line 2: Whoever has this code has taken part online, and that stands."));
        var again = pages(new Form("APPROVAL", 2, null, false)).send(PAGE, Somebody.FACILITATOR, "channel", "PHONE", "code",
                "BCDF", "group", "YOUNG_PERSON", "key", KEY);
        assertThat(Jsoup.parse(again.getContentAsString()).select(".govuk-error-summary__list").text())
                .isEqualTo("Whoever has this code has taken part online, and that stands.");
    }

    @Test
    void nothing_can_be_entered_before_people_vote() throws Exception {
        assertThat(pages(StoredRound.collecting()).read(PAGE, Somebody.FACILITATOR)).contains("while people vote")
                .doesNotContain("name=\"code\"");
    }
}
