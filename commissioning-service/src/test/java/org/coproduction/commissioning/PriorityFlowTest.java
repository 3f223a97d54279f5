package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.priority.PriorityRounds;
import org.coproduction.commissioning.priority.RankingBoxes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PriorityFlowTest {
    @Test
    void what_people_rank_becomes_a_specification_that_each_constituency_agrees_to() {
        var id = ranking(3);
        var path = "priority-rounds/" + id;
        for (var number = 1; number <= 20; number++) {
            rank(id, Constituency.PARENT_CARER, number, "near", "calm");
            rank(id, Constituency.YOUNG_PERSON, number, "fun", "near");
            rank(id, Constituency.PROFESSIONAL, number, "calm", "near");
        }
        var replaced = participant(Constituency.PROFESSIONAL, 1);
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of("fun"))).is(200);
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of("calm", "near"))).is(200);
        assertThat(SERVICE.get(path + "/ranking", replaced).is(200).json().path("ranked").toString())
                .isEqualTo("[\"calm\",\"near\"]");
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of("calm", "calm"))).refused(400, "BALLOT_CHOICE_TWICE");
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of("calm", "near", "fun"))).refused(400,
                "BALLOT_TOO_MANY_CHOICES");
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of("far"))).refused(400, "BALLOT_CHOICE_UNKNOWN");
        SERVICE.put(path + "/ranking", FACILITATOR, Map.of("ranked", List.of())).refused(403, "NOT_YOUR_ROLE");
        assertThat(SERVICE.get(path + "/turnout", FACILITATOR).is(200).json().path("missing").isEmpty()).isTrue();
        SERVICE.get(path + "/result", null).refused(409, "ROUND_NOT_COUNTED");

        Running.together(path + "/closing");
        awaitPhase(id, "SPECIFYING");
        var result = SERVICE.get(path + "/result", null).is(200).json();
        // Of two places: near 2+1+1, calm 1+0+2, fun 0+2+0.
        assertThat(order(result.path("order"))).containsExactly("1 near 4", "2 calm 3", "3 fun 2");
        assertThat(result.path("constituencies")).satisfiesExactly(
                parents -> assertThat(order(parents.path("order"))).containsExactly("1 near 2", "2 calm 1", "3 fun 0"),
                young -> assertThat(order(young.path("order"))).containsExactly("1 fun 2", "2 near 1", "3 calm 0"),
                professionals -> assertThat(order(professionals.path("order"))).containsExactly("1 calm 2", "2 near 1",
                        "3 fun 0"));
        assertThat(result.path("rankings").path("YOUNG_PERSON").asInt()).isEqualTo(20);
        Running.bean(RankingBoxes.class).all().forEach(id, Running.bean(PriorityRounds.class).get(id).state().terms(),
                PaperBatches.NONE, _ -> {
                    throw new AssertionError("a ranking is still there");
                });
        SERVICE.put(path + "/ranking", replaced, Map.of("ranked", List.of())).refused(410, "VOTING_CLOSED");

        specified(path);
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "We want it now.")).refused(409, "GATE_STILL_OPEN");
        SERVICE.post(path + "/gate/extension", FACILITATOR, Map.of("until", in(60), "outreach",
                "We visit two more schools.")).is(200);
        SERVICE.post(path + "/agreement", FACILITATOR, "").is(200);
        var settled = SERVICE.get(path, null).is(200).json();
        assertThat(settled.path("phase").asString()).isEqualTo("AGREED");
        assertThat(settled.path("specification").path("text").asString()).isEqualTo("Breaks near home that are calm.");
        assertThat(settled.path("settlement").path("coProduced").asBoolean()).isTrue();
        assertThat(settled.toString()).doesNotContain("PARENT_CARER1", "too far");
        assertThat(settled.path("moves").valueStream().map(move -> move.path("kind").asString())).containsExactly("BEGUN",
                "VOTING_OPENED", "VOTING_CLOSED", "COUNTED", "RECOMMENDED", "WRITTEN", "WRITTEN", "EXTENDED", "AGREED");
        assertThat(settled.path("moves").get(1).path("by").toString())
                .isEqualTo("[\"FACILITATOR\",\"FACILITATOR_NAMED_BY_FAMILIES\"]");
    }

    /// A specification to which everybody agrees, after a young person's no to its first version.
    private static void specified(String path) {
        var young = participant(Constituency.YOUNG_PERSON, 1);
        SERVICE.put(path + "/specification", young, specification(0, "Mine")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/specification", FACILITATOR, specification(0, "Breaks near home.")).is(200);
        SERVICE.put(path + "/stance", young, stance(1, true)).refused(409, "EASY_READ_NOT_CONFIRMED");
        SERVICE.put(path + "/specification/easy-read-confirmation", participant(Constituency.PROFESSIONAL, 1),
                Map.of("version", 1)).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/specification/easy-read-confirmation", young, Map.of("version", 1)).is(200);
        SERVICE.put(path + "/stance", young, stance(1, false)).refused(400, "STANCE_REASON_MISSING");
        SERVICE.put(path + "/stance", young, Map.of("version", 1, "agrees", false, "reason", "It must be calm too.")).is(200);
        SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "OBJECTION_OPEN");
        var seen = SERVICE.get(path + "/agreement", FACILITATOR).is(200).json();
        assertThat(seen.path("objections").path(0).path("reason").asString()).isEqualTo("It must be calm too.");
        SERVICE.put(path + "/specification", FACILITATOR, specification(0, "Other")).refused(409, "DRAFT_OUTDATED");
        SERVICE.put(path + "/specification", FACILITATOR, specification(1, "Breaks near home that are calm.")).is(200);
        SERVICE.put(path + "/specification/easy-read-confirmation", young, Map.of("version", 2)).is(200);
        SERVICE.put(path + "/stance", young, stance(2, true)).is(200);
        SERVICE.post(path + "/agreement", FACILITATOR, "").refused(409, "QUORUM_NOT_MET");
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                SERVICE.put(path + "/stance", participant(constituency, number), stance(2, true)).is(200);
            }
        }
        assertThat(SERVICE.get(path + "/agreement", young).is(200).json().path("yours").path("agrees").asBoolean()).isTrue();
    }

    @Test
    void whoever_would_gain_neither_ranks_nor_runs_the_round_and_the_quorum_takes_both_facilitators() {
        var id = begin(terms(3));
        var path = "priority-rounds/" + id;
        var parent = participant(Constituency.PARENT_CARER, 1);
        SERVICE.put(path + "/interest", parent, "").is(200);
        var quorums = Map.of("parentCarers", 4, "youngPeople", 4, "professionals", 4, "reason", "More people came.");
        SERVICE.put(path + "/quorums", FACILITATOR, quorums).is(202);
        assertThat(SERVICE.get(path + "/motions", Running.FAMILIES_FACILITATOR).is(200).json().path("items").get(0).path("what")
                .asString()).isEqualTo("CHANGE_QUORUMS");
        SERVICE.put(path + "/quorums", Running.FAMILIES_FACILITATOR, quorums).is(200);
        assertThat(SERVICE.get(path, null).json().path("quorums").path("youngPeople").asInt()).isEqualTo(4);
        Running.together(path + "/opening");
        SERVICE.put(path + "/ranking", parent, Map.of("ranked", List.of("near"))).refused(403, "INTEREST_DECLARED");
        assertThat(SERVICE.get(path + "/interest", parent).is(200).json().path("interested").asBoolean()).isTrue();
        SERVICE.put(path + "/interest", participant(Constituency.PROFESSIONAL, 2), "").refused(409, "INTEREST_TOO_LATE");
        SERVICE.put(path + "/interest", FACILITATOR, "").is(200);
        SERVICE.post(path + "/closing", FACILITATOR, "").refused(403, "INTEREST_DECLARED");
        SERVICE.post(path + "/cancellation", FACILITATOR, Map.of("reason", "No.")).refused(403, "INTEREST_DECLARED");
    }

    @Test
    void few_rankings_give_an_order_without_anybodys_own() {
        var id = ranking(3);
        for (var number = 1; number <= 3; number++) {
            rank(id, Constituency.PARENT_CARER, number, "near");
            rank(id, Constituency.YOUNG_PERSON, number, "fun");
            rank(id, Constituency.PROFESSIONAL, number, "near");
        }
        Running.together("priority-rounds/" + id + "/closing");
        awaitPhase(id, "SPECIFYING");
        var result = SERVICE.get("priority-rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("order").path(0).path("optionId").asString()).isEqualTo("near");
        assertThat(result.path("order").path(0).path("score").isNull()).isTrue();
        assertThat(result.path("constituencies")).allMatch(each -> each.path("order").isNull());
        assertThat(result.path("rankings").path("PARENT_CARER").isNull()).isTrue();
    }

    @Test
    void a_round_that_ends_below_a_quorum_names_who_is_missing_and_goes_on_only_as_decided_without_agreement() {
        var terms = new HashMap<>(terms(3));
        terms.put("rankingUntil", "2020-01-01T00:00:00Z");
        var id = begin(terms);
        var path = "priority-rounds/" + id;
        Running.together(path + "/opening");
        var late = SERVICE.get(path, null).json();
        assertThat(Instant.parse(late.path("rankingUntil").asString())).as("nobody could have ranked by its date")
                .isAfter(Instant.now().plus(Duration.ofDays(80)));
        assertThat(late.path("extension").isObject()).isFalse();
        Running.together(path + "/closing");
        awaitPhase(id, "NOT_AGREED");
        SERVICE.post(path + "/decision", FACILITATOR, Map.of("reasons", "No.")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/decision", COUNCIL, Map.of("reasons", "The contract ends in May.")).is(200);
        var settlement = SERVICE.get(path, null).json().path("settlement");
        assertThat(settlement.path("coProduced").asBoolean()).isFalse();
        assertThat(settlement.path("missing")).hasSize(3);
        assertThat(settlement.path("decidedBy").asString()).isEqualTo("example-council");
    }

    @Test
    void what_people_ranked_in_a_round_that_is_cancelled_is_erased() {
        var id = ranking(3);
        rank(id, Constituency.PARENT_CARER, 1, "near");
        SERVICE.post("priority-rounds/" + id + "/cancellation", FACILITATOR, Map.of("reason", "It was decided nationally."))
                .is(200);
        var rounds = Running.bean(PriorityRounds.class);
        await().untilAsserted(() -> assertThat(rounds.get(id).state().due()).isNull());
        Running.bean(RankingBoxes.class).all().forEach(id, rounds.get(id).state().terms(), PaperBatches.NONE, _ -> {
            throw new AssertionError("a ranking is still there");
        });
        SERVICE.put("priority-rounds/" + id + "/ranking", participant(Constituency.PARENT_CARER, 1),
                Map.of("ranked", List.of())).refused(410, "ROUND_CANCELLED");
        assertThat(SERVICE.get("priority-rounds/" + id, null).json().path("cancelled").path("reason").asString())
                .isEqualTo("It was decided nationally.");
        assertThat(SERVICE.get("priority-rounds?limit=100", null).is(200).text()).contains(id);
    }

    @Test
    void terms_that_nobody_can_rank_by_are_refused() {
        var path = "priority-rounds/" + UUID.randomUUID();
        for (var wrong : List.<Map.Entry<String, Object>>of(Map.entry("places", 0), Map.entry("places", 21),
                Map.entry("title", " "), Map.entry("agreementUntil", in(20)))) {
            var terms = new HashMap<>(terms(3));
            terms.put(wrong.getKey(), wrong.getValue());
            SERVICE.put(path, FACILITATOR, terms).refused(400, "INVALID_FIELD");
        }
        SERVICE.get(path, null).refused(404, "NOT_FOUND");
        SERVICE.put(path, null, terms(3)).refused(401, "NOT_SIGNED_IN");
    }

    private static Map<String, Object> terms(int quorum) {
        return Map.of("title", "Short breaks", "what", "What short breaks should be like", "where", "North of the city", "places",
                2, "quorums", Map.of("parentCarers", quorum, "youngPeople", quorum, "professionals", quorum),
                "rankingUntil", in(30), "agreementUntil", in(40));
    }

    /// A round of priorities whose title and one option bear a word; its id.
    static String about(String word) {
        var terms = new HashMap<>(terms(3));
        terms.put("title", "Breaks " + word);
        var id = UUID.randomUUID().toString();
        SERVICE.put("priority-rounds/" + id, FACILITATOR, terms).is(201);
        SERVICE.put("priority-rounds/" + id + "/options", FACILITATOR, Map.of("options", List.of(Map.of("id", "near", "title",
                "Option " + word, "summary", "About it", "easyRead", "Easy words about it")))).is(200);
        return id;
    }

    private static String begin(Map<String, Object> terms) {
        var id = UUID.randomUUID().toString();
        var path = "priority-rounds/" + id;
        SERVICE.put(path, participant(Constituency.PARENT_CARER, 1), terms).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path, FACILITATOR, terms).is(201);
        List<Map<String, String>> options = new ArrayList<>();
        for (var option : List.of("near", "fun", "calm")) {
            options.add(Map.of("id", option, "title", "Breaks that are " + option, "summary", "About " + option, "easyRead",
                    "Easy words about " + option));
        }
        SERVICE.put(path + "/options", FACILITATOR, Map.of("options", options)).is(200);
        SERVICE.post(path + "/opening", FACILITATOR, "").refused(409, "EASY_READ_NOT_CONFIRMED");
        List<Map<String, String>> confirmations = new ArrayList<>();
        SERVICE.get(path, null).is(200).json().path("options").forEach(option -> confirmations.add(
                Map.of("optionId", option.path("id").asString(), "wordingHash", option.path("wordingHash").asString())));
        SERVICE.put(path + "/easy-read-confirmations", participant(Constituency.YOUNG_PERSON, 1),
                Map.of("confirmations", confirmations)).is(200);
        return id;
    }

    static String ranking(int quorum) {
        var id = begin(terms(quorum));
        Running.together("priority-rounds/" + id + "/opening");
        return id;
    }

    static void rank(String id, Constituency constituency, int number, String... ranked) {
        SERVICE.put("priority-rounds/" + id + "/ranking", participant(constituency, number), Map.of("ranked", List.of(ranked)))
                .is(200);
    }

    private static Map<String, Object> specification(int basedOn, String text) {
        return Map.of("basedOn", basedOn, "text", text, "easyRead", "Breaks are near you.");
    }

    private static Map<String, Object> stance(int version, boolean agrees) {
        return Map.of("version", version, "agrees", agrees);
    }

    static List<String> order(JsonNode places) {
        return StreamSupport.stream(places.spliterator(), false).map(each -> each.path("place").asInt() + " "
                + each.path("optionId").asString() + " " + each.path("score").asString()).toList();
    }

    static void awaitPhase(String id, String phase) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(30)).untilAsserted(() -> assertThat(
                SERVICE.get("priority-rounds/" + id, null).json().path("phase").asString()).isEqualTo(phase));
    }

    static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
