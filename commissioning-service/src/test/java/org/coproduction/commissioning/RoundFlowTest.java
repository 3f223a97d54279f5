package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.cast;
import static org.coproduction.commissioning.Running.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.award.FoundAwards;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The whole way of a round, over HTTP and Kafka.
class RoundFlowTest {
    private static final Map<String, Long> IDEAS = Map.of("club", 20_000L, "trip", 30_000L, "castle", 900_000L);

    private static Map<String, Object> ratify(List<String> ratified, List<Map<String, String>> declined) {
        return Map.of("decisions", Map.of("ratified", ratified, "declined", declined), "reason",
                "It fits what families asked for.");
    }

    private static void everybodyVotes(String id, int each) {
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < each; number++) {
                cast(id, constituency, number, number % 2 == 0 ? List.of("club", "trip") : List.of("club")).is(200);
            }
        }
    }

    @Test
    void a_round_goes_from_opening_to_a_funded_project_and_what_was_learnt() {
        var id = Running.voting(60_000, 5, "UTILITARIAN", IDEAS);
        everybodyVotes(id, 12);
        Running.close(id, "RECOMMENDED");

        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("recommended").asBoolean()).isTrue();
        assertThat(result.path("selected").valueStream().map(each -> each.path("proposalId").asString())).containsExactly("club",
                "trip");
        assertThat(result.path("ballots").path("PARENT_CARER").asInt()).isEqualTo(10);
        assertThat(result.path("selected").get(1).path("support").path("PARENT_CARER").isNull()).isTrue();
        assertThat(result.path("selected").get(0).path("share").isNull()).as("12 people are too few for exact shares").isTrue();
        assertThat(result.path("notSelected").get(0).path("plain").asString()).isEqualTo("No ballot asked for this project.");
        SERVICE.get("rounds/" + id + "/count-input", null).refused(409, "BALLOTS_WITHHELD");

        var key = UUID.randomUUID().toString();
        var body = ratify(List.of("club"), List.of(Map.of("proposalId", "trip", "ground", "The coach firm has closed.")));
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, body, key).is(200);
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, body, key).is(200);
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, body).refused(409, "ROUND_ALREADY_RATIFIED");
        Running.awaitStage(id, "CONCLUDED");

        var awards = SERVICE.get("rounds/" + id + "/awards", null).is(200).json();
        assertThat(awards.path("awards")).hasSize(1);
        assertThat(awards.path("declined").get(0).path("ground").asString()).isEqualTo("The coach firm has closed.");
        var projectId = awards.path("awards").get(0).path("projectId").asString();

        var event = ProjectEvents.raised("commissioning", projectId, 1).getFirst();
        assertThat(event.sequence()).isEqualTo("1");
        assertThat(event.type()).isEqualTo("commissioning.project-funded.v1");
        assertThat(Contract.of("commissioning.project-funded.v1").violations(event.data())).isEmpty();
        noPersonIsIn(event.headers() + event.data());

        Running.tell(projectId, 1, "delivery.milestone-met.v1");
        Running.tell(projectId, 2, "delivery.delivery-completed.v1");
        Running.tell(projectId, 1, "assessment.form-approved.v1");
        Running.tell(projectId, 2, "assessment.feedback-opened.v1");
        Running.tell(projectId, 3, "assessment.evaluation-published.v1");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                SERVICE.get("projects/" + projectId + "/journey", null).is(200).json().path("state").asString())
                .isEqualTo("LEARNT"));
        var journey = SERVICE.get("projects/" + projectId + "/journey", null).is(200);
        var section = journey.json();
        assertThat(section.path("service").asString()).isEqualTo("commissioning");
        assertThat(section.path("coProduced").asBoolean()).isTrue();
        assertThat(section.path("facts").path("startedAt").asString()).isEqualTo("commissioning");
        assertThat(section.path("facts").path("inputHash").asString()).isEqualTo(result.path("inputHash").asString());
        assertThat(section.path("facts").path("learnt").path("commitments")).hasSize(3);
        assertThat(section.path("steps")).hasSize(5);
        noPersonIsIn(journey.text());

        var next = Running.voting(60_000, 5, "UTILITARIAN", Map.of("club", 20_000L));
        var learnt = SERVICE.get("rounds/" + next + "/learnt", null).is(200).json();
        assertThat(learnt.path("beside").get(0).path("proposalId").asString()).isEqualTo("club");
        var earlier = learnt.path("projects").valueStream().filter(each -> each.path("projectId").asString().equals(projectId))
                .findFirst().orElseThrow();
        assertThat(earlier.path("findings")).hasSize(3);
        assertThat(earlier.path("commitments").get(0).path("kind").asString()).isEqualTo("DID");
        assertThat(SERVICE.get("rounds/" + id + "/learnt", null).is(200).json().path("projects")).isEmpty();
        noPersonIsIn(SERVICE.get("rounds/" + id, null).text() + SERVICE.get("rounds/" + id + "/result", null).text() + awards);
    }

    private static void noPersonIsIn(String text) {
        var people = new HashSet<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 12; number++) {
                people.add(subject(participant(constituency, number)));
            }
        }
        people.add(subject(FACILITATOR));
        assertThat(people).hasSize(37).allSatisfy(person -> assertThat(text).doesNotContain(person));
    }

    private static String subject(String token) {
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(claims).path("sub").asString();
    }

    @Test
    void a_ballot_is_one_per_person_and_can_be_replaced_until_the_close() {
        var id = Running.voting(60_000, 3, "UTILITARIAN", IDEAS);
        var first = cast(id, PARENT_CARER, 1, List.of("trip", "club", "trip")).is(200).json();
        assertThat(first.path("receipt").asString()).matches("[A-Z]{4}-[A-Z]{4}-[A-Z]{4}");
        assertThat(first.path("choices").toString()).isEqualTo("[\"club\",\"trip\"]");
        assertThat(cast(id, PARENT_CARER, 1, List.of("club", "trip")).json()).isEqualTo(first);
        var second = cast(id, PARENT_CARER, 1, List.of()).is(200).json();
        assertThat(second.path("receipt")).isNotEqualTo(first.path("receipt"));
        assertThat(SERVICE.get("rounds/" + id + "/ballot", participant(PARENT_CARER, 1)).is(200).json()).isEqualTo(second);
        SERVICE.get("rounds/" + id + "/ballot", participant(PARENT_CARER, 2)).refused(404, "NOT_FOUND");
        cast(id, PARENT_CARER, 2, List.of("P99")).refused(400, "BALLOT_CHOICE_UNKNOWN");

        cast(id, PARENT_CARER, 3, List.of("club")).is(200);
        cast(id, PARENT_CARER, 4, List.of("club")).is(200);

        var turnout = SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).is(200).json();
        assertThat(turnout.path("online").path("PARENT_CARER").asInt()).isEqualTo(3);
        assertThat(turnout.path("missing").toString()).isEqualTo("[\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        SERVICE.get("rounds/" + id + "/turnout", participant(PROFESSIONAL, 1)).refused(403, "NOT_YOUR_ROLE");

        Running.close(id, "QUORUM_NOT_MET");
        cast(id, YOUNG_PERSON, 1, List.of("club")).refused(410, "VOTING_CLOSED");
        SERVICE.get("rounds/" + id + "/ballot", participant(PARENT_CARER, 1)).refused(410, "VOTING_CLOSED");
        SERVICE.post("rounds/" + id + "/closing", FACILITATOR, "").is(200);
    }

    @Test
    void a_hundred_professionals_and_no_young_people_are_refused_naming_young_people() {
        var id = Running.voting(60_000, 3, "UTILITARIAN", IDEAS);
        var rows = new java.util.ArrayList<String>();
        for (var number = 0; number < 100; number++) {
            rows.add(number + ";PROFESSIONAL;club,trip");
        }
        Running.enterPaper(id, "b1", Running.paper(IDEAS, rows));
        for (var number = 1; number <= 3; number++) {
            cast(id, PARENT_CARER, number, List.of("club")).is(200);
        }
        Running.close(id, "QUORUM_NOT_MET");

        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("recommended").asBoolean()).isFalse();
        assertThat(result.path("refusal").path("code").asString()).isEqualTo("QUORUM_NOT_MET");
        assertThat(result.path("refusal").path("constituencies").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        var body = ratify(List.of("club", "trip"), List.of());
        var refused = SERVICE.post("rounds/" + id + "/ratification", COUNCIL, body).refused(409, "QUORUM_NOT_MET");
        assertThat(refused.json().path("detail").asString()).contains("children and young people");

        SERVICE.post("rounds/" + id + "/ratification", COUNCIL,
                Map.of("decisions", body.get("decisions"), "reason", "The money would be lost in March.", "withoutAgreement",
                        true))
                .is(200);
        Running.awaitStage(id, "CONCLUDED");
        var awards = SERVICE.get("rounds/" + id + "/awards", null).json();
        assertThat(awards.path("coProduced").asBoolean()).isFalse();
        var journey = SERVICE.get("projects/" + awards.path("awards").get(0).path("projectId").asString() + "/journey", null)
                .is(200)
                .json();
        assertThat(journey.path("coProduced").asBoolean()).isFalse();
        assertThat(journey.path("summary").asString()).contains("without agreement");
        assertThat(journey.path("facts").path("missing").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
    }

    @Test
    void voting_does_not_open_on_a_text_that_no_reader_confirmed() {
        var id = Running.collecting(Running.newRound(60_000, 3, "NONE"));
        SERVICE.put("rounds/" + id, FACILITATOR, Running.newRound(60_000, 3, "NONE")).is(200);
        SERVICE.put("rounds/" + id, FACILITATOR, Running.newRound(70_000, 3, "NONE")).refused(409, "ALREADY_EXISTS");
        SERVICE.post("rounds/" + id + "/voting", FACILITATOR, "").refused(409, "ROUND_NOT_REVIEWING");
        SERVICE.post("rounds/" + id + "/review", FACILITATOR, "").refused(409, "NO_PROPOSALS");
        var proposal = "rounds/" + id + "/proposals/P.1_a-b";
        SERVICE.put(proposal, participant(PARENT_CARER, 1), Running.proposal("A club", 500)).is(200);
        SERVICE.put(proposal, participant(PARENT_CARER, 2), Running.proposal("Not my club", 500)).refused(403, "NOT_YOUR_ROLE");
        Running.checkAll(id);
        var unconfirmed = SERVICE.post("rounds/" + id + "/voting", FACILITATOR, "").refused(409, "EASY_READ_NOT_CONFIRMED");
        assertThat(unconfirmed.json().path("detail").asString()).contains("P.1_a-b");
        cast(id, PARENT_CARER, 1, List.of()).refused(409, "ROUND_NOT_VOTING");

        var hash = SERVICE.get("rounds/" + id, null).json().path("proposals").get(0).path("wordingHash").asString();
        SERVICE.put(proposal + "/easy-read-confirmation", FACILITATOR, Map.of("wordingHash", hash)).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(proposal + "/easy-read-confirmation", participant(PROFESSIONAL, 1), Map.of("wordingHash", hash)).refused(403,
                "NOT_YOUR_ROLE");
        SERVICE.put(proposal, participant(PARENT_CARER, 1), Running.proposal("A bigger club", 500)).is(200);
        SERVICE.put(proposal + "/easy-read-confirmation", participant(YOUNG_PERSON, 1), Map.of("wordingHash", hash)).refused(412,
                "STALE_VERSION");
        var changed = SERVICE.get("rounds/" + id, null).json().path("proposals").get(0).path("wordingHash").asString();
        SERVICE.put(proposal + "/easy-read-confirmation", participant(YOUNG_PERSON, 1), Map.of("wordingHash", changed)).is(200);
        var unchecked = SERVICE.post("rounds/" + id + "/voting", FACILITATOR, "").refused(409, "FEASIBILITY_MISSING");
        assertThat(unchecked.json().path("detail").asString()).contains("P.1_a-b");
        SERVICE.put(proposal + "/feasibility", COUNCIL, Map.of("feasible", true, "pricePence", 550)).is(200);
        Running.open(id);
        assertThat(SERVICE.get("rounds/" + id, null).json().path("proposals").get(0).path("costPence").asLong()).isEqualTo(550);
        SERVICE.put(proposal, participant(PARENT_CARER, 1), Running.proposal("Another", 500)).refused(409,
                "ROUND_NOT_COLLECTING");
        SERVICE.get("rounds/" + id + "/result", null).refused(409, "ROUND_NOT_COUNTED");
    }

    @Test
    void a_recording_beside_a_text_is_read_with_it_and_makes_the_text_another_one() {
        var id = Running.collecting(Running.newRound(60_000, 3, "NONE"));
        var proposal = new HashMap<>(Running.proposal("A club", 500));
        SERVICE.put("rounds/" + id + "/proposals/a", participant(PARENT_CARER, 1), proposal).is(200);
        Running.confirmAll(id);
        var film = Map.of("kind", "VIDEO", "address", "https://films.example/club", "title", "The idea, signed");
        proposal.put("media", List.of(film));
        SERVICE.put("rounds/" + id + "/proposals/a", participant(PARENT_CARER, 1), proposal).is(200);

        var read = SERVICE.get("rounds/" + id, null).is(200).json().path("proposals").get(0);
        assertThat(read.path("media").toString())
                .isEqualTo("[{\"kind\":\"VIDEO\",\"address\":\"https://films.example/club\",\"title\":\"The idea, signed\"}]");
        assertThat(read.path("easyReadConfirmed").asBoolean()).isFalse();
    }

    @Test
    void counting_and_founding_again_at_any_point_changes_nothing() {
        var id = Running.voting(60_000, 3, "UTILITARIAN", IDEAS);
        everybodyVotes(id, 3);
        var rounds = Running.bean(Rounds.class);
        var count = Running.bean(CountRound.class);
        var found = Running.bean(FoundAwards.class);
        count.perform(rounds.get(id), Instant.now());
        found.perform(rounds.get(id), Instant.now());
        assertThat(SERVICE.get("rounds/" + id, null).json().path("phase").asString()).isEqualTo("VOTING");
        cast(id, PARENT_CARER, 4, List.of("club")).is(200);

        var closing = rounds.get(id);
        Running.close(id, "RECOMMENDED");
        var counted = rounds.get(id);
        count.perform(closing, Instant.now());
        count.perform(counted, Instant.now());
        assertThat(rounds.get(id)).isEqualTo(counted);
        assertThat(java.util.Objects.requireNonNull(counted.state().published()).turnout(PARENT_CARER)).isEqualTo(4);

        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, ratify(List.of("club", "trip"), List.of())).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var concluded = rounds.get(id);
        var decision = java.util.Objects.requireNonNull(concluded.state().decision());
        var ratified = new org.coproduction.starter.Versioned<>(id, concluded.version() - 1,
                CrashPoints.ratifiedAgain(concluded.state()));
        found.perform(ratified, Instant.now());
        found.perform(ratified, Instant.now());
        assertThat(rounds.get(id)).isEqualTo(concluded);
        for (var award : decision.awards()) {
            assertThat(ProjectEvents.raised("commissioning", award.projectId())).hasSize(1);
        }
    }

    @Test
    void rounds_are_listed_page_by_page() {
        for (var number = 0; number < 3; number++) {
            SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, Running.newRound(60_000, 3, "NONE")).is(201);
        }
        var seen = new HashSet<String>();
        var page = SERVICE.get("rounds?limit=2", null).is(200).json();
        while (true) {
            page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
            if (page.path("next").isNull()) {
                break;
            }
            page = SERVICE.get("rounds?limit=2&after=" + page.path("next").asString(), null).is(200).json();
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }
}
