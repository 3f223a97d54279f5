package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A round whose money is split under headings, over HTTP.
class HeadingsTest {
    private static final Map<String, Long> PRICES = Map.of("club", 15_000L, "pool", 20_000L, "night", 10_000L, "stay", 9_000L);

    /// £300 for sport, £50 of it for something that was promised before, and £200 for rest, of £600.
    private static Map<String, Object> terms(boolean withinPot) {
        var terms = new HashMap<>(Running.newRound(60_000, 3, "UTILITARIAN"));
        terms.put("headings", List.of(Map.of("id", "sport", "name", "Sport", "pence", 30_000),
                Map.of("id", "rest", "name", "Rest", "pence", 20_000)));
        terms.put("preFunded", List.of(Map.of("title", "Swimming, second year", "pence", 5_000, "heading", "sport", "reason",
                "It was promised for two years.")));
        terms.put("ballot", Map.of("type", "APPROVAL", "mostChoices", 3, "withinPot", withinPot));
        return terms;
    }

    private static Map<String, Object> proposal(String id, String heading) {
        var proposal = new HashMap<>(Running.proposal("Idea " + id, PRICES.getOrDefault(id, 1L)));
        proposal.put("id", id);
        proposal.put("heading", heading);
        return proposal;
    }

    private static String voting(boolean withinPot) {
        var id = Running.collecting(terms(withinPot));
        SERVICE.put("rounds/" + id + "/proposals", FACILITATOR, Map.of("proposals", List.of(proposal("club", "sport"),
                proposal("pool", "sport"), proposal("night", "rest"), proposal("stay", "rest")))).is(200);
        Running.confirmAll(id);
        Running.checkAll(id);
        Running.open(id);
        return id;
    }

    /// Everybody wants the club and the night, and most the pool.
    private static String counted() {
        var id = voting(false);
        var rows = new ArrayList<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 20; number++) {
                rows.add(number + ";" + constituency + ';' + (number < 15 ? "club,night,pool" : "club,night"));
            }
        }
        Running.enterPaper(id, "b1", Running.paper(PRICES, rows));
        Running.close(id, "RECOMMENDED");
        return id;
    }

    private static List<String> ids(JsonNode projects) {
        return projects.valueStream().map(each -> each.path("proposalId").asString()).toList();
    }

    @Test
    void each_heading_is_shared_out_by_itself_and_what_is_left_over_of_it_is_told_and_not_moved() {
        var id = counted();

        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(ids(result.path("selected"))).containsExactly("club", "night");
        assertThat(ids(result.path("notSelected"))).as("£100 is left under each heading, which together would pay the pool")
                .containsExactly("pool", "stay");
        var sport = result.path("parts").get(0);
        assertThat(sport.path("name").asString()).isEqualTo("Sport");
        assertThat(sport.path("potPence").asLong()).isEqualTo(25_000);
        assertThat(sport.path("remainingPence").asLong()).isEqualTo(10_000);
        assertThat(result.path("parts").get(1).path("remainingPence").asLong()).isEqualTo(10_000);
        assertThat(result.path("potPence").asLong()).isEqualTo(60_000);
        assertThat(result.path("remainingPence").asLong()).isEqualTo(60_000 - 5_000 - 25_000);
        assertThat(result.path("preFunded").get(0).path("title").asString()).isEqualTo("Swimming, second year");
        var why = SERVICE.get("rounds/" + id + "/explanation?proposal=pool", null).is(200).json();
        assertThat(why.path("plain").asString())
                .isEqualTo("This project costs £200.00. Only £100.00 was left when its turn came.");
        assertThat(why.path("heading").asString()).isEqualTo("Sport");
    }

    @Test
    void each_heading_has_its_own_ballots_to_count_again_and_its_own_hash_under_that_of_the_whole() {
        var id = counted();
        var result = SERVICE.get("rounds/" + id + "/result", null).json();

        var whole = SERVICE.get("rounds/" + id + "/count-input", null).is(200).text();
        assertThat(Sha256.hex(whole)).isEqualTo(result.path("inputHash").asString());
        for (var part : result.path("parts")) {
            var text = SERVICE.get("rounds/" + id + "/count-input?heading=" + part.path("heading").asString(), null).text();
            assertThat(Sha256.hex(text)).isEqualTo(part.path("inputHash").asString());
            assertThat(whole).contains("heading " + Sha256.hex(text) + " " + part.path("heading").asString() + "\n");
        }
        assertThat(SERVICE.get("rounds/" + id + "/election.pb?heading=sport", null).is(200).text().lines())
                .contains("budget;250", "description;Short breaks 2026: Sport", "club;150;60;Idea club;1", "num_votes;60")
                .noneMatch(line -> line.contains("night"));
        SERVICE.get("rounds/" + id + "/election.pb", null).refused(400, "HEADING_UNKNOWN");
        SERVICE.get("rounds/" + id + "/election.pb?heading=art", null).refused(400, "HEADING_UNKNOWN");
    }

    @Test
    void the_record_and_the_awards_say_under_which_heading_something_was_funded() {
        var id = counted();
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions",
                Map.of("ratified", List.of("club", "night"), "declined", List.of()), "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");

        var record = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json();
        assertThat(record.path("proposals").get(0).path("heading").asString()).isEqualTo("sport");
        var rest = record.path("counting").path("parts").get(1);
        assertThat(rest.path("election").asString()).endsWith("/election.pb?heading=rest");
        var award = SERVICE.get("rounds/" + id + "/awards", null).json().path("awards").valueStream()
                .filter(each -> each.path("proposalId").asString().equals("night")).findFirst().orElseThrow();
        assertThat(SERVICE.get("projects/" + award.path("projectId").asString() + "/journey", null).json().path("facts")
                .path("inputHash").asString()).isEqualTo(rest.path("inputHash").asString());
    }

    @Test
    void a_ballot_names_proposals_over_all_headings_and_within_the_pot_holds_under_each() {
        var id = voting(true);
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("club", "night", "stay")).is(200);
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("club", "pool")).refused(400, "BALLOT_OVER_POT");
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("club", "night", "stay", "pool")).refused(400,
                "BALLOT_TOO_MANY_CHOICES");
        var paper = SERVICE.get("rounds/" + id + "/ballot-paper", Running.participant(Constituency.PARENT_CARER, 1)).json();
        assertThat(paper.path("headings").get(0).path("potPence").asLong()).isEqualTo(25_000);
        assertThat(paper.path("proposals").valueStream().map(each -> each.path("heading").asString())).contains("sport", "rest");
    }

    @Test
    void headings_that_do_not_fit_the_pot_open_no_round_and_no_proposal_stands_beside_them() {
        var terms = new HashMap<>(terms(false));
        terms.put("potPence", 49_999);
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms).refused(400, "INVALID_FIELD");
        terms.put("potPence", 60_000);
        terms.put("preFunded", List.of(Map.of("title", "All", "pence", 30_000, "heading", "sport", "reason", "Why not.")));
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms).refused(400, "INVALID_FIELD");
        var id = Running.collecting(terms(false));
        SERVICE.put("rounds/" + id + "/proposals/club", FACILITATOR, Running.proposal("Club", 1)).refused(400, "HEADING_UNKNOWN");
        assertThat(SERVICE.get("rounds/" + id, null).json().path("headings").get(0).path("toVotePence").asLong())
                .isEqualTo(25_000);
    }
}
