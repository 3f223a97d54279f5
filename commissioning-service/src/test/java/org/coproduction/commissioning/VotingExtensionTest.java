package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.ballot.EndVoting;
import org.coproduction.commissioning.priority.CountRankings;
import org.coproduction.commissioning.priority.PriorityRounds;
import org.coproduction.commissioning.priority.RankingBoxes;
import org.coproduction.commissioning.round.Rounds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The one extension of a vote and of a ranking, over HTTP: by the clock and by both facilitators, with what was done in that time.
class VotingExtensionTest {
    private static final Map<String, Long> IDEAS = Map.of("a", 1_000L, "b", 1_000L);

    private static final Instant DATE = Instant.parse("2027-05-01T12:00:00Z");
    private static final Instant AGREEMENT = Instant.parse("2027-06-01T12:00:00Z");

    /// Its date has come, and no young person has voted.
    private static String voting() {
        var terms = new HashMap<>(Running.newRound(10_000, 3, "UTILITARIAN"));
        terms.put("votingUntil", DATE.toString());
        terms.put("extensionDays", 21);
        var id = Running.voting(terms, IDEAS);
        for (var number = 1; number <= 3; number++) {
            Running.cast(id, Constituency.PARENT_CARER, number, List.of("a")).is(200);
            Running.cast(id, Constituency.PROFESSIONAL, number, List.of("a")).is(200);
        }
        SERVICE.post("rounds/" + id + "/outreach", FACILITATOR, Map.of("outreach", "Too soon.")).refused(409, "NOT_EXTENDED");
        Running.bean(EndVoting.class).perform(Running.bean(Rounds.class).get(id), DATE);
        return id;
    }

    private static JsonNode extended(String path) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> SERVICE.get(path, null).is(200).json().path("extension").isObject());
        return SERVICE.get(path, null).json();
    }

    @Test
    void voting_goes_on_by_itself_where_a_group_is_missing_and_the_result_the_record_and_the_story_say_so_for_ever() {
        var id = voting();
        var round = extended("rounds/" + id);
        assertThat(round.path("phase").asString()).isEqualTo("VOTING");
        assertThat(round.path("extensionDays").asInt()).isEqualTo(21);
        assertThat(round.path("extension").path("missing").valueStream().map(JsonNode::asString)).containsExactly("YOUNG_PERSON");
        var until = Instant.parse(round.path("extension").path("until").asString());
        assertThat(until).isEqualTo(DATE.plus(Duration.ofDays(21)));
        var move = round.path("moves").valueStream().toList().getLast();
        assertThat(move.path("kind").asString()).isEqualTo("VOTING_EXTENDED");
        assertThat(move.path("by").get(0).asString()).isEqualTo("CLOCK");
        assertThat(move.toString()).contains("YOUNG_PERSON").doesNotContain("turnout");

        SERVICE.post("rounds/" + id + "/outreach", Running.participant(Constituency.PARENT_CARER, 1),
                Map.of("outreach", "We rang them.")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post("rounds/" + id + "/outreach", FACILITATOR, Map.of("outreach", "We visited two youth clubs.")).is(200);
        SERVICE.post("rounds/" + id + "/extension", FACILITATOR,
                Map.of("until", until.plus(Duration.ofDays(9)).toString(), "outreach", "More visits."))
                .refused(409, "GATE_ALREADY_EXTENDED");
        Running.cast(id, Constituency.PARENT_CARER, 4, List.of("b")).is(200);

        Running.close(id, "QUORUM_NOT_MET");
        for (var told : List.of(SERVICE.get("rounds/" + id + "/result", null).is(200).json(),
                SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json().path("quorum"))) {
            assertThat(told.path("extension").path("until").asString()).isEqualTo(until.toString());
            assertThat(told.path("extension").path("outreach").valueStream().map(JsonNode::asString))
                    .containsExactly("We visited two youth clubs.");
            assertThat(told.path("gaveUpExtension").asBoolean()).isFalse();
        }
        assertThat(story(id)).anyMatch(what -> what.startsWith("Voting was extended until")
                && what.contains("children and young people") && what.contains("We visited two youth clubs."));
    }

    /// What the council decided on it without agreement, as the steps of its project's story.
    private static List<String> story(String round) {
        var funded = SERVICE.get("rounds/" + round + "/result", null).json().path("selected").valueStream()
                .map(each -> each.path("proposalId").asString()).toList();
        SERVICE.post("rounds/" + round + "/ratification", COUNCIL, Map.of("decisions",
                Map.of("ratified", funded, "declined", List.of()), "reason", "The money lapses.", "withoutAgreement",
                true)).is(200);
        Running.awaitStage(round, "CONCLUDED");
        var project = SERVICE.get("rounds/" + round + "/awards", null).json().path("awards").get(0).path("projectId").asString();
        return SERVICE.get("projects/" + project + "/journey", null).is(200).json().path("steps").valueStream()
                .map(step -> step.path("what").asString()).toList();
    }

    @Test
    void both_facilitators_can_ask_for_more_time_before_the_date_and_say_what_they_will_do_in_it() {
        var id = Running.voting(10_000, 3, "UTILITARIAN", IDEAS);
        var path = "rounds/" + id + "/extension";
        var until = Instant.now().plus(Duration.ofDays(120)).toString();
        SERVICE.post(path, FACILITATOR, Map.of("until", until)).refused(400, "OUTREACH_MISSING");
        SERVICE.post(path, FACILITATOR, Map.of("until", Instant.now().plusSeconds(60).toString(), "outreach", "Visits."))
                .refused(400, "EXTENSION_NOT_LATER");
        SERVICE.post(path, FACILITATOR, Map.of("until", until, "outreach", "We visit two schools.")).is(202);
        var asked = SERVICE.get("rounds/" + id + "/motions", FAMILIES_FACILITATOR).is(200).json().path("items").get(0);
        assertThat(asked.path("what").asString()).isEqualTo("EXTEND_VOTING");
        assertThat(asked.path("until").asString()).isEqualTo(until);
        SERVICE.post(path, FAMILIES_FACILITATOR, Map.of("until", until)).is(200);
        var extension = SERVICE.get("rounds/" + id, null).json().path("extension");
        assertThat(extension.path("until").asString()).isEqualTo(until);
        assertThat(extension.path("missing").isEmpty()).isTrue();
        assertThat(extension.path("outreach").get(0).asString()).isEqualTo("We visit two schools.");
    }

    @Test
    void facilitators_who_close_before_the_date_give_the_extension_up_and_that_is_told() {
        var id = Running.voting(10_000, 3, "UTILITARIAN", IDEAS);
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("a")).is(200);
        Running.close(id, "QUORUM_NOT_MET");
        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("gaveUpExtension").asBoolean()).isTrue();
        assertThat(result.path("extension").isNull()).isTrue();
        assertThat(story(id)).anyMatch(what -> what.startsWith("Voting was closed before its date"));
    }

    /// Its ranking is open until then.
    private static String ranking(Instant until) {
        var path = "priority-rounds/" + UUID.randomUUID();
        SERVICE.put(path, FACILITATOR, Map.of("title", "Breaks", "what", "Breaks", "where", "North", "places", 2, "quorums",
                Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3), "rankingUntil", until.toString(),
                "agreementUntil", AGREEMENT.toString(), "extensionDays", 7)).is(201);
        SERVICE.put(path + "/options", FACILITATOR, Map.of("options", List.of(
                Map.of("id", "near", "title", "Near", "summary", "Near home", "easyRead", "Near home."),
                Map.of("id", "fun", "title", "Fun", "summary", "Fun", "easyRead", "Fun.")))).is(200);
        var confirmations = SERVICE.get(path, null).json().path("options").valueStream().map(option -> Map.of("optionId",
                option.path("id").asString(), "wordingHash", option.path("wordingHash").asString())).toList();
        SERVICE.put(path + "/easy-read-confirmations", Running.participant(Constituency.YOUNG_PERSON, 1),
                Map.of("confirmations", confirmations)).is(200);
        Running.together(path + "/opening");
        return path;
    }

    @Test
    void ranking_goes_on_by_itself_too_and_the_date_to_agree_on_what_follows_moves_with_it() {
        var path = ranking(DATE);
        var rounds = Running.bean(PriorityRounds.class);
        new CountRankings(rounds, Running.bean(RankingBoxes.class), Clock.fixed(DATE, ZoneOffset.UTC))
                .perform(rounds.get(path.substring(path.indexOf('/') + 1)), DATE);
        var round = extended(path);
        assertThat(round.path("phase").asString()).isEqualTo("RANKING");
        assertThat(round.path("extension").path("missing")).hasSize(3);
        assertThat(Instant.parse(round.path("agreementUntil").asString())).isAfter(AGREEMENT.plus(Duration.ofDays(6)));
        SERVICE.post(path + "/ranking/outreach", FACILITATOR, Map.of("outreach", "We rang them.")).is(200);
        SERVICE.post(path + "/ranking/extension", FACILITATOR,
                Map.of("until", AGREEMENT.toString(), "outreach", "Visits.")).refused(409, "GATE_ALREADY_EXTENDED");
        assertThat(SERVICE.get(path, null).json().path("extension").path("outreach").get(0).asString())
                .isEqualTo("We rang them.");
    }

    @Test
    void both_facilitators_can_also_ask_for_more_time_to_rank() {
        var path = ranking(Instant.now().plus(Duration.ofDays(5)));
        var until = Instant.now().plus(Duration.ofDays(9)).toString();
        SERVICE.post(path + "/ranking/extension", FACILITATOR, Map.of("until", until, "outreach", "Visits.")).is(202);
        SERVICE.post(path + "/ranking/extension", FAMILIES_FACILITATOR, Map.of("until", until)).is(200);
        assertThat(SERVICE.get(path, null).json().path("extension").path("until").asString()).isEqualTo(until);
    }
}
