package org.coproduction.portal.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Priorities.Ranked;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RankingPagesTest {
    private static final String PAGE = StoredPriorities.PAGE + "/ranking";

    @Test
    void options_stand_in_the_order_of_the_person_and_each_is_given_a_numbered_place() throws Exception {
        var page = Jsoup.parse(new StoredPriorities("RANKING").ranked("fun").pages().read(PAGE, Somebody.PARENT_CARER));

        assertThat(page.select(".rt-card label").eachText()).containsExactly("Breaks that are calm", "Breaks that are near",
                "Breaks that are fun");
        assertThat(page.select("select[name=place-2] option").eachText()).containsExactly("Not on my list", "Place 1", "Place 2");
        assertThat(page.select("select[name=place-2] option[selected]").eachText()).containsExactly("Place 1");
    }

    @Test
    void an_order_is_sent_by_its_places_and_what_was_taken_is_shown() throws Exception {
        var service = new StoredPriorities("RANKING");
        var sent = service.pages().send(PAGE, Somebody.YOUNG_PERSON, "place-0", "2", "place-1", "", "place-2", "1", "key", "k");

        assertThat(service.taken).containsExactly(new Ranked(List.of("fun", "calm"), null));
        assertThat(sent.getRedirectedUrl()).isEqualTo(StoredPriorities.PAGE + "/receipt");
        assertThat(service.ranked("fun", "calm").pages().read(StoredPriorities.PAGE + "/receipt", Somebody.YOUNG_PERSON))
                .contains("We have your order").containsSubsequence("Breaks that are fun", "Breaks that are calm");
    }

    @Test
    void who_helped_is_asked_and_whoever_ranks_on_paper_finds_their_code_and_what_was_typed() throws Exception {
        var service = new StoredPriorities("RANKING").ranked("fun");
        assertThat(service.pages().read(PAGE, Somebody.PARENT_CARER)).contains("BCDF-GHJK-LMNP-QRST",
                "What you said came on paper.",
                "once a second person has checked");
        service.pages().send(PAGE, Somebody.YOUNG_PERSON, "place-0", "1", "helped", "SUPPORT_WORKER", "key", "k");
        assertThat(service.taken).containsExactly(new Ranked(List.of("calm"), "SUPPORT_WORKER"));
    }

    @Test
    void a_place_that_is_given_twice_is_asked_for_again_and_nothing_is_lost() throws Exception {
        var service = new StoredPriorities("RANKING");
        var sent = service.pages().send(PAGE, Somebody.YOUNG_PERSON, "place-0", "1", "place-1", "1", "place-2", "2", "key", "k");

        assertThat(service.taken).isEmpty();
        var page = Jsoup.parse(sent.getContentAsString());
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#place-1");
        assertThat(page.select("select[name=place-2] option[selected]").eachText()).containsExactly("Place 2");
    }

    @Test
    void who_would_gain_reads_that_they_have_no_say_and_sees_no_form() throws Exception {
        var pages = new StoredPriorities("RANKING").interested().pages();
        assertThat(pages.read(PAGE, Somebody.PARENT_CARER)).contains("So you have no vote and no say in it.")
                .doesNotContain("<select name=\"place");
        assertThat(pages.read(StoredPriorities.PAGE, Somebody.PARENT_CARER)).contains("So you have no vote and no say in it.")
                .doesNotContain("href=\"" + PAGE);
        assertThat(pages.read(StoredPriorities.PAGE, Somebody.COUNCIL)).doesNotContain("So you have no vote");
        assertThat(new StoredPriorities("SPECIFYING").specified(true).interested().pages()
                .read(StoredPriorities.PAGE, Somebody.PARENT_CARER)).contains("So you have no vote and no say in it.")
                .doesNotContain(StoredPriorities.PAGE + "/stance");
    }

    @Test
    void who_has_not_ranked_has_no_receipt() throws Exception {
        assertThat(new StoredPriorities("RANKING").pages().ledTo(StoredPriorities.PAGE + "/receipt", Somebody.PROFESSIONAL))
                .isEqualTo(PAGE);
    }
}
