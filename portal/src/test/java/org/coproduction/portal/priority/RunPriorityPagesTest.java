package org.coproduction.portal.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.priority.StoredPriorities.RUN;

import java.time.Instant;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Longer;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Facilitation.NewQuorums;
import org.coproduction.portal.api.Facilitation.Outreach;
import org.coproduction.portal.api.PaperBatches.Check;
import org.coproduction.portal.api.Priorities.NewOption;
import org.coproduction.portal.api.Priorities.NewRound;
import org.coproduction.portal.api.Priorities.NewSpecification;
import org.coproduction.portal.api.Priorities.Written;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RunPriorityPagesTest {
    @Test
    void a_facilitator_begins_a_round_with_its_terms_and_dates() throws Exception {
        var service = new StoredPriorities("PREPARING");
        assertThat(service.pages().read("/facilitate/new-priorities", Somebody.FACILITATOR)).contains("How many things");
        var sent = service.pages().send("/facilitate/new-priorities", Somebody.FACILITATOR, "title", "Short breaks", "what",
                "Breaks", "where", "North", "places", "3", "parentCarers", "5", "youngPeople", "4", "professionals", "3",
                "expectedVoters", "200", "rankingUntil-day", "31", "rankingUntil-month", "3", "rankingUntil-year", "2027",
                "agreementUntil-day", "30", "agreementUntil-month", "4", "agreementUntil-year", "2027", "key",
                StoredPriorities.ROUND);

        assertThat(sent.getRedirectedUrl()).isEqualTo(RUN);
        assertThat(service.taken).containsExactly(new NewRound("Short breaks", "Breaks", "North", 3, new Quorums(5, 4, 3), 200,
                Instant.parse("2027-03-31T22:59:00Z"), Instant.parse("2027-04-30T22:59:00Z")));
    }

    @Test
    void rankings_from_paper_phone_and_meetings_are_entered_and_what_is_not_taken_is_said() throws Exception {
        var service = new StoredPriorities("RANKING");
        assertThat(service.pages().read(RUN, Somebody.FACILITATOR)).contains("2 batches of rankings are entered.",
                RUN + "/paper/b2").doesNotContain(RUN + "/paper/b1");
        assertThat(service.pages().read(RUN + "/paper", Somebody.FACILITATOR)).contains("the code of the person", "near",
                "Breaks that are near", "ask for the code").doesNotContain("Pabulib");

        var entered = service.pages().send(RUN + "/paper", Somebody.FACILITATOR, "lines",
                "code,constituency,choices,channel\r\nBCDF-GHJK-LMNP-QRST,young person,calm,phone", "key", "k");
        assertThat(service.taken)
                .containsExactly("code,constituency,choices,channel\nBCDF-GHJK-LMNP-QRST,young person,calm,phone\n");
        assertThat(entered.getContentAsString()).contains("These rows are not taken", "Line 3: Whoever has this code");
    }

    @Test
    void a_ranking_by_phone_has_a_form_of_its_own() throws Exception {
        var service = new StoredPriorities("RANKING");
        assertThat(service.pages().read(RUN, Somebody.FACILITATOR)).contains(RUN + "/one-ballot", RUN + "/papers");
        var page = Jsoup.parse(service.pages().read(RUN + "/one-ballot", Somebody.FACILITATOR));
        assertThat(page.select("h1").text()).isEqualTo("Enter one ranking");
        assertThat(page.select("select[name^=place]")).hasSize(3);
        service.pages().send(RUN + "/one-ballot", Somebody.FACILITATOR, "channel", "PHONE", "code", "BCDF-GHJK-LMNP-QRST",
                "group", "YOUNG_PERSON", "place-1", "1", "place-0", "2", "helped", "NONE", "key", "k");
        assertThat(service.taken).containsExactly("paper,code,constituency,choices,points,channel,helped\n"
                + "\"\",\"BCDF-GHJK-LMNP-QRST\",\"YOUNG_PERSON\",\"fun,near\",\"\",\"PHONE\",\"\"\n");
    }

    @Test
    void a_second_facilitator_sees_how_each_ranking_came_and_never_what_somebody_replaced_online() throws Exception {
        var service = new StoredPriorities("RANKING");
        var page = Jsoup.parse(service.pages().read(RUN + "/paper/b2", Somebody.FACILITATOR));
        assertThat(page.select("tbody th").eachText()).containsExactly("BCDF-GHJK-LMNP-QRST");
        assertThat(page.select("tbody td").eachText()).containsExactly("Children and young people",
                "Breaks that are calm: Place 1",
                "By phone · An interpreter");
        assertThat(page.text()).contains("1 of them are not shown");

        var sent = service.pages().send(RUN + "/paper/b2", Somebody.FACILITATOR, "right", "NO", "key", "k");
        assertThat(service.taken).containsExactly(new Check(false));
        assertThat(sent.getRedirectedUrl()).isEqualTo(RUN);
    }

    @Test
    void options_keep_their_ids_empty_places_fall_away_and_half_a_place_is_asked_for_again() throws Exception {
        var service = new StoredPriorities("PREPARING");
        var page = Jsoup.parse(service.pages().read(RUN + "/options", Somebody.FACILITATOR));
        assertThat(page.select("input[name$=-title]")).hasSize(6);

        service.pages().send(RUN + "/options", Somebody.FACILITATOR, "option-0-id", "near", "option-0-title", "Near",
                "option-0-summary", "Close", "option-0-easyRead", "Near you", "option-1-id", "x", "option-1-title", "",
                "option-1-summary", "", "option-1-easyRead", "", "key", "k");
        assertThat(service.taken).containsExactly(new Written(List.of(new NewOption("near", "Near", "Close", "Near you"))));

        var half = service.pages().send(RUN + "/options", Somebody.FACILITATOR, "option-0-id", "near", "option-0-title", "Near",
                "option-0-summary", "", "option-0-easyRead", "", "key", "k");
        assertThat(Jsoup.parse(half.getContentAsString()).select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#option-0-summary");
        assertThat(service.taken).hasSize(1);
    }

    @Test
    void more_places_are_added_without_losing_what_was_typed() throws Exception {
        var service = new StoredPriorities("PREPARING");
        var page = Jsoup.parse(service.pages().send(RUN + "/options", Somebody.FACILITATOR, "option-0-id", "new",
                "option-0-title", "Swimming", "more", "more", "key", "k").getContentAsString());
        assertThat(page.select("input[name=option-0-title]").val()).isEqualTo("Swimming");
        assertThat(page.select("input[name$=-title]")).hasSize(7);
        assertThat(service.taken).isEmpty();
    }

    @Test
    void ranking_opens_when_the_second_facilitator_agrees_to_what_the_first_asked() throws Exception {
        var asked = new StoredPriorities("PREPARING");
        var first = asked.pages().send(RUN + "/opening", Somebody.FACILITATOR, "openReason", "All is read.", "key", "k");
        assertThat(first.getRedirectedUrl()).isEqualTo(RUN);
        assertThat(asked.taken).containsExactly(new Asking("All is read."));

        var other = new StoredPriorities("PREPARING").asked(new Motion("OPEN_VOTING", null, null, "FACILITATOR_NAMED_BY_FAMILIES",
                false, Instant.EPOCH, "All is read.", "FACILITATOR"));
        assertThat(other.pages().read(RUN, Somebody.FACILITATOR)).contains("Agree, and open ranking", "All is read.");
        other.pages().send(RUN + "/opening", Somebody.FACILITATOR, "agreed", "YES", "key", "k");
        assertThat(other.taken).containsExactly(new Asking(null));
    }

    @Test
    void who_has_ranked_is_seen_and_what_has_no_reason_is_asked_for_again() throws Exception {
        var service = new StoredPriorities("RANKING");
        assertThat(service.pages().read(RUN, Somebody.FACILITATOR)).contains("4; enough", "0 of at least 3: still missing");
        assertThat(service.pages().send(RUN + "/closing", Somebody.FACILITATOR, "closeReason", " ", "key", "k")
                .getContentAsString()).contains("There is a problem");
        service.pages().send(RUN + "/quorums", Somebody.FACILITATOR, "parentCarers", "4", "youngPeople", "4", "professionals",
                "4", "quorumReason", "Many came.", "key", "k");
        assertThat(service.taken).containsExactly(new NewQuorums(4, 4, 4, "Many came."));
    }

    @Test
    void there_can_be_more_time_to_rank_and_what_was_done_in_it_is_recorded() throws Exception {
        var service = new StoredPriorities("RANKING");
        service.pages().send(RUN + "/ranking-extension", Somebody.FACILITATOR, "until-day", "30", "until-month", "4",
                "until-year", "2027", "outreach", "We visit two schools.", "key", "k");
        service.extended("We visited two youth clubs.");
        assertThat(service.pages().read(RUN, Somebody.FACILITATOR)).contains("We visited two youth clubs.")
                .doesNotContain("How are they reached?");
        service.pages().send(RUN + "/outreach", Somebody.FACILITATOR, "reached", "We rang them.", "key", "k");
        assertThat(service.taken).containsExactly(new Longer(Instant.parse("2027-04-30T22:59:00Z"), "We visit two schools."),
                new Outreach("We rang them."));
    }

    @Test
    void a_specification_is_written_beside_the_order_and_carries_the_version_that_was_read() throws Exception {
        var service = new StoredPriorities("SPECIFYING").specified(true);
        assertThat(service.pages().read(RUN + "/specification", Somebody.FACILITATOR)).contains("Place 1", "It is too far away.",
                "Breaks near home.");
        service.pages().send(RUN + "/specification", Somebody.FACILITATOR, "basedOn", "2", "text", "Breaks in town.", "easyRead",
                "In town.", "key", "k");
        service.pages().send(RUN + "/agreement", Somebody.FACILITATOR, "key", "k");
        assertThat(service.taken).containsExactly(new NewSpecification(2, "Breaks in town.", "In town."), "agreed");
        assertThat(new StoredPriorities("AGREED").pages().ledTo(RUN + "/specification", Somebody.FACILITATOR)).isEqualTo(RUN);
    }
}
