package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Deciding;
import org.coproduction.portal.api.Commissioning.Funder;
import org.coproduction.portal.api.Commissioning.PreFunded;
import org.coproduction.portal.api.Commissioning.Tolerance;
import org.coproduction.portal.api.CountedBy;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.coproduction.portal.api.Reach;
import org.coproduction.portal.api.Reach.Ages;
import org.coproduction.portal.api.Reach.Register;
import org.coproduction.portal.round.StoredRound;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

class NewRoundPageTest {
    private static final String PAGE = "/facilitate/new-round";
    private static final String[] TERMS = {"title", "Short breaks", "potPence", "50,000", "what", "Breaks", "where", "North",
            "how",
            "GRANT", "parentCarers", "5", "youngPeople", "5", "professionals", "5", "expectedVoters", "500", "ballot", "APPROVAL",
            "satisfaction", "COST", "completion", "NONE", "method", "MES", "ties", "ID",
            "reach.ages.from", "0", "reach.ages.to", "25", "tolerance.percent", "10", "tolerance.days", "30", "key",
            "0197a3c0-5e1d-7000-8000-000000000007"};

    private static String[] terms(String... more) {
        var all = new LinkedHashMap<String, String>();
        for (var fields : List.of(TERMS, more)) {
            for (var at = 0; at < fields.length; at += 2) {
                all.put(fields[at], fields[at + 1]);
            }
        }
        return all.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
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

    @Test
    void what_is_left_as_it_stands_on_the_form_is_as_usual() throws Exception {
        var service = new StoredFacilitation();
        service.pages().send(PAGE, Somebody.FACILITATOR, terms());
        assertThat(service.opened).singleElement().satisfies(round -> {
            assertThat(round.preFunded()).isEmpty();
            assertThat(round.tolerance()).isEqualTo(new Tolerance(10, null, 30));
            assertThat(round.rule()).isEqualTo(new CountedBy("COST", "NONE", "MES", "ID"));
            assertThat(round.reach()).isEqualTo(new Reach(new Ages(0, 25), List.of(), new Register(null, null, null)));
        });
    }

    @Test
    void the_terms_name_ages_localities_the_register_what_is_promised_the_tolerance_and_how_ties_are_broken() throws Exception {
        var service = new StoredFacilitation();
        service.pages().send(PAGE, Somebody.FACILITATOR, terms("method", "GREEDY", "ties", "COST_VOTES_LOT", "completion", "ADD1",
                "reach.ages.from", "5", "reach.ages.to", "18", "reach.localities", "Aston\r\n\r\n Erdington ",
                "reach.register.youngPeople", "1,200", "tolerance.percent", "", "tolerance.pence", "£250", "tolerance.days", "14",
                "promised-1-title", "Year two", "promised-1-pence", "5,000", "promised-1-part", "heading-2", "promised-1-reason",
                "It was agreed."));
        assertThat(service.opened).singleElement().satisfies(round -> {
            assertThat(round.preFunded()).containsExactly(new PreFunded("Year two", 5_000_00, "heading-2", "It was agreed."));
            assertThat(round.tolerance()).isEqualTo(new Tolerance(null, 250_00L, 14));
            assertThat(round.rule()).isEqualTo(new CountedBy("COST", "NONE", "GREEDY", "COST_VOTES_LOT"));
            assertThat(round.reach()).isEqualTo(
                    new Reach(new Ages(5, 18), List.of("Aston", "Erdington"), new Register(null, 1_200, null)));
        });
    }

    @Test
    void half_of_what_is_promised_is_asked_for_and_the_form_is_shown_with_all_its_parts_open() throws Exception {
        var service = new StoredFacilitation();
        assertThat(fault(service, "promised-0-title", "Year two", "promised-0-pence", "5")).isEqualTo("#promised-0-reason");
        assertThat(fault(service, "reach.register.professionals", "many")).isEqualTo("#reach.register.professionals");
        var page = Jsoup.parse(service.pages().send(PAGE, Somebody.FACILITATOR, terms("ties", "")).getContentAsString());
        assertThat(page.select("form details:not([open])")).isEmpty();
        assertThat(Jsoup.parse(service.pages().read(PAGE, Somebody.FACILITATOR)).select("form details[open]")).isEmpty();
        assertThat(service.opened).isEmpty();
    }

    @Test
    void a_draft_that_is_opened_again_and_sent_as_it_stands_says_the_same() throws Exception {
        var service = new StoredFacilitation();
        service.pages().send(PAGE, Somebody.FACILITATOR, terms("delegation", "Scheme of delegation, 4.2", "grounds",
                "It would put somebody in danger.\nThe law forbids it.", "decidingUntil-day", "30", "decidingUntil-month", "4",
                "decidingUntil-year", "2027", "funder-0-body", "example-council", "funder-0-share", "50000",
                "ballot", "POINTS", "points", "7", "proposalsUntil-day", "1", "proposalsUntil-month", "2",
                "proposalsUntil-year", "2027", "extensionDays", "21", "tolerance.percent", "", "tolerance.pence", "250.50",
                "heading-0-id", "x", "heading-0-title", "Sport", "heading-0-words", "300", "heading-1-id", "y",
                "heading-1-title", "Rest", "heading-1-words", "200", "promised-0-title", "Year two", "promised-0-pence", "50",
                "promised-0-part", "heading-2", "promised-0-reason", "It was agreed.", "reach.localities", "Aston\nErdington",
                "reach.register.youngPeople", "1200", "ties", "COST_VOTES_LOT"));
        var draft = "/facilitate/rounds/" + StoredRound.ROUND + "/terms";

        var form = Jsoup.parse(service.pages().read(draft, Somebody.FACILITATOR)).select("main form[action=" + draft + "]");
        var fields = ((FormElement) Objects.requireNonNull(form.first())).formData().stream()
                .flatMap(field -> Stream.of(field.key(), field.value())).toArray(String[]::new);
        assertThat(service.pages().send(draft, Somebody.FACILITATOR, fields).getRedirectedUrl())
                .isEqualTo("/facilitate/rounds/" + StoredRound.ROUND);
        assertThat(service.opened).hasSize(2).last().isEqualTo(service.opened.getFirst());
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_written_over_unread() throws Exception {
        var service = new StoredFacilitation();
        service.pages().send(PAGE, Somebody.FACILITATOR, terms());
        var draft = "/facilitate/rounds/" + StoredRound.ROUND + "/terms";
        var read = Jsoup.parse(service.pages().read(draft, Somebody.FACILITATOR)).select("input[name=read]").attr("value");
        service.edited();

        var again = Jsoup.parse(service.pages().send(draft, Somebody.FACILITATOR, terms("title", "Mine", "read", read))
                .getContentAsString());
        assertThat(service.opened).hasSize(1);
        assertThat(again.select("main").text()).contains("There is a problem", "The terms are others than you had before you");
        assertThat(again.select("input[name=title]").attr("value")).isEqualTo("Mine");
        service.pages().send(draft, Somebody.FACILITATOR,
                terms("title", "Mine", "read", again.select("input[name=read]").attr("value")));
        assertThat(service.opened).hasSize(2).last().extracting(NewRound::title).isEqualTo("Mine");
    }

    private static String fault(StoredFacilitation service, String... more) throws Exception {
        var page = Jsoup.parse(service.pages().send(PAGE, Somebody.FACILITATOR, terms(more)).getContentAsString());
        var link = page.select(".govuk-error-summary a").attr("href");
        assertThat(page.getElementById(link.substring(1))).as("the summary leads to the field").isNotNull();
        return link;
    }
}
