package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Deciding;
import org.coproduction.portal.api.Commissioning.Funder;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class NewRoundPageTest {
    private static final String PAGE = "/facilitate/new-round";
    private static final String[] TERMS = {"title", "Short breaks", "potPence", "50,000", "what", "Breaks", "where", "North",
            "how",
            "GRANT", "parentCarers", "5", "youngPeople", "5", "professionals", "5", "expectedVoters", "500", "ballot", "APPROVAL",
            "satisfaction", "COST", "completion", "NONE", "key", "0197a3c0-5e1d-7000-8000-000000000007"};

    private static String[] terms(String... more) {
        return Stream.concat(Arrays.stream(TERMS), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void the_terms_name_who_answers_by_when_under_which_delegation_and_on_which_grounds() throws Exception {
        var service = new StoredFacilitation();
        assertThat(service.pages().read(PAGE, Somebody.FACILITATOR)).contains("Who answers what the ballots recommend");
        service.pages().send(PAGE, Somebody.FACILITATOR, terms("delegation", "Scheme of delegation, 4.2", "grounds",
                "It would put somebody in danger.\r\n\r\nThe law forbids it.", "decidingUntil-day", "30",
                "decidingUntil-month", "4", "decidingUntil-year", "2027", "funder-0-body", "example-council", "funder-0-share",
                "30000", "funder-1-body", "example-board", "funder-1-share", "20,000"));

        assertThat(service.opened).singleElement().extracting(NewRound::deciding).isEqualTo(new Deciding(
                List.of(new Funder("example-council", 3_000_000), new Funder("example-board", 2_000_000)),
                Instant.parse("2027-04-30T22:59:00Z"), "Scheme of delegation, 4.2",
                List.of("It would put somebody in danger.", "The law forbids it.")));
    }

    @Test
    void terms_that_leave_it_out_name_nobody() throws Exception {
        var service = new StoredFacilitation();
        service.pages().send(PAGE, Somebody.FACILITATOR, terms());
        assertThat(service.opened).singleElement().satisfies(round -> assertThat(round.deciding()).isNull());
    }

    @Test
    void shares_that_are_not_the_whole_money_and_half_of_it_are_asked_for_again() throws Exception {
        var service = new StoredFacilitation();
        assertThat(fault(service, "delegation", "4.2", "grounds", "The law forbids it.", "funder-0-body", "example-council",
                "funder-0-share", "30000")).isEqualTo("#deciding.funders");
        assertThat(fault(service, "delegation", "4.2")).isEqualTo("#grounds");
        assertThat(fault(service, "grounds", "The law forbids it.")).isEqualTo("#delegation");
        assertThat(service.opened).isEmpty();
    }

    private static String fault(StoredFacilitation service, String... more) throws Exception {
        var page = Jsoup.parse(service.pages().send(PAGE, Somebody.FACILITATOR, terms(more)).getContentAsString());
        var link = page.select(".govuk-error-summary a").attr("href");
        assertThat(page.getElementById(link.substring(1))).as("the summary leads to the field").isNotNull();
        return link;
    }
}
