package org.coproduction.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.Ids;
import org.coproduction.testing.Contract;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// A plan from the first event to the last, over HTTP and Kafka as others use them.
class WholePathTest {
    private static final TestIssuer ISSUER = SharedPlatform.issuer();
    private static final String FACILITATOR = ISSUER.facilitator();
    private final LocalDate soon = LocalDate.now(ZoneId.of("Europe/London")).plusDays(30);

    private final UUID project = Ids.next();
    private final UUID choose = Ids.next();
    private final UUID tryOut = Ids.next();
    private final UUID train = Ids.next();

    private String plan() {
        return "/api/delivery/plans/" + project;
    }

    private String action(UUID id) {
        return plan() + "/actions/" + id;
    }

    private static String person(Constituency constituency, int number) {
        return ISSUER.participant(constituency, number);
    }

    private String wording(String title) {
        return "{\"title\":\"%s\",\"due\":\"%s\"}".formatted(title, soon);
    }

    private String ownedWording(String title, Constituency constituency, String organisation) {
        return "{\"title\":\"%s\",\"due\":\"%s\",\"owner\":{\"constituency\":\"%s\",\"organisation\":\"%s\"}}".formatted(title,
                soon,
                constituency, organisation);
    }

    private String state() {
        return RunningService.get(plan(), FACILITATOR).json().path("state").asString("");
    }

    private void open(Instant at) {
        Topics.agreeDesign(project, at);
        Topics.fund(project, at);
        Topics.fund(project, at);
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("PLANNING", "NOT_AGREED").contains(state()));
    }

    private void approve(Constituency constituency, int number) {
        var version = RunningService.get(plan(), FACILITATOR).json().path("planVersion").asInt();
        assertThat(RunningService.put(plan() + "/approval", person(constituency, number),
                "{\"planVersion\":%d,\"approves\":true}".formatted(version)).status()).isEqualTo(200);
    }

    private void ok(RunningService.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private void progress(UUID id, String token, String body) {
        ok(RunningService.put(action(id) + "/progress", token, body));
    }

    @Test
    void families_plan_agree_carry_out_and_complete() {
        open(Instant.now());
        ok(RunningService.put(action(choose), person(PARENT_CARER, 1), wording("Choose the first term of sports")));
        ok(RunningService.put(action(tryOut), person(PARENT_CARER, 1), wording("Try out the minibus route")));
        ok(RunningService.put(action(train), FACILITATOR, ownedWording("Train the coaches", PROFESSIONAL, "example-trust")));

        assertThat(RunningService.post(plan() + "/agreement", FACILITATOR, "").code()).isEqualTo("ACTION_WITHOUT_OWNER");
        ok(RunningService.put(action(choose) + "/ownership", person(YOUNG_PERSON, 1), ""));
        assertThat(RunningService.put(action(choose) + "/ownership", person(PROFESSIONAL, 1), "").code())
                .isEqualTo("ACTION_TAKEN");
        ok(RunningService.put(action(tryOut) + "/ownership", person(PROFESSIONAL, 2), ""));
        ok(RunningService.delete(action(tryOut) + "/ownership", person(PROFESSIONAL, 2)));
        ok(RunningService.put(action(tryOut) + "/ownership", person(PROFESSIONAL, 1), ""));
        var missing = RunningService.post(plan() + "/agreement", FACILITATOR, "");
        assertThat(missing.code()).isEqualTo("OWNER_MISSING");
        assertThat(missing.json().path("constituencies").toString()).isEqualTo("[\"PARENT_CARER\"]");
        ok(RunningService.put(action(tryOut), FACILITATOR,
                ownedWording("Try out the minibus route", PARENT_CARER, "example-forum")));

        approve(PARENT_CARER, 1);
        approve(PROFESSIONAL, 1);
        approve(PARENT_CARER, 1);
        var refused = RunningService.post(plan() + "/agreement", FACILITATOR, "");
        assertThat(refused.code()).isEqualTo("QUORUM_NOT_MET");
        assertThat(refused.json().path("constituencies").toString()).isEqualTo("[\"PARENT_CARER\",\"YOUNG_PERSON\"]");
        approve(PARENT_CARER, 2);
        approve(YOUNG_PERSON, 1);
        ok(RunningService.post(plan() + "/agreement", FACILITATOR, ""));
        assertThat(state()).isEqualTo("AGREED");

        progress(choose, person(YOUNG_PERSON, 1), "{\"state\":\"STARTED\",\"note\":\"First list is there\"}");
        assertThat(RunningService.put(action(choose) + "/progress", person(PROFESSIONAL, 1), "{\"state\":\"DONE\"}").code())
                .isEqualTo("NOT_YOUR_ROLE");
        progress(choose, person(YOUNG_PERSON, 2), "{\"state\":\"DONE\"}");
        progress(choose, person(YOUNG_PERSON, 2), "{\"state\":\"DONE\"}");
        assertThat(RunningService.post(plan() + "/completion", FACILITATOR, "").code()).isEqualTo("ACTIONS_STILL_OPEN");
        assertThat(RunningService.put(action(tryOut) + "/progress", FACILITATOR, "{\"state\":\"DROPPED\"}").code())
                .isEqualTo("REASON_MISSING");
        progress(tryOut, FACILITATOR, "{\"state\":\"DROPPED\",\"reason\":\"The route was taken over\"}");
        progress(train, ISSUER.client("example-trust", "delivery:write"), "{\"state\":\"DONE\"}");
        ok(RunningService.post(plan() + "/completion", FACILITATOR, ""));

        var events = Topics.raised(project, 4);
        assertThat(events).extracting(Topics.Seen::type).containsExactly("delivery.plan-agreed.v1", "delivery.milestone-met.v1",
                "delivery.milestone-met.v1", "delivery.delivery-completed.v1");
        assertThat(events).extracting(Topics.Seen::sequence).containsExactly("1", "2", "3", "4");
        events.forEach(event -> assertThat(Contract.of(event.type()).violations(event.data())).as(event.data()).isEmpty());
        assertJourney(events);
    }

    private void assertJourney(List<Topics.Seen> events) {
        var journey = RunningService.get("/api/delivery/projects/" + project + "/journey", null);
        assertThat(journey.status()).isEqualTo(200);
        var told = journey.json();
        assertThat(told.path("service").asString()).isEqualTo("delivery");
        assertThat(told.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(told.path("coProduced").asBoolean()).isTrue();
        assertThat(told.path("facts").path("owners").toString())
                .isEqualTo("[\"PARENT_CARER\",\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        assertThat(told.path("facts").path("milestonesMet").asInt()).isEqualTo(2);
        assertThat(told.path("facts").path("dropped").path(0).path("reason").asString()).isEqualTo("The route was taken over");
        assertThat(told.path("steps").size()).isEqualTo(6);
        var board = RunningService.get(plan(), person(YOUNG_PERSON, 1));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                var subject = ISSUER.person(constituency.name() + number).build().getSubject();
                assertThat(journey.body() + board.body()).doesNotContain(subject);
                events.forEach(event -> assertThat(event.data()).doesNotContain(subject));
            }
        }
    }

    @Test
    void a_lapsed_plan_goes_on_only_as_decided_without_agreement() {
        open(Instant.now().minus(Duration.ofDays(70)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state().equals("NOT_AGREED"));
        var council = ISSUER.client("example-council", "delivery:decide delivery:write delivery:read");
        var reasons = "{\"reasons\":\"Transport must be in place before the winter.\"}";

        assertThat(RunningService.post(plan() + "/agreement", FACILITATOR, "").code()).isEqualTo("GATE_CLOSED");
        assertThat(RunningService.post(plan() + "/decision", FACILITATOR, reasons).code()).isEqualTo("NOT_YOUR_ROLE");
        assertThat(RunningService.post(plan() + "/decision", council, reasons).code()).isEqualTo("NO_ACTIONS");
        assertThat(RunningService.put(action(train), FACILITATOR, wording("Train the coaches")).code()).isEqualTo("GATE_CLOSED");
        ok(RunningService.put(action(train), council, ownedWording("Train the coaches", PROFESSIONAL, "example-trust")));
        assertThat(RunningService.post(plan() + "/decision", council, "{\"reasons\":\" \"}").code()).isEqualTo("REASON_MISSING");
        ok(RunningService.post(plan() + "/decision", council, reasons));

        var event = Topics.raised(project, 1).getFirst();
        assertThat(Contract.of(event.type()).violations(event.data())).isEmpty();
        assertThat(event.data()).contains("DECIDED_WITHOUT_AGREEMENT", "example-council", "PARENT_CARER");
        var journey = RunningService.get("/api/delivery/projects/" + project + "/journey", null).json();
        assertThat(journey.path("coProduced").asBoolean(true)).isFalse();
        progress(train, council, "{\"state\":\"DONE\"}");
        ok(RunningService.post(plan() + "/completion", FACILITATOR, ""));
        var later = RunningService.get("/api/delivery/projects/" + project + "/journey", null).json();
        assertThat(later.path("coProduced").asBoolean(true)).isFalse();
        assertThat(later.path("facts").path("decision").path("decidedBy").asString()).isEqualTo("example-council");
    }

    @Test
    void a_change_of_the_plan_makes_every_approval_stale_and_the_board_says_what_is_missing() {
        open(Instant.now());
        ok(RunningService.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose the sports")));
        approve(YOUNG_PERSON, 1);
        ok(RunningService.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose the sports")));
        assertThat(standing(1).path("tookPart").asInt()).isEqualTo(1);
        ok(RunningService.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose all the sports")));
        assertThat(standing(1).path("tookPart").asInt()).isZero();
        var stale = RunningService.put(plan() + "/approval", person(YOUNG_PERSON, 1), "{\"planVersion\":2,\"approves\":true}");
        assertThat(stale.code()).isEqualTo("PLAN_OUTDATED");
        var seen = RunningService.get(plan(), person(YOUNG_PERSON, 1)).json();
        assertThat(seen.path("missing").path(1).path("tookPart").isNull()).isTrue();
        assertThat(seen.path("answers").isEmpty()).isTrue();

        ok(RunningService.post(plan() + "/extension", FACILITATOR, "{\"until\":\"%s\",\"outreach\":\"Visits to two schools\"}"
                .formatted(Instant.now().plus(Duration.ofDays(90)))));
        assertThat(RunningService.post(plan() + "/extension", FACILITATOR, "{\"until\":\"%s\",\"outreach\":\"Again\"}"
                .formatted(Instant.now().plus(Duration.ofDays(99)))).code()).isEqualTo("GATE_ALREADY_EXTENDED");
        ok(RunningService.delete(action(choose), FACILITATOR));
        assertThat(RunningService.get(plan(), FACILITATOR).json().path("actions").isEmpty()).isTrue();
    }

    private tools.jackson.databind.JsonNode standing(int which) {
        return RunningService.get(plan(), FACILITATOR).json().path("missing").path(which);
    }

    @Test
    void what_is_only_expected_has_no_journey_yet_but_says_what_it_waits_for() {
        Topics.agreeDesign(project, Instant.now());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state().equals("EXPECTED"));
        assertThat(RunningService.get(plan(), FACILITATOR).json().path("awaited").toString()).isEqualTo("[\"MONEY\"]");
        assertThat(RunningService.get("/api/delivery/projects/" + project + "/journey", null).status()).isEqualTo(404);
        assertThat(RunningService.put(action(choose), FACILITATOR, wording("Too early")).code()).isEqualTo("PLAN_NOT_OPEN");
        var page = RunningService.get("/api/delivery/plans?limit=1", FACILITATOR).json();
        assertThat(page.path("plans").size()).isEqualTo(1);
        assertThat(page.path("next").asString()).isEqualTo(page.path("plans").path(0).path("projectId").asString());
    }
}
