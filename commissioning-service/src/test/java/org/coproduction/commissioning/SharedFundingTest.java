package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;

/// A pot of two funders, from their decisions to what they can do with an award, over HTTP and Kafka.
class SharedFundingTest {
    private static final String BOARD = Running.ISSUER.client("example-board", "commissioning:ratify");
    private static final String STRANGER = Running.ISSUER.client("another-council", "commissioning:ratify");
    private static final String GROUND = "It would put somebody in danger.";
    private static final Map<String, String> STOP = Map.of("ground", "SAFEGUARDING", "reason", "The doors are broken.",
            "easyRead",
            "The doors are broken.");
    private static final Map<String, String> GO_ON = Map.of("reason", "They are mended.", "easyRead", "They are mended.");

    private static Map<String, Object> decision(Map<String, Object> decisions) {
        return Map.of("decisions", decisions, "reason", "It fits what families asked for.", "easyRead",
                "It is what families want.",
                "authority", Map.of("office", "Director of Children’s Services", "delegation", "Scheme of delegation, 4.2",
                        "reference", "CYP/2026/031", "decidedOn", "2026-05-01"));
    }

    private static Map<String, Object> decisions(List<String> ratified, Map<String, String> declined, Map<String, String> back) {
        return Map.of("ratified", ratified, "declined",
                declined.entrySet().stream().map(each -> Map.of("proposalId", each.getKey(), "ground", each.getValue())).toList(),
                "referredBack",
                back.entrySet().stream().map(each -> Map.of("proposalId", each.getKey(), "question", each.getValue())).toList());
    }

    private static String recommended() {
        var id = Running.voting(Running.newSharedRound(60_000, 3, GROUND), Map.of("club", 20_000L, "trip", 30_000L));
        Running.everybodyVotes(id, List.of("club", "trip"));
        Running.close(id, "RECOMMENDED");
        return id;
    }

    @Test
    void a_project_is_funded_when_both_have_ratified_it_and_what_they_refer_back_is_decided_later() {
        var id = recommended();
        var round = SERVICE.get("rounds/" + id, null).is(200).json();
        assertThat(round.at("/deciding/grounds/0").asString()).isEqualTo(GROUND);
        assertThat(round.at("/deciding/funders/1/sharePence").asLong()).isEqualTo(30_000);

        var all = decision(decisions(List.of("club", "trip"), Map.of(), Map.of()));
        SERVICE.post("rounds/" + id + "/ratification", STRANGER, all).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL,
                decision(decisions(List.of("club"), Map.of("trip", "We changed our mind."), Map.of())))
                .refused(409, "GROUND_NOT_NAMED");
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, all).is(200);
        assertThat(SERVICE.get("rounds/" + id, null).json().path("decidedBy").toString()).isEqualTo("[\"example-council\"]");
        SERVICE.get("rounds/" + id + "/awards", null).refused(409, "ROUND_NOT_RECOMMENDED");

        SERVICE.post("rounds/" + id + "/ratification", BOARD,
                decision(decisions(List.of("club"), Map.of(), Map.of("trip", "Would a bus do?")))).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var awards = SERVICE.get("rounds/" + id + "/awards", null).is(200).json();
        assertThat(awards.path("awards")).hasSize(1);
        assertThat(awards.at("/referredBack/0/question").asString()).isEqualTo("Would a bus do?");
        assertThat(awards.at("/decisions/1/authority/reference").asString()).isEqualTo("CYP/2026/031");
        var record = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).text();
        assertThat(record).contains("REFERRED_BACK", "Would a bus do?", "Scheme of delegation, 4.2");

        var rest = decision(decisions(List.of("trip"), Map.of(), Map.of()));
        SERVICE.post("rounds/" + id + "/ratification", BOARD, rest).is(200);
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, rest).is(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(SERVICE.get("rounds/" + id + "/awards", null).json().path("awards")).hasSize(2));
        Running.awaitStage(id, "CONCLUDED");
        var project = SERVICE.get("rounds/" + id + "/awards", null).json().at("/awards/1/projectId").asString();
        var event = ProjectEvents.raised("commissioning", project, 1).getFirst();
        assertThat(Contract.of("commissioning.project-funded.v1").violations(event.data())).isEmpty();
        assertThat(event.data()).contains("example-board and example-council");
    }

    @Test
    void either_funder_stops_a_project_at_once_and_nobody_else_does() {
        var id = recommended();
        var all = decision(decisions(List.of("club", "trip"), Map.of(), Map.of()));
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, all).is(200);
        SERVICE.post("rounds/" + id + "/ratification", BOARD, all).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var project = SERVICE.get("rounds/" + id + "/awards", null).json().at("/awards/0/projectId").asString();
        var path = "projects/" + project;

        SERVICE.post(path + "/suspension", FACILITATOR, STOP).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/suspension", STRANGER, STOP).refused(403, "NOT_YOUR_ROLE");
        var inconvenient = new HashMap<>(STOP);
        inconvenient.put("ground", "INCONVENIENT");
        SERVICE.post(path + "/suspension", BOARD, inconvenient).is(400);
        var unexplained = new HashMap<>(STOP);
        unexplained.put("easyRead", " ");
        SERVICE.post(path + "/suspension", BOARD, unexplained).refused(400, "INVALID_FIELD");
        SERVICE.post("projects/" + UUID.randomUUID() + "/suspension", BOARD, STOP).refused(404, "NOT_FOUND");

        var parts = Map.of("tranches", List.of(Map.of("amountPence", 15_000, "due", "AT_ONCE"),
                Map.of("amountPence", 5_000, "due", "MILESTONES_MET", "milestones", 1)));
        var today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        SERVICE.put(path + "/tranches", STRANGER, parts).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/tranches", BOARD, Map.of("tranches", List.of(Map.of("amountPence", 1, "due", "AT_ONCE"))))
                .refused(400, "TRANCHES_NOT_THE_AWARD");
        SERVICE.put(path + "/tranches", BOARD, parts).is(200);
        SERVICE.post(path + "/tranches/2/payment", COUNCIL, Map.of("on", today, "reference", "BACS 18"))
                .refused(409, "TRANCHE_NOT_DUE");
        SERVICE.post(path + "/tranches/1/payment", COUNCIL, Map.of("on", today, "reference", "BACS 17")).is(200);
        var money = SERVICE.get(path + "/journey", null).json().at("/facts/tranches");
        assertThat(money.at("/0/reference").asString()).isEqualTo("BACS 17");
        assertThat(money.at("/1/dueSince").isNull()).isTrue();

        SERVICE.post(path + "/resumption", BOARD, GO_ON).refused(409, "AWARD_NOT_SUSPENDED");
        var key = UUID.randomUUID().toString();
        SERVICE.post(path + "/suspension", BOARD, STOP, key).is(200);
        SERVICE.post(path + "/suspension", BOARD, STOP, key).is(200);
        SERVICE.post(path + "/suspension", COUNCIL, STOP).refused(409, "AWARD_SUSPENDED");
        assertThat(state(project)).isEqualTo("SUSPENDED");
        SERVICE.put(path + "/tranches", BOARD, parts).refused(409, "AWARD_SUSPENDED");
        SERVICE.post(path + "/resumption", COUNCIL, GO_ON).is(200);
        assertThat(state(project)).isEqualTo("FUNDED");
        SERVICE.post(path + "/end", COUNCIL, STOP).is(200);
        SERVICE.post(path + "/resumption", COUNCIL, GO_ON).refused(410, "AWARD_ENDED");

        var journey = SERVICE.get(path + "/journey", null).is(200).json();
        assertThat(journey.path("state").asString()).isEqualTo("ENDED");
        assertThat(journey.at("/facts/halted/ground").asString()).isEqualTo("SAFEGUARDING");
        assertThat(journey.path("steps").valueStream().map(step -> step.path("what").asString()))
                .contains("example-board suspended the project at once. The ground is the safety of children, young people or"
                        + " adults. The doors are broken.", "example-council let the project go on: They are mended.");
        var events = ProjectEvents.raised("commissioning", project, 4);
        assertThat(events).extracting(ProjectEvents.Event::type).containsExactly("commissioning.project-funded.v1",
                "commissioning.award-suspended.v1", "commissioning.award-resumed.v1", "commissioning.award-ended.v1");
        assertThat(events).allSatisfy(event -> assertThat(Contract.of(event.type()).violations(event.data())).isEmpty());
    }

    private static String state(String project) {
        return SERVICE.get("projects/" + project + "/journey", null).is(200).json().path("state").asString();
    }
}
