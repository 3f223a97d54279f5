package org.coproduction.portal.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.priority.StoredPriorities.PAGE;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Priorities.Confirmation;
import org.coproduction.portal.api.Priorities.Confirmations;
import org.coproduction.portal.api.Priorities.Read;
import org.coproduction.portal.look.Preferences;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"PREPARING", "RANKING", "CLOSING", "COUNTED", "SPECIFYING", "AGREED", "NOT_AGREED",
            "DECIDED_WITHOUT_AGREEMENT", "CANCELLED"})
    void everybody_reads_a_round_in_every_phase_and_language(String phase) throws Exception {
        var pages = new StoredPriorities(phase).pages();
        for (var language : List.of("", "easy", "pl", "easy.ur")) {
            var cookie = new Cookie(Preferences.COOKIE, language);
            assertThat(pages.read(PAGE, Somebody.PARENT_CARER, cookie)).contains("Short breaks", "Breaks that are near");
            assertThat(pages.read("/priorities", Somebody.COUNCIL, cookie)).contains(PAGE);
        }
        assertThat(pages.read(StoredPriorities.RUN, Somebody.FACILITATOR)).contains("Short breaks");
    }

    @Test
    void the_order_is_a_table_with_everybodys_and_each_groups_places_and_hides_what_few_ranked() throws Exception {
        var page = Jsoup.parse(new StoredPriorities("SPECIFYING").pages().read(PAGE, Somebody.COUNCIL));

        assertThat(page.select("table thead th").eachText()).containsExactly("What", "Everybody", "Parent carers",
                "Children and young people", "Professionals");
        assertThat(page.select("table tbody tr").eachText()).containsExactly(
                "Breaks that are near Place 1 Place 2 not shown Place 1", "Breaks that are fun Place 2 Place 3 not shown Place 2",
                "Breaks that are calm Place 2 Place 1 not shown Place 3");
        assertThat(page.select("table tbody tr").get(0).select("td").get(1).select("rect").get(1).attr("width")).isEqualTo("66");
    }

    @Test
    void people_say_whether_they_agree_once_the_easy_read_version_is_confirmed() throws Exception {
        assertThat(new StoredPriorities("SPECIFYING").specified(false).pages().read(PAGE, Somebody.PROFESSIONAL))
                .doesNotContain(PAGE + "/stance").doesNotContain(PAGE + "/specification/easy-read");
        var service = new StoredPriorities("SPECIFYING").specified(false);
        assertThat(service.pages().read(PAGE, Somebody.YOUNG_PERSON)).contains("Breaks near you.", "It is too far away.");
        service.pages().send(PAGE + "/specification/easy-read", Somebody.YOUNG_PERSON, "version", "2");
        assertThat(new StoredPriorities("SPECIFYING").specified(true).pages().read(PAGE, Somebody.PROFESSIONAL))
                .contains(PAGE + "/stance");
        service.pages().send(PAGE + "/stance", Somebody.PROFESSIONAL, "version", "2", "answer", "NO", "reason", "No bus.", "key",
                "k");
        assertThat(service.taken).containsExactly(new Read(2), new Agreement.Position(2, false, "No bus."));
    }

    @Test
    void a_reader_confirms_one_wording_that_they_read() throws Exception {
        var service = new StoredPriorities("PREPARING");
        assertThat(Jsoup.parse(service.pages().read(PAGE + "/reading", Somebody.YOUNG_PERSON)).select("main form")).hasSize(1);
        service.pages().send(PAGE + "/reading", Somebody.YOUNG_PERSON, "option", "calm", "wordingHash", "hash-calm");
        assertThat(service.taken).containsExactly(new Confirmations(List.of(new Confirmation("calm", "hash-calm"))));
    }

    @Test
    void where_there_was_no_agreement_it_says_who_is_missing_and_those_whose_money_it_is_decide() throws Exception {
        var service = new StoredPriorities("NOT_AGREED");
        assertThat(service.pages().read(PAGE, Somebody.YOUNG_PERSON)).contains("Children and young people: not enough took part")
                .doesNotContain(PAGE + "/decision");
        assertThat(service.pages().read(PAGE, Somebody.COUNCIL)).contains(PAGE + "/decision");
        service.pages().send(PAGE + "/decision", Somebody.COUNCIL, "reasons", "The contract ends.", "key", "k");
        assertThat(service.taken).containsExactly(new Agreement.Deciding("The contract ends."));
    }

    @Test
    void how_the_round_was_run_is_said_in_its_own_words() throws Exception {
        assertThat(new StoredPriorities("RANKING").pages().read(PAGE, Somebody.COUNCIL)).contains("Ranking opened.",
                "By two facilitators together", "All read.");
    }
}
