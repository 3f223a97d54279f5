package org.coproduction.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.delivery.Running.SERVICE;

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
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ProjectEvents.Event;
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
        return SERVICE.get(plan(), FACILITATOR).json().path("state").asString("");
    }

    private void open(Instant at) {
        Running.agreeDesign(project, at);
        Running.fund(project, at);
        Running.fund(project, at);
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("PLANNING", "NOT_AGREED").contains(state()));
    }

    private void approve(Constituency constituency, int number) {
        var version = SERVICE.get(plan(), FACILITATOR).json().path("planVersion").asInt();
        SERVICE.put(plan() + "/approval", person(constituency, number),
                "{\"planVersion\":%d,\"approves\":true}".formatted(version)).is(200);
    }

    private void progress(UUID id, String token, String body) {
        SERVICE.put(action(id) + "/progress", token, body).is(200);
    }

    @Test
    void a_suspended_plan_is_refused_with_its_reason_until_it_goes_on_and_an_ended_one_for_ever() {
        open(Instant.now());
        SERVICE.put(action(choose), person(PARENT_CARER, 1), wording("Choose the first term of sports")).is(200);

        Running.halt(project, 2, "commissioning.award-suspended.v1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::state, "SUSPENDED"::equals);
        SERVICE.put(action(tryOut), person(PARENT_CARER, 1), wording("Try out the route")).refused("AWARD_SUSPENDED");
        SERVICE.post(plan() + "/agreement", FACILITATOR, "").refused("AWARD_SUSPENDED");
        var stopped = SERVICE.get(plan(), FACILITATOR).json();
        assertThat(stopped.at("/halted/ground").asString()).isEqualTo("SAFEGUARDING");
        assertThat(stopped.path("actions")).hasSize(1);

        Running.halt(project, 3, "commissioning.award-resumed.v1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::state, "PLANNING"::equals);
        SERVICE.put(action(tryOut), person(PARENT_CARER, 1), wording("Try out the route")).is(200);

        Running.halt(project, 4, "commissioning.award-ended.v1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::state, "ENDED"::equals);
        SERVICE.put(action(train), person(PARENT_CARER, 1), wording("Train the coaches")).refused("AWARD_ENDED");
        var journey = SERVICE.get("/api/delivery/projects/" + project + "/journey", null).is(200).json();
        assertThat(journey.path("summary").asString()).isEqualTo("The work stopped, because the funder ended the project.");
        assertThat(SERVICE.get("/api/delivery/plans", FACILITATOR).json().path("plans").toString()).contains("ENDED");
    }

    @Test
    void a_change_of_the_money_is_asked_for_and_the_plan_is_bound_by_what_the_funder_answers() {
        open(Instant.now());
        var asking = "{\"what\":\"Two more Saturdays.\",\"reason\":\"More children came.\",\"easyRead\":\"More came.\","
                + "\"changesScope\":false,\"amountPence\":5200000}";
        SERVICE.post(plan() + "/variations", person(PARENT_CARER, 1), asking).refused("NOT_YOUR_ROLE");
        SERVICE.post(plan() + "/variations", FACILITATOR, asking.replace("5200000", "0")).refused("INVALID_FIELD");
        SERVICE.post(plan() + "/variations", FACILITATOR, asking).is(200);
        SERVICE.post(plan() + "/variations", ISSUER.client("example-trust", "delivery:write"), asking).is(200);
        var events = ProjectEvents.raised("delivery", project.toString(), 2);
        events.forEach(event -> assertThat(Contract.of(event.type()).violations(event.data())).as(event.data()).isEmpty());
        assertThat(events.getLast().data()).contains("\"requestedBy\":\"example-trust\"");

        Running.halt(project, 2, "commissioning.award-varied.v1");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> SERVICE.get(plan(), FACILITATOR).json().path("amountPence").asLong(), pence -> pence == 5_200_000);
        var board = SERVICE.get(plan(), FACILITATOR).json();
        assertThat(board.at("/variations/0/answer/by").asString()).isEqualTo("Example Council");
        assertThat(board.at("/variations/1/answer").isNull()).isTrue();
    }

    @Test
    void families_plan_agree_carry_out_and_complete() {
        open(Instant.now());
        SERVICE.put(action(choose), person(PARENT_CARER, 1), wording("Choose the first term of sports")).is(200);
        SERVICE.put(action(tryOut), person(PARENT_CARER, 1), wording("Try out the minibus route")).is(200);
        SERVICE.put(action(train), FACILITATOR, ownedWording("Train the coaches", PROFESSIONAL, "example-trust")).is(200);

        SERVICE.post(plan() + "/agreement", FACILITATOR, "").refused("ACTION_WITHOUT_OWNER");
        SERVICE.put(action(choose) + "/ownership", person(YOUNG_PERSON, 1), "").is(200);
        SERVICE.put(action(choose) + "/ownership", person(PROFESSIONAL, 1), "").refused("ACTION_TAKEN");
        SERVICE.put(action(tryOut) + "/ownership", person(PROFESSIONAL, 2), "").is(200);
        SERVICE.delete(action(tryOut) + "/ownership", person(PROFESSIONAL, 2)).is(200);
        SERVICE.put(action(tryOut) + "/ownership", person(PROFESSIONAL, 1), "").is(200);
        var missing = SERVICE.post(plan() + "/agreement", FACILITATOR, "").refused("OWNER_MISSING");
        assertThat(missing.json().path("constituencies").toString()).isEqualTo("[\"PARENT_CARER\"]");
        SERVICE.put(action(tryOut), FACILITATOR,
                ownedWording("Try out the minibus route", PARENT_CARER, "example-forum")).is(200);

        approve(PARENT_CARER, 1);
        approve(PROFESSIONAL, 1);
        approve(PARENT_CARER, 1);
        var refused = SERVICE.post(plan() + "/agreement", FACILITATOR, "").refused("QUORUM_NOT_MET");
        assertThat(refused.json().path("constituencies").toString()).isEqualTo("[\"PARENT_CARER\",\"YOUNG_PERSON\"]");
        approve(PARENT_CARER, 2);
        approve(YOUNG_PERSON, 1);
        SERVICE.post(plan() + "/agreement", FACILITATOR, "").is(200);
        assertThat(state()).isEqualTo("AGREED");

        progress(choose, person(YOUNG_PERSON, 1), "{\"state\":\"STARTED\",\"note\":\"First list is there\"}");
        SERVICE.put(action(choose) + "/progress", person(PROFESSIONAL, 1), "{\"state\":\"DONE\"}").refused("NOT_YOUR_ROLE");
        progress(choose, person(YOUNG_PERSON, 2), "{\"state\":\"DONE\"}");
        progress(choose, person(YOUNG_PERSON, 2), "{\"state\":\"DONE\"}");
        SERVICE.post(plan() + "/completion", FACILITATOR, "").refused("ACTIONS_STILL_OPEN");
        SERVICE.put(action(tryOut) + "/progress", FACILITATOR, "{\"state\":\"DROPPED\"}").refused("REASON_MISSING");
        progress(tryOut, FACILITATOR, "{\"state\":\"DROPPED\",\"reason\":\"The route was taken over\"}");
        progress(train, ISSUER.client("example-trust", "delivery:write"), "{\"state\":\"DONE\"}");
        SERVICE.post(plan() + "/completion", FACILITATOR, "").is(200);

        var events = ProjectEvents.raised("delivery", project.toString(), 4);
        assertThat(events).extracting(Event::type).containsExactly("delivery.plan-agreed.v1", "delivery.milestone-met.v1",
                "delivery.milestone-met.v1", "delivery.delivery-completed.v1");
        assertThat(events).extracting(Event::sequence).containsExactly("1", "2", "3", "4");
        events.forEach(event -> assertThat(Contract.of(event.type()).violations(event.data())).as(event.data()).isEmpty());
        assertJourney(events);
    }

    private void assertJourney(List<Event> events) {
        var journey = SERVICE.get("/api/delivery/projects/" + project + "/journey", null);
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
        var board = SERVICE.get(plan(), person(YOUNG_PERSON, 1));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                var subject = ISSUER.person(constituency.name() + number).build().getSubject();
                assertThat(journey.text() + board.text()).doesNotContain(subject);
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

        SERVICE.post(plan() + "/agreement", FACILITATOR, "").refused("GATE_CLOSED");
        SERVICE.post(plan() + "/decision", FACILITATOR, reasons).refused("NOT_YOUR_ROLE");
        SERVICE.post(plan() + "/decision", council, reasons).refused("NO_ACTIONS");
        SERVICE.put(action(train), FACILITATOR, wording("Train the coaches")).refused("GATE_CLOSED");
        SERVICE.put(action(train), council, ownedWording("Train the coaches", PROFESSIONAL, "example-trust")).is(200);
        SERVICE.post(plan() + "/decision", council, "{\"reasons\":\" \"}").refused("REASON_MISSING");
        assertThat(SERVICE.get(plan(), FACILITATOR).json().path("lacking").toString())
                .isEqualTo("[\"PARENT_CARER\",\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        SERVICE.post(plan() + "/decision", council, reasons).is(200);

        var event = ProjectEvents.raised("delivery", project.toString(), 1).getFirst();
        assertThat(Contract.of(event.type()).violations(event.data())).isEmpty();
        assertThat(event.data()).contains("DECIDED_WITHOUT_AGREEMENT", "example-council", "PARENT_CARER");
        var journey = SERVICE.get("/api/delivery/projects/" + project + "/journey", null).json();
        assertThat(journey.path("coProduced").asBoolean(true)).isFalse();
        progress(train, council, "{\"state\":\"DONE\"}");
        SERVICE.post(plan() + "/completion", FACILITATOR, "").is(200);
        var later = SERVICE.get("/api/delivery/projects/" + project + "/journey", null).json();
        assertThat(later.path("coProduced").asBoolean(true)).isFalse();
        assertThat(later.path("facts").path("decision").path("decidedBy").asString()).isEqualTo("example-council");
    }

    @Test
    void somebody_of_the_accountable_body_completes_a_lapsed_plan_and_decides_on_it() {
        open(Instant.now().minus(Duration.ofDays(70)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state().equals("NOT_AGREED"));
        var body = ISSUER.sign(ISSUER.person("council").claim("roles", List.of("accountable-body")).claim("organisation",
                "example-council"));
        var reasons = "{\"reasons\":\"Transport must be in place before the winter.\"}";

        SERVICE.put(action(train), body, wording("Train the coaches")).is(200);
        SERVICE.post(plan() + "/decision", body, reasons).refused("ACTION_WITHOUT_OWNER");
        SERVICE.put(action(train), body, ownedWording("Train the coaches", PROFESSIONAL, "example-trust")).is(200);
        SERVICE.post(plan() + "/decision", body, reasons).is(200);

        assertThat(SERVICE.get(plan(), body).json().path("decided").path("by").asString()).isEqualTo("example-council");
        SERVICE.put(action(train) + "/progress", body, "{\"state\":\"DONE\"}").refused("NOT_YOUR_ROLE");
    }

    @Test
    void a_plan_shows_the_items_of_the_design_ones_own_reason_and_what_is_done_in_the_extra_time() {
        open(Instant.now());
        var item = SERVICE.get(plan(), FACILITATOR).json().path("content").path(0);
        assertThat(item.path("title").asString("")).isNotBlank();
        SERVICE.put(action(choose), person(YOUNG_PERSON, 1),
                "{\"title\":\"Choose the sports\",\"due\":\"%s\",\"contentId\":\"%s\"}"
                        .formatted(soon, item.path("id").asString("")))
                .is(200);
        SERVICE.put(plan() + "/approval", person(YOUNG_PERSON, 1),
                "{\"planVersion\":2,\"approves\":false,\"reason\":\"It is too late in the day.\"}").is(200);
        SERVICE.post(plan() + "/extension", FACILITATOR, "{\"until\":\"%s\",\"outreach\":\"Visits to two schools\"}"
                .formatted(Instant.now().plus(Duration.ofDays(90)))).is(200);

        var own = SERVICE.get(plan(), person(YOUNG_PERSON, 1)).json();
        assertThat(own.path("yourReason").asString("")).isEqualTo("It is too late in the day.");
        assertThat(own.path("outreach").asString("")).isEqualTo("Visits to two schools");
        assertThat(own.path("actions").path(0).path("contentId")).isEqualTo(item.path("id"));
        assertThat(SERVICE.get(plan(), person(YOUNG_PERSON, 2)).text()).doesNotContain("too late in the day");
    }

    @Test
    void a_change_of_the_plan_makes_every_approval_stale_and_the_board_says_what_is_missing() {
        open(Instant.now());
        SERVICE.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose the sports")).is(200);
        approve(YOUNG_PERSON, 1);
        SERVICE.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose the sports")).is(200);
        assertThat(standing(1).path("tookPart").asInt()).isEqualTo(1);
        SERVICE.put(action(choose), person(YOUNG_PERSON, 1), wording("Choose all the sports")).is(200);
        assertThat(standing(1).path("tookPart").asInt()).isZero();
        SERVICE.put(plan() + "/approval", person(YOUNG_PERSON, 1), "{\"planVersion\":2,\"approves\":true}")
                .refused("PLAN_OUTDATED");
        var seen = SERVICE.get(plan(), person(YOUNG_PERSON, 1)).json();
        assertThat(seen.path("missing").path(1).path("tookPart").isNull()).isTrue();
        assertThat(seen.path("answers").isEmpty()).isTrue();

        SERVICE.post(plan() + "/extension", FACILITATOR, "{\"until\":\"%s\",\"outreach\":\"Visits to two schools\"}"
                .formatted(Instant.now().plus(Duration.ofDays(90)))).is(200);
        SERVICE.post(plan() + "/extension", FACILITATOR, "{\"until\":\"%s\",\"outreach\":\"Again\"}"
                .formatted(Instant.now().plus(Duration.ofDays(99)))).refused("GATE_ALREADY_EXTENDED");
        SERVICE.delete(action(choose), FACILITATOR).is(200);
        assertThat(SERVICE.get(plan(), FACILITATOR).json().path("actions").isEmpty()).isTrue();
    }

    private tools.jackson.databind.JsonNode standing(int which) {
        return SERVICE.get(plan(), FACILITATOR).json().path("missing").path(which);
    }

    @Test
    void what_is_only_expected_has_no_journey_yet_but_says_what_it_waits_for() {
        Running.agreeDesign(project, Instant.now());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state().equals("EXPECTED"));
        assertThat(SERVICE.get(plan(), FACILITATOR).json().path("awaited").toString()).isEqualTo("[\"MONEY\"]");
        SERVICE.get("/api/delivery/projects/" + project + "/journey", null).is(404);
        SERVICE.put(action(choose), FACILITATOR, wording("Too early")).refused("PLAN_NOT_OPEN");
        var page = SERVICE.get("/api/delivery/plans?limit=1", FACILITATOR).json();
        assertThat(page.path("plans").size()).isEqualTo(1);
        assertThat(page.path("next").asString()).isEqualTo(page.path("plans").path(0).path("projectId").asString());
    }
}
