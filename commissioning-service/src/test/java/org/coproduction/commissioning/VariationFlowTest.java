package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What delivery asks to change, from its event over the agreement to the funder's answer, over HTTP and Kafka.
class VariationFlowTest {
    private static final Map<String, Object> GRANT = Map.of("grants", true, "reason", "It fits.", "easyRead", "It fits.");
    private static final Map<String, Object> DECLINE = Map.of("grants", false, "reason", "No.", "easyRead", "No.");

    private static String funded() {
        var terms = new HashMap<>(Running.newRound(20_000, 3, "UTILITARIAN"));
        terms.put("tolerance", Map.of("percent", 10, "pence", 1_500, "days", 20));
        var id = Running.voting(terms, Map.of("club", 20_000L));
        assertThat(SERVICE.get("rounds/" + id, null).json().at("/tolerance/pence").asLong()).isEqualTo(1_500);
        Running.everybodyVotes(id, List.of("club"));
        Running.close(id, "RECOMMENDED");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL,
                Map.of("decisions", Map.of("ratified", List.of("club"), "declined", List.of()), "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");
        return SERVICE.get("rounds/" + id + "/awards", null).json().at("/awards/0/projectId").asString();
    }

    private static void ask(String project, int number, long pence, Instant at) {
        var sample = Contract.of("delivery.variation-requested.v1").sample(project)
                .replace("\"number\":1", "\"number\":" + number).replace("5200000", Long.toString(pence))
                .replace("2026-06-15T10:00:00Z", at.toString());
        ProjectEvents.publish(project, number, "delivery.variation-requested.v1", sample, at);
        await().atMost(Duration.ofSeconds(30)).until(() -> read(project).at("/variations/0/number").asInt() == number);
    }

    private static JsonNode read(String project) {
        return SERVICE.get("projects/" + project + "/variations", FACILITATOR).is(200).json();
    }

    private static Answered decide(String project, int number, Map<String, Object> decision) {
        return SERVICE.post("projects/" + project + "/variations/" + number + "/decision", COUNCIL, decision);
    }

    @Test
    void what_is_within_the_tolerance_is_decided_by_the_funder_alone_and_what_goes_further_by_every_group_first() {
        var project = funded();
        var path = "projects/" + project + "/variations";
        SERVICE.get(path, null).is(401);
        ask(project, 1, 21_500, Instant.now());
        assertThat(read(project).at("/variations/0/state").asString()).isEqualTo("TOLERABLE");
        SERVICE.post(path + "/1/agreement", FACILITATOR, "").refused(409, "VARIATION_WITHIN_TOLERANCE");
        SERVICE.post(path + "/1/decision", FACILITATOR, GRANT).refused(403, "NOT_YOUR_ROLE");
        decide(project, 1, GRANT).is(200);

        ask(project, 2, 30_000, Instant.now());
        var young = Running.participant(Constituency.YOUNG_PERSON, 1);
        var yes = Map.of("version", 1, "agrees", true);
        assertThat(read(project).at("/variations/0/state").asString()).isEqualTo("ASKED");
        decide(project, 2, GRANT).refused(409, "GATE_STILL_OPEN");
        SERVICE.put(path + "/2/stance", young, yes).refused(409, "EASY_READ_NOT_CONFIRMED");
        SERVICE.put(path + "/2/easy-read-confirmation", Running.participant(Constituency.PROFESSIONAL, 1), Map.of("version", 1))
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/2/easy-read-confirmation", young, Map.of("version", 1)).is(200);
        SERVICE.put(path + "/2/stance", young, Map.of("version", 1, "agrees", false)).refused(400, "STANCE_REASON_MISSING");
        for (var constituency : Constituency.values()) {
            SERVICE.post(path + "/2/agreement", FACILITATOR, "").refused(409, "QUORUM_NOT_MET");
            for (var number = 1; number <= 3; number++) {
                SERVICE.put(path + "/2/stance", Running.participant(constituency, number), yes).is(200);
            }
        }
        SERVICE.post(path + "/2/extension", FACILITATOR,
                Map.of("until", Instant.now().plus(Duration.ofDays(40)).toString(), "outreach", "A visit.")).is(200);
        SERVICE.post(path + "/2/agreement", FACILITATOR, "").is(200);
        decide(project, 2, GRANT).is(200);
        decide(project, 2, DECLINE).refused(409, "ALREADY_DECIDED");

        var events = ProjectEvents.raised("commissioning", project, 3);
        events.stream().skip(1).forEach(
                event -> assertThat(Contract.of("commissioning.award-varied.v1").violations(event.data())).isEmpty());
        assertThat(events.get(1).data()).contains("WITHIN_TOLERANCE", "\"beforePence\":20000");
        assertThat(events.get(2).data()).contains("\"basis\":\"AGREED\"", "\"amountPence\":30000");
        var journey = SERVICE.get("projects/" + project + "/journey", null).is(200).json();
        assertThat(journey.at("/facts/amountPence").asLong()).isEqualTo(30_000);
        assertThat(journey.at("/facts/awardedPence").asLong()).isEqualTo(20_000);
        assertThat(journey.at("/facts/variations/1/coProduced").asBoolean()).isTrue();
        assertThat(journey.path("summary").asString()).contains("It is £300.00 now.");
        assertThat(journey.path("steps").toString()).contains("Every group agreed to the change.",
                "within what the terms let the funder decide alone").doesNotContain("YOUNG_PERSON-1");
    }

    @Test
    void what_was_not_agreed_in_time_is_granted_only_as_decided_without_agreement_or_declined() {
        var project = funded();
        ask(project, 1, 40_000, Instant.now().minus(Duration.ofDays(21)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(project).at("/variations/0/state").asString().equals("NOT_AGREED"));
        decide(project, 1, GRANT).refused(409, "NOT_AGREED_BY");
        var forced = new HashMap<>(GRANT);
        forced.put("withoutAgreement", true);
        decide(project, 1, forced).is(200);
        ask(project, 2, 20_000, Instant.now().minus(Duration.ofDays(21)));
        decide(project, 2, DECLINE).is(200);

        var events = ProjectEvents.raised("commissioning", project, 3);
        assertThat(events.get(1).data()).contains("DECIDED_WITHOUT_AGREEMENT", "YOUNG_PERSON");
        assertThat(Contract.of("commissioning.variation-declined.v1").violations(events.get(2).data())).isEmpty();
        var journey = SERVICE.get("projects/" + project + "/journey", null).json();
        assertThat(journey.at("/facts/variations/0/coProduced").asBoolean(true)).isFalse();
        assertThat(journey.path("steps").toString()).contains("granted the change without agreement", "declined the change");
    }
}
