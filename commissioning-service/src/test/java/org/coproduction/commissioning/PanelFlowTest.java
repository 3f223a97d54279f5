package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.ISSUER;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.panel.PanelRounds;
import org.junit.jupiter.api.Test;

class PanelFlowTest {
    private static final String BIDDER = ISSUER.client("example-clubs", "commissioning:write");
    private static final String PARENT = participant(Constituency.PARENT_CARER, 1);

    @Test
    void a_panel_scores_in_pairs_moderates_and_recommends_and_nothing_is_awarded() {
        var path = seating();
        SERVICE.get(path + "/result", null).refused(409, "ROUND_NOT_RECOMMENDED");
        SERVICE.post(path + "/scoring", FACILITATOR, "").refused(409, "PANEL_INCOMPLETE");
        everybodyJoins(path);
        assertThat(SERVICE.get(path + "/bids", PARENT).is(200).json().path("bids").path(0).path("text").isNull()).isTrue();
        Running.together(path + "/scoring");
        assertThat(SERVICE.get(path + "/bids", PARENT).is(200).json().path("bids").path(0).path("text").asString())
                .isEqualTo("We run a club.");
        assertThat(SERVICE.get(path + "/bids", COUNCIL).is(200).text()).doesNotContain("We run a club.");

        scored(path);
        var turnout = SERVICE.get(path + "/turnout", FACILITATOR).is(200).json();
        assertThat(turnout.path("members").path("YOUNG_PERSON").asInt()).isEqualTo(2);
        assertThat(turnout.path("sheets").asInt()).isEqualTo(3);
        assertThat(turnout.path("confirmed").asInt()).isEqualTo(3);
        SERVICE.get(path + "/turnout", PARENT).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/moderation", PARENT, "").refused(403, "NOT_YOUR_ROLE");
        Running.together(path + "/moderation");
        var table = SERVICE.get(path + "/moderation", PARENT).is(200).json();
        assertThat(table.path("differences").toString()).isEqualTo("[{\"bidId\":\"club\",\"criterionId\":\"safe\"}]");
        assertThat(table.path("judgements")).hasSize(3);
        SERVICE.put(path + "/moderation", FACILITATOR, Map.of("basedOn", 0, "marks", List.of())).refused(409,
                "MODERATION_INCOMPLETE");
        SERVICE.put(path + "/moderation", FACILITATOR, Map.of("basedOn", 0, "marks", List.of(
                Map.of("bidId", "club", "criterionId", "safe", "points", 6, "reason", "There is a nurse at weekends.")))).is(200);
        SERVICE.put(path + "/stance", participant(Constituency.PARENT_CARER, 9), Map.of("version", 1, "agrees", true))
                .refused(403, "NOT_ON_PANEL");
        SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "QUORUM_NOT_MET");
        SERVICE.post(path + "/gate/extension", FACILITATOR, Map.of("until", in(60), "outreach",
                "We visit two more schools.")).is(200);
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                SERVICE.put(path + "/stance", participant(constituency, number), Map.of("version", 1, "agrees", true)).is(200);
            }
        }
        SERVICE.post(path + "/agreement", FACILITATOR, "").is(200);

        var result = SERVICE.get(path + "/result", null).is(200);
        assertThat(result.json().path("highest").asInt()).isEqualTo(20);
        var best = result.json().path("ranking").path(0);
        assertThat(best.path("organisation").asString()).isEqualTo("Clubs Ltd");
        assertThat(best.path("score").asString()).isEqualTo("12");
        assertThat(best.path("constituencies").path("YOUNG_PERSON").asString()).isEqualTo("12");
        assertThat(result.json().path("moderated").path(0).path("reason").asString()).isEqualTo("There is a nurse at weekends.");
        assertThat(result.text()).doesNotContain("PARENT_CARER1", "Our pair says so");
        assertThat(SERVICE.get(path, null).json().path("settlement").path("coProduced").asBoolean()).isTrue();
        assertThat(result.json().path("pairs")).hasSize(3)
                .anySatisfy(pair -> assertThat(pair.path("points").path("safe").asInt()).isEqualTo(8));
        SERVICE.get(path + "/record", PARENT).refused(403, "NOT_YOUR_ROLE");
        assertThat(SERVICE.get(path + "/record", COUNCIL).is(200).text()).contains("Our pair says so")
                .doesNotContain("PARENT_CARER1");
        SERVICE.get(path + "/sheets", PARENT).refused(403, "NOT_ON_PANEL");
        assertThat(SERVICE.get("panel-rounds?limit=100", null).is(200).text()).contains(path.substring(path.indexOf('/') + 1));
    }

    @Test
    void terms_that_no_panel_can_score_by_are_refused() {
        var path = "panel-rounds/" + UUID.randomUUID();
        for (var wrong : List.<Map.Entry<String, Object>>of(Map.entry("criteria", List.of()), Map.entry("mostPoints", 0),
                Map.entry("tolerance", 11), Map.entry("how", "LOTTERY"),
                Map.entry("quorums", Map.of("parentCarers", 2, "youngPeople", 1, "professionals", 2)))) {
            var terms = new HashMap<>(terms());
            terms.put(wrong.getKey(), wrong.getValue());
            SERVICE.put(path, FACILITATOR, terms).refused(400, "INVALID_FIELD");
        }
        SERVICE.get(path, null).refused(404, "NOT_FOUND");
    }

    /// The three pairs of the only bid give 2, 8 and 5 points.
    private static void scored(String path) {
        var points = List.of(2, 8, 5);
        var pairs = List.of(List.of(PARENT, participant(Constituency.YOUNG_PERSON, 1)),
                List.of(participant(Constituency.YOUNG_PERSON, 2), participant(Constituency.PROFESSIONAL, 1)),
                List.of(participant(Constituency.PROFESSIONAL, 2), participant(Constituency.PARENT_CARER, 2)));
        for (var at = 0; at < pairs.size(); at++) {
            var marks = Map.of("marks", List.of(Map.of("criterionId", "safe", "points", points.get(at), "reason",
                    "Our pair says so.")));
            SERVICE.put(path + "/sheets/club", pairs.get(at).getFirst(), marks).is(200);
            var seen = SERVICE.get(path + "/sheets", pairs.get(at).getLast()).is(200).json().path("sheets");
            assertThat(seen).hasSize(1);
            assertThat(seen.path(0).path("confirmedByPartner").asBoolean()).isTrue();
            assertThat(seen.path(0).path("confirmedByYou").asBoolean()).isFalse();
            SERVICE.post(path + "/moderation", FACILITATOR, "").refused(409, "SCORES_INCOMPLETE");
            SERVICE.put(path + "/sheets/club/confirmation", pairs.get(at).getLast(),
                    Map.of("version", seen.path(0).path("version").asInt())).is(200);
        }
        SERVICE.put(path + "/sheets/club", participant(Constituency.PARENT_CARER, 9), Map.of("marks", List.of(
                Map.of("criterionId", "safe", "points", 1, "reason", "x")))).refused(403, "NOT_ON_PANEL");
        SERVICE.put(path + "/sheets/club", PARENT, Map.of("marks", List.of(
                Map.of("criterionId", "safe", "points", 11, "reason", "x")))).refused(400, "SCORE_OUT_OF_SCALE");
    }

    @Test
    void whoever_has_an_interest_scores_nothing_in_the_round() {
        var path = seating();
        everybodyJoins(path);
        var bidder = ISSUER.sign(ISSUER.person("works for clubs").claim("roles", List.of("facilitator"))
                .claim("organisation", "example-clubs"));
        SERVICE.post(path + "/scoring", bidder, Map.of("reason", "Everybody is there.")).refused(403, "INTEREST_DECLARED");
        SERVICE.put(path + "/interest", PARENT, "").is(200);
        assertThat(SERVICE.get(path + "/interest", PARENT).is(200).json().path("interested").asBoolean()).isTrue();
        SERVICE.put(path + "/membership", PARENT, "").refused(403, "INTEREST_DECLARED");
        assertThat(SERVICE.get(path + "/membership", PARENT).is(200).json().path("interested").asBoolean()).isTrue();
        SERVICE.post(path + "/scoring", FACILITATOR, "").refused(409, "PANEL_INCOMPLETE");
        SERVICE.put(path + "/membership", participant(Constituency.PARENT_CARER, 3), "").is(200);
        Running.together(path + "/scoring");
        SERVICE.put(path + "/interest", participant(Constituency.YOUNG_PERSON, 1), "").is(200);
        assertThat(SERVICE.get(path, null).json().path("phase").asString()).isEqualTo("SEATING");
        SERVICE.post(path + "/cancellation", FACILITATOR, Map.of("reason", "Too few people are free to judge.")).is(200);
        SERVICE.put(path + "/membership", PARENT, "").refused(410, "ROUND_CANCELLED");
    }

    @Test
    void the_quorums_of_a_panel_change_when_both_facilitators_say_so() {
        var path = begin(terms());
        var quorums = Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3, "reason", "More people are free to judge.");
        SERVICE.put(path + "/quorums", FACILITATOR, quorums).is(202);
        assertThat(SERVICE.get(path + "/motions", Running.FAMILIES_FACILITATOR).is(200).json().path("items").get(0).path("what")
                .asString()).isEqualTo("CHANGE_QUORUMS");
        SERVICE.put(path + "/quorums", Running.FAMILIES_FACILITATOR, quorums).is(200);
        assertThat(SERVICE.get(path, null).json().path("quorums").path("youngPeople").asInt()).isEqualTo(3);
    }

    @Test
    void a_panel_that_has_not_agreed_by_its_date_recommends_nothing() {
        var terms = new HashMap<>(terms());
        terms.put("agreementUntil", "2020-01-01T00:00:00Z");
        var path = begin(terms);
        Running.together(path + "/seating");
        var rounds = Running.bean(PanelRounds.class);
        await().untilAsserted(
                () -> assertThat(rounds.get(path.substring(path.indexOf('/') + 1)).state().stage().name())
                        .isEqualTo("NOT_AGREED"));
        SERVICE.get(path + "/result", null).refused(409, "ROUND_NOT_RECOMMENDED");
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "The service must not stop.")).is(200);
        assertThat(SERVICE.get(path, null).json().path("settlement").path("decidedBy").asString()).isEqualTo("example-council");
        SERVICE.get(path + "/result", null).refused(409, "ROUND_NOT_RECOMMENDED");
    }

    private static Map<String, Object> terms() {
        return Map.of("title", "A weekend club", "what", "A club at weekends", "where", "North of the city", "how", "CONTRACT",
                "criteria",
                List.of(Map.of("id", "safe", "title", "Safety", "text", "How safe it is", "easyRead", "Is it safe?", "weight",
                        2)),
                "mostPoints", 10, "tolerance", 3, "quorums", Map.of("parentCarers", 2, "youngPeople", 2, "professionals", 2),
                "agreementUntil", in(30));
    }

    /// A panel's round whose title and criterion bear a word; its id.
    static String about(String word) {
        var terms = new HashMap<>(terms());
        terms.put("title", "Club " + word);
        terms.put("criteria", List.of(Map.of("id", "safe", "title", "Criterion " + word, "text", "How safe it is", "easyRead",
                "Is it safe?", "weight", 2)));
        var path = begin(terms);
        return path.substring(path.indexOf('/') + 1);
    }

    private static String begin(Map<String, Object> terms) {
        var path = "panel-rounds/" + UUID.randomUUID();
        SERVICE.put(path, PARENT, terms).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path, FACILITATOR, terms).is(201);
        SERVICE.put(path + "/bids/club", BIDDER, Map.of("title", "A club", "name", "Clubs Ltd", "text", "We run a club."))
                .is(200);
        return path;
    }

    private static String seating() {
        var path = begin(terms());
        SERVICE.put(path + "/bids/club", ISSUER.client("example-boats", "commissioning:write"),
                Map.of("title", "Boats", "text", "Ours."))
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.get(path + "/bids", PARENT).refused(403, "NOT_YOUR_ROLE");
        assertThat(SERVICE.get(path, null).is(200).json().path("criteria").path(0).path("title").asString()).isEqualTo("Safety");
        Running.together(path + "/seating");
        SERVICE.put(path + "/bids/club", BIDDER, Map.of("title", "A club", "text", "Cheaper.")).refused(409, "BIDS_FIXED");
        return path;
    }

    private static void everybodyJoins(String path) {
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                SERVICE.put(path + "/membership", participant(constituency, number), "").is(200);
            }
        }
    }

    private static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
