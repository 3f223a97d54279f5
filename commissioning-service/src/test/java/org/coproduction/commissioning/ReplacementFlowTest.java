package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.Command;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The funder ends a project, and the constituencies agree on what takes its place, over HTTP.
class ReplacementFlowTest {
    private static final String YOUNG = Running.participant(Constituency.YOUNG_PERSON, 1);

    /// Both were recommended; the trip was declined.
    private static String funded() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", Map.of("club", 20_000L, "trip", 10_000L));
        Running.everybodyVotes(id, List.of("club", "trip"));
        Running.close(id, "RECOMMENDED");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions", Map.of("ratified", List.of("club"),
                "declined", List.of(Map.of("proposalId", "trip", "ground", "The coach firm has closed."))), "reason",
                "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");
        return SERVICE.get("rounds/" + id + "/awards", null).json().at("/awards/0/projectId").asString();
    }

    private static Map<String, Object> proposing(int basedOn, String kind, String proposalId) {
        return Map.of("basedOn", basedOn, "kind", kind, "proposalId", proposalId, "reason", "It was wanted as well.", "easyRead",
                "People want this too.");
    }

    private static JsonNode journey(String project) {
        return SERVICE.get("projects/" + project + "/journey", null).is(200).json();
    }

    @Test
    void what_takes_the_place_of_an_ended_project_is_agreed_by_every_group_and_told_with_the_money_that_is_left() {
        var project = funded();
        var path = "projects/" + project + "/replacement";
        SERVICE.get(path, YOUNG).refused(409, "AWARD_NOT_ENDED");
        SERVICE.post("projects/" + project + "/end", COUNCIL,
                Map.of("ground", "INSOLVENCY", "reason", "The provider has closed.", "easyRead", "It closed.")).is(200);
        SERVICE.get(path, null).is(401);
        assertThat(SERVICE.get(path, YOUNG).is(200).json().path("leftPence").asLong()).isEqualTo(20_000);
        assertThat(journey(project).path("summary").asString()).contains("still to be agreed");

        SERVICE.put(path, YOUNG, proposing(0, "PROPOSAL", "trip")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "club")).refused(409, "NOT_RECOMMENDED");
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "trip")).is(200);
        var yes = Map.of("version", 1, "agrees", true);
        SERVICE.put(path + "/stance", YOUNG, yes).refused(409, "EASY_READ_NOT_CONFIRMED");
        SERVICE.put(path + "/easy-read-confirmation", Running.participant(Constituency.PROFESSIONAL, 1), Map.of("version", 1))
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/easy-read-confirmation", YOUNG, Map.of("version", 1)).is(200);
        for (var constituency : Constituency.values()) {
            SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "QUORUM_NOT_MET");
            for (var number = 1; number <= 3; number++) {
                SERVICE.put(path + "/stance", Running.participant(constituency, number), yes).is(200);
            }
        }
        SERVICE.post(path + "/extension", FACILITATOR,
                Map.of("until", Instant.now().plus(Duration.ofDays(60)).toString(), "outreach", "A visit.")).is(200);
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "It must.")).refused(409, "GATE_STILL_OPEN");
        SERVICE.post(path + "/agreement", FACILITATOR, "").is(200);

        var settled = SERVICE.get(path, YOUNG).is(200).json();
        assertThat(settled.at("/settlement/coProduced").asBoolean()).isTrue();
        assertThat(settled.at("/proposed/title").asString()).isEqualTo("Idea trip");
        assertThat(journey(project).path("summary").asString()).contains("£200.00 of its money is left", "Idea trip");
        assertThat(journey(project).path("steps").toString()).contains("Each group agreed on what takes its place");
    }

    @Test
    void where_nothing_is_agreed_in_time_the_funder_goes_on_only_as_decided_without_agreement() {
        var project = funded();
        var path = "projects/" + project + "/replacement";
        SERVICE.post("projects/" + project + "/end", COUNCIL,
                Map.of("ground", "LAW", "reason", "The law forbids it.", "easyRead", "The law says no.")).is(200);
        SERVICE.put(path, FACILITATOR, Map.of("basedOn", 0, "kind", "NEW_ROUND", "reason", "There is time.", "easyRead",
                "We vote again.")).is(200);
        var _ = Running.fundingAwards().change(project, Command.OWN,
                award -> award.lapse(Instant.now().plus(Duration.ofDays(31))));
        SERVICE.post(path + "/decision", Running.ISSUER.client("example-board", "commissioning:ratify"),
                Map.of("reasons", "It must.")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "The year ends.")).is(200);
        var settled = SERVICE.get(path, YOUNG).json().path("settlement");
        assertThat(settled.path("coProduced").asBoolean(true)).isFalse();
        assertThat(settled.path("decidedBy").asString()).isEqualTo("example-council");
        assertThat(journey(project).path("steps").toString()).contains("decided without agreement what takes its place");
    }
}
