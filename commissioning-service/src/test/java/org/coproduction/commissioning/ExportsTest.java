package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.cast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.export.GivingSchema;
import org.coproduction.commissioning.pabulib.FileElection;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What others take away from a round, over HTTP and without a token.
class ExportsTest {
    private static final Map<String, Long> IDEAS = Map.of("club", 20_050L, "trip", 30_000L, "castle", 900_000L);

    /// A counted round in which so many people of each constituency voted, on paper but for one.
    private static String counted(int each, int quorum, String stage) {
        var id = Running.voting(60_000, quorum, "UTILITARIAN", IDEAS);
        var rows = new ArrayList<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 1; number < each; number++) {
                var vote = number % 3 == 0 ? "club,trip" : number % 3 == 1 ? "club" : "";
                rows.add(constituency + "-" + number + ';' + constituency + ';' + vote);
            }
            cast(id, constituency, 1, List.of("trip")).is(200);
        }
        Running.enterPaper(id, "b1", Running.paper(IDEAS, rows));
        Running.close(id, stage);
        return id;
    }

    private static void ratify(String id, boolean withoutAgreement) {
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL,
                Map.of("decisions", Map.of("ratified", List.of("club"), "declined",
                        List.of(Map.of("proposalId", "trip", "ground", "The coach firm has closed."))), "reason",
                        "It fits what families asked for.", "withoutAgreement", withoutAgreement))
                .is(200);
        Running.awaitStage(id, "CONCLUDED");
    }

    private static JsonNode proposal(JsonNode record, String id) {
        return record.path("proposals").valueStream().filter(each -> each.path("id").asString().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void anybody_counts_the_published_ballots_again_with_the_same_result() throws IOException {
        var id = counted(20, 5, "RECOMMENDED");
        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();

        var answer = SERVICE.get("rounds/" + id + "/election.pb", null).is(200);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(SERVICE.get("rounds/" + id + "/election.pb", null).text()).isEqualTo(answer.text());
        assertThat(answer.text().lines()).contains("num_votes;60", "vote_type;approval", "unit;Example council", "instance;" + id,
                "club;200.50;39;Idea club;1", "castle;9000;0;Idea castle;0",
                "input_hash;" + result.path("inputHash").asString())
                .noneMatch(line -> line.contains("PARENT_CARER-"));
        var read = PabulibReader.read(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(read).isInstanceOf(PabulibOutcome.Read.class);
        var again = new CountBallots().count(FileElection.of(((PabulibOutcome.Read) read).file()),
                AllocationRule.parity(Satisfaction.COST, Completion.UTILITARIAN));
        assertThat(again.inputHash()).isEqualTo(result.path("inputHash").asString());
        assertThat(again.selected().stream().map(each -> each.projectId() + ' ' + each.rho())).containsExactlyElementsOf(
                result.path("selected").valueStream()
                        .map(each -> each.path("proposalId").asString() + ' ' + each.path("share").asString("")).toList());
    }

    @Test
    void ballots_are_withheld_where_people_could_be_recognised_and_nothing_is_there_before_the_count() {
        var few = counted(19, 5, "RECOMMENDED");
        SERVICE.get("rounds/" + few + "/election.pb", null).refused(409, "BALLOTS_WITHHELD");
        var open = Running.voting(60_000, 3, "NONE", IDEAS);
        SERVICE.get("rounds/" + open + "/election.pb", null).refused(409, "ROUND_NOT_COUNTED");
        SERVICE.get("rounds/" + open + "/decision-record", null).refused(409, "ROUND_NOT_COUNTED");
    }

    @Test
    void what_is_not_there_is_refused_in_plain_words() {
        for (var export : List.of("/election.pb", "/decision-record")) {
            SERVICE.get("rounds/" + UUID.randomUUID() + export, null).refused(404, "NOT_FOUND");
            SERVICE.get("rounds/not-an-id" + export, null).refused(400, "INVALID_FIELD");
            SERVICE.put("rounds/" + UUID.randomUUID() + export, null, "{}").refused(401, "NOT_SIGNED_IN");
        }
    }

    @Test
    void the_record_tells_the_whole_decision_before_and_after_it_is_made() {
        var id = counted(20, 5, "RECOMMENDED");
        var before = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json();
        assertThat(before.path("decision").isNull()).isTrue();
        assertThat(proposal(before, "club").path("came").asString()).isEqualTo("UNDECIDED");
        ratify(id, false);

        var answer = SERVICE.get("rounds/" + id + "/decision-record", null).is(200);

        var record = answer.json();
        assertThat(record.path("terms").path("potPence").asLong()).isEqualTo(60_000);
        assertThat(record.path("terms").path("quorums").path("YOUNG_PERSON").asInt()).isEqualTo(5);
        assertThat(record.path("turnout").path("ballots").path("PARENT_CARER").asInt()).isEqualTo(20);
        assertThat(record.path("turnout").path("total").asInt()).isEqualTo(60);
        assertThat(record.path("counting").path("rule").asString()).isEqualTo("mes/cost/utilitarian/parity/1");
        assertThat(record.path("counting").path("inputHash").asString())
                .isEqualTo(SERVICE.get("rounds/" + id + "/result", null).json().path("inputHash").asString());
        assertThat(record.path("quorum").path("met").asBoolean()).isTrue();
        assertThat(record.path("decision").path("coProduced").asBoolean()).isTrue();
        assertThat(record.path("decision").path("reason").asString()).isEqualTo("It fits what families asked for.");
        assertThat(record.path("decision").path("decidedBy").asString()).isEqualTo("example-council");
        assertThat(proposal(record, "club").path("came").asString()).isEqualTo("FUNDED");
        SERVICE.get("projects/" + proposal(record, "club").path("projectId").asString() + "/journey", null).is(200);
        assertThat(proposal(record, "trip").path("came").asString()).isEqualTo("DECLINED");
        assertThat(proposal(record, "trip").path("because").asString()).isEqualTo("The coach firm has closed.");
        assertThat(proposal(record, "castle").path("reason").asString()).isEqualTo("NOBODY_BACKED_IT");
        assertThat(proposal(record, "castle").path("because").asString()).isEqualTo("No ballot asked for this project.");
        SERVICE.get(record.path("check").path("election").asString().replace("/api/commissioning/", ""), null).is(200);
        SERVICE.get(record.path("check").path("countInput").asString().replace("/api/commissioning/", ""), null).is(200);
    }

    @Test
    void the_record_of_a_missed_quorum_names_who_was_missing_and_gives_no_small_number_away() {
        var id = Running.voting(60_000, 3, "UTILITARIAN", IDEAS);
        for (var number = 0; number < 9; number++) {
            cast(id, PARENT_CARER, number, List.of("club")).is(200);
            cast(id, Constituency.PROFESSIONAL, number, List.of("club")).is(200);
        }
        cast(id, Constituency.YOUNG_PERSON, 1, List.of("trip")).is(200);
        Running.close(id, "QUORUM_NOT_MET");

        var record = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json();

        assertThat(record.path("quorum").path("met").asBoolean()).isFalse();
        assertThat(record.path("quorum").path("missing").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        assertThat(record.path("turnout").path("ballots").path("PARENT_CARER").asInt()).isEqualTo(10);
        assertThat(record.path("turnout").path("ballots").path("YOUNG_PERSON").isNull()).isTrue();
        assertThat(record.path("turnout").path("total").isNull()).isTrue();
        assertThat(record.path("check").path("election").isNull()).isTrue();
        assertThat(record.path("check").path("plain").asString()).contains("at least 20");
        var decisions = SERVICE.get("rounds/" + id + "/result", null).json().path("selected").valueStream()
                .map(each -> each.path("proposalId").asString()).toList();
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions",
                Map.of("ratified", decisions, "declined", List.of()), "reason", "The money lapses.", "withoutAgreement", true))
                .is(200);
        var decided = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json();
        assertThat(decided.path("decision").path("coProduced").asBoolean()).isFalse();
        assertThat(decided.path("quorum").path("met").asBoolean()).as("for ever").isFalse();
    }

    @Test
    void every_founded_award_is_open_grants_data_as_json_and_as_a_spreadsheet() {
        var id = Running.voting(60_000, 3, "UTILITARIAN", Map.of("club", 20_050L, "trip", 30_000L));
        Running.everybodyVotes(id, List.of("club", "trip"));
        Running.close(id, "RECOMMENDED");
        ratify(id, false);
        var project = SERVICE.get("rounds/" + id + "/awards", null).json().path("awards").get(0).path("projectId").asString();
        Running.tell(UUID.randomUUID().toString(), 1, "delivery.milestone-met.v1");

        var json = SERVICE.get("awards/360giving.json", null).is(200);
        var csv = SERVICE.get("awards/360giving.csv", null).is(200);

        assertThat(GivingSchema.violations(json.json())).isEmpty();
        assertThat(json.json().path("version").asString()).isEqualTo("1.4");
        var grant = json.json().path("grants").valueStream()
                .filter(each -> each.path("id").asString().equals("360G-example-" + project)).findFirst().orElseThrow();
        assertThat(grant.path("title").asString()).isEqualTo("Idea club");
        assertThat(grant.path("amountAwarded").decimalValue()).isEqualByComparingTo("200.50");
        assertThat(grant.path("recipientOrganization").get(0).path("name").asString()).isEqualTo("Recipient not yet named");
        assertThat(grant.path("grantProgramme").get(0).path("code").asString()).isEqualTo(id);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.text().lines().findFirst().orElse(""))
                .startsWith(
                        "\"Identifier\",\"Title\",\"Description\",\"Currency\",\"Amount Awarded\",\"Amount Disbursed\",\"Award Date\"");
        assertThat(csv.text().lines()).hasSize(1 + json.json().path("grants").size()).anyMatch(line -> line
                .startsWith("\"360G-example-" + project + "\",\"Idea club\",\"About Idea club\",\"GBP\",\"200.50\","));
        assertThat(json.text() + csv.text()).doesNotContain("parent-carer", "young-person", "professional-1");
    }

    @Test
    void a_title_that_begins_like_a_formula_is_only_text_in_the_spreadsheet() {
        var id = Running.collecting(Running.newRound(60_000, 3, "UTILITARIAN"));
        SERVICE.put("rounds/" + id + "/proposals/club", FACILITATOR, Running.proposal("=HYPERLINK(\"http://x\")", 20_000))
                .is(200);
        Running.confirmAll(id);
        Running.checkAll(id);
        Running.open(id);
        Running.everybodyVotes(id, List.of("club"));
        Running.close(id, "RECOMMENDED");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions",
                Map.of("ratified", List.of("club"), "declined", List.of()), "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");

        assertThat(SERVICE.get("awards/360giving.csv", null).is(200).text()).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",")
                .doesNotContain(",\"=", ",=");
    }
}
