package org.coproduction.portal.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.panel.StoredPanels.RUN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Panels.Agreed;
import org.coproduction.portal.api.Panels.Criterion;
import org.coproduction.portal.api.Panels.Moderation;
import org.coproduction.portal.api.Panels.NewBid;
import org.coproduction.portal.api.Panels.NewRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RunPanelPagesTest {
    private static final String[] TERMS = {"title", "A club", "what", "A club at weekends", "where", "North", "how", "CONTRACT",
            "criterion-0-id", "safe", "criterion-0-title", "Safety", "criterion-0-text", "How safe", "criterion-0-easyRead",
            "Is it safe?", "mostPoints", "10", "tolerance", "3", "parentCarers", "2", "youngPeople", "3", "professionals", "2",
            "agreementUntil-day", "31", "agreementUntil-month", "3", "agreementUntil-year", "2027", "key", StoredPanels.ROUND};

    private static String[] terms(String weight) {
        var fields = Arrays.copyOf(TERMS, TERMS.length + 2);
        fields[TERMS.length] = "criterion-0-weight";
        fields[TERMS.length + 1] = weight;
        return fields;
    }

    @Test
    void a_facilitator_begins_a_panel_with_the_criteria_that_are_published() throws Exception {
        var service = new StoredPanels("COLLECTING");
        assertThat(service.pages().read("/facilitate/new-panel", Somebody.FACILITATOR)).contains("criterion-2-title");
        var sent = service.pages().send("/facilitate/new-panel", Somebody.FACILITATOR, terms("3"));

        assertThat(sent.getRedirectedUrl()).isEqualTo(RUN);
        assertThat(service.taken).containsExactly(new NewRound("A club", "A club at weekends", "North", "CONTRACT",
                List.of(new Criterion("safe", "Safety", "How safe", "Is it safe?", 3)), 10, 3, new Quorums(2, 3, 2),
                Instant.parse("2027-03-31T22:59:00Z")));
        assertThat(Jsoup.parse(service.pages().send("/facilitate/new-panel", Somebody.FACILITATOR, terms("0"))
                .getContentAsString()).select(".govuk-error-summary a").attr("href")).isEqualTo("#criteria");
        assertThat(service.taken).hasSize(1);
    }

    @Test
    void a_bid_is_entered_with_the_id_of_who_bids() throws Exception {
        var service = new StoredPanels("COLLECTING");
        service.pages().send(RUN + "/new-bid", Somebody.FACILITATOR, "title", "A club", "name", "Clubs CIC", "organisation",
                "example-clubs", "text", "We run it.", "key", "k");
        assertThat(service.taken).containsExactly(new NewBid("A club", "example-clubs", "Clubs CIC", "We run it."));
    }

    @Test
    void taking_no_more_bids_takes_both_facilitators() throws Exception {
        var service = new StoredPanels("COLLECTING");
        assertThat(service.pages().read(RUN, Somebody.FACILITATOR)).contains("Agree, and take no more offers", "All have sent.");
        service.pages().send(RUN + "/seating", Somebody.FACILITATOR, "bidsReason", "All have sent.", "key", "k");
        service.pages().send(RUN + "/seating", Somebody.FACILITATOR, "agreed", "YES", "key", "k");
        assertThat(service.taken).containsExactly(new Asking("All have sent."), new Asking(null));
    }

    @Test
    void facilitators_see_who_is_missing_and_how_far_scoring_has_come() throws Exception {
        assertThat(new StoredPanels("SCORING").pages().read(RUN, Somebody.FACILITATOR)).contains("0 of at least 2: still missing",
                "4 of 6 are scored", RUN + "/moderation");
    }

    @Test
    void the_moderation_is_written_down_wherever_pairs_differ_too_much() throws Exception {
        var service = new StoredPanels("MODERATING");
        assertThat(service.pages().read(RUN + "/agreed-scores", Somebody.FACILITATOR)).contains("No nurse.", "points-0");
        service.pages().send(RUN + "/agreed-scores", Somebody.FACILITATOR, "basedOn", "2", "points-0", "7", "reason-0",
                "She comes.", "key", "k");
        service.pages().send(RUN + "/agreement", Somebody.FACILITATOR, "key", "k");
        assertThat(service.taken).containsExactly(new Moderation(2, List.of(new Agreed("club", "safe", 7, "She comes."))),
                "agreed");
        assertThat(new StoredPanels("AGREED").pages().ledTo(RUN + "/agreed-scores", Somebody.FACILITATOR)).isEqualTo(RUN);
    }
}
