package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.Tranche;
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

    /// As many as are needed of a constituency agree.
    private static void agree(String path, Constituency constituency, int version) {
        for (var number = 1; number <= 3; number++) {
            SERVICE.put(path + "/stance", Running.participant(constituency, number), Map.of("version", version, "agrees", true))
                    .is(200);
        }
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
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "club")).refused(409, "NO_REPLACEMENT");
        SERVICE.put(path, FACILITATOR, Map.of("basedOn", 0, "kind", "PROPOSAL", "reason", "So.", "easyRead", "So."))
                .refused(409, "NO_REPLACEMENT");
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "trip")).is(200);
        var yes = Map.of("version", 1, "agrees", true);
        SERVICE.put(path + "/stance", YOUNG, yes).refused(409, "EASY_READ_NOT_CONFIRMED");
        SERVICE.put(path + "/easy-read-confirmation", Running.participant(Constituency.PROFESSIONAL, 1), Map.of("version", 1))
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/easy-read-confirmation", YOUNG, Map.of("version", 1)).is(200);
        for (var constituency : Constituency.values()) {
            SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "QUORUM_NOT_MET");
            agree(path, constituency, 1);
        }
        SERVICE.post(path + "/extension", FACILITATOR,
                Map.of("until", Instant.now().plus(Duration.ofDays(60)).toString(), "outreach", "A visit.")).is(200);
        SERVICE.post(path + "/decision", COUNCIL, Map.of("kind", "NOTHING", "reasons", "It must."))
                .refused(409, "GATE_STILL_OPEN");
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
                Map.of("kind", "NOTHING", "reasons", "It must.")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "The year ends.")).refused(400, "INVALID_FIELD");
        SERVICE.post(path + "/decision", COUNCIL, Map.of("kind", "PROPOSAL", "proposalId", "club", "reasons", "It must."))
                .refused(409, "NO_REPLACEMENT");
        assertThat(SERVICE.get(path, YOUNG).json().path("decided").isNull()).isTrue();
        SERVICE.post(path + "/decision", COUNCIL, Map.of("kind", "PROPOSAL", "proposalId", "trip", "reasons", "The year ends."))
                .is(200);
        var read = SERVICE.get(path, YOUNG).json();
        assertThat(read.at("/proposed/kind").asString()).isEqualTo("NEW_ROUND");
        assertThat(read.path("decided").toString())
                .isEqualTo("{\"kind\":\"PROPOSAL\",\"proposalId\":\"trip\",\"title\":\"Idea trip\"}");
        var settled = read.path("settlement");
        assertThat(settled.path("coProduced").asBoolean(true)).isFalse();
        assertThat(settled.path("decidedBy").asString()).isEqualTo("example-council");
        assertThat(journey(project).path("steps").toString())
                .contains("decided without agreement what takes its place: “Idea trip”");
        assertThat(journey(project).path("summary").asString()).contains("There was no agreement", "decided: “Idea trip”");
    }

    /// Under sport a club that is funded and ends, a trip and a pool that were recommended as well, and under rest a night.
    private static String endedUnderSport() {
        var terms = new HashMap<>(Running.newRound(100_000, 3, "UTILITARIAN"));
        terms.put("headings", List.of(Map.of("id", "sport", "name", "Sport", "pence", 80_000),
                Map.of("id", "rest", "name", "Rest", "pence", 20_000)));
        var id = Running.collecting(terms);
        SERVICE.put("rounds/" + id + "/proposals", FACILITATOR,
                Map.of("proposals", List.of(proposal("club", "sport", 20_000, "example-club"),
                        proposal("trip", "sport", 18_000, "example-coach"), proposal("pool", "sport", 30_000, "example-pool"),
                        proposal("night", "rest", 10_000, "example-hotel"))))
                .is(200);
        Running.confirmAll(id);
        Running.checkAll(id);
        Running.open(id);
        Running.everybodyVotes(id, List.of("club", "trip", "pool", "night"));
        Running.close(id, "RECOMMENDED");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions", Map.of("ratified", List.of("club"),
                "declined", Stream.of("trip", "pool", "night").map(each -> Map.of("proposalId", each, "ground", "Not this year."))
                        .toList()),
                "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var project = SERVICE.get("rounds/" + id + "/awards", null).json().at("/awards/0/projectId").asString();
        SERVICE.put("projects/" + project + "/tranches", COUNCIL,
                Map.of("tranches", List.of(Map.of("amountPence", 5_000, "due", "AT_ONCE"),
                        Map.of("amountPence", 15_000, "due", "DELIVERED"))))
                .is(200);
        SERVICE.post("projects/" + project + "/end", COUNCIL,
                Map.of("ground", "INSOLVENCY", "reason", "The provider has closed.", "easyRead", "It closed.")).is(200);
        return project;
    }

    private static Map<String, Object> proposal(String id, String heading, long pence, String organisation) {
        var proposal = new HashMap<>(Running.proposal("Idea " + id, pence));
        proposal.put("id", id);
        proposal.put("heading", heading);
        proposal.put("interests", Map.of("organisations", List.of(organisation), "proposerPaid", false));
        return proposal;
    }

    @Test
    void only_what_stands_under_the_same_heading_and_what_is_left_pays_for_takes_its_place_and_that_is_looked_at_again() {
        var project = endedUnderSport();
        var path = "projects/" + project + "/replacement";
        assertThat(SERVICE.get(path, YOUNG).json().path("alternatives").toString())
                .isEqualTo("[{\"proposalId\":\"trip\",\"title\":\"Idea trip\"}]");
        for (var other : List.of("pool", "night")) {
            SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", other)).refused(409, "NO_REPLACEMENT");
        }
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "trip")).is(200);
        SERVICE.put(path + "/easy-read-confirmation", YOUNG, Map.of("version", 1)).is(200);
        List.of(Constituency.values()).forEach(constituency -> agree(path, constituency, 1));
        var before = award(project);
        var paid = new Tranche.Payment(LocalDate.of(2026, 1, 1), "BACS 17", "example-council", Instant.now());
        var _ = Running.fundingAwards().change(project, Command.OWN,
                _ -> Decision.changed(new FundingAward.Funded(project, before.grant(),
                        before.progress(), before.standing(), List.of(
                                new Tranche(Money.pounds(50), Tranche.Due.AT_ONCE, 0, paid), before.tranches().getLast()),
                        before.variations())));
        SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "NO_REPLACEMENT");
        SERVICE.put(path, FACILITATOR, Map.of("basedOn", 1, "kind", "NEW_ROUND", "reason", "There is time.", "easyRead",
                "We vote again.")).is(200);
        SERVICE.put(path + "/easy-read-confirmation", YOUNG, Map.of("version", 2)).is(200);
        List.of(Constituency.values()).forEach(constituency -> agree(path, constituency, 2));
        SERVICE.post(path + "/agreement", FACILITATOR, "").is(200);
    }

    private static FundingAward.Funded award(String project) {
        return (FundingAward.Funded) Running.fundingAwards().find(project).orElseThrow().state();
    }

    @Test
    void whoever_would_gain_has_no_say_in_what_takes_its_place() {
        var project = endedUnderSport();
        var path = "projects/" + project + "/replacement";
        var coach = Running.ISSUER.sign(Running.ISSUER.person("of the coach firm").claim("roles", List.of("participant"))
                .claim("constituency", "PROFESSIONAL").claim("organisation", "example-coach"));
        var parent = Running.ISSUER.sign(Running.ISSUER.person("of the coach firm too").claim("roles", List.of("participant"))
                .claim("constituency", "PARENT_CARER").claim("organisation", "example-coach"));
        var facilitator = Running.ISSUER.person("for the coach firm", List.of("facilitator"), "example-coach");
        SERVICE.put(path, facilitator, proposing(0, "PROPOSAL", "trip")).refused(403, "INTEREST_DECLARED");
        SERVICE.put(path, FACILITATOR, proposing(0, "PROPOSAL", "trip")).is(200);
        SERVICE.put(path + "/easy-read-confirmation", parent, Map.of("version", 1)).refused(403, "INTEREST_DECLARED");
        SERVICE.put(path + "/easy-read-confirmation", YOUNG, Map.of("version", 1)).is(200);
        SERVICE.put(path + "/stance", coach, Map.of("version", 1, "agrees", true)).refused(403, "INTEREST_DECLARED");
        SERVICE.post(path + "/extension", facilitator,
                Map.of("until", Instant.now().plus(Duration.ofDays(60)).toString(), "outreach", "A visit."))
                .refused(403, "INTEREST_DECLARED");
        SERVICE.post(path + "/agreement", facilitator, "").refused(403, "INTEREST_DECLARED");
        assertThat(SERVICE.get(path, coach).is(200).json().path("interested").asBoolean()).isTrue();
        assertThat(SERVICE.get(path, YOUNG).is(200).json().path("interested").asBoolean()).isFalse();
        SERVICE.put(path + "/stance", YOUNG, Map.of("version", 1, "agrees", true)).is(200);
    }
}
