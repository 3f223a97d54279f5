package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.design.Running.SERVICE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;

class DesignFlowTest {
    private static final String FACILITATOR = Running.TOKENS.facilitator();
    private static final String COUNCIL = Running.TOKENS.client("Example Council", "design:read design:decide");

    @Test
    void an_objection_is_worked_into_a_second_draft_and_then_everybody_agrees() {
        var project = Running.funded(1, 1, 1);
        var at = Running.workspace(project);
        SERVICE.post(at + "/drafts", FACILITATOR, Texts.DRAFT).is(200);
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT).refused("EASY_READ_NOT_CONFIRMED");
        confirm(project, 1);
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT);
        stance(project, 1, PROFESSIONAL, 1, Texts.CONSENT);
        stance(project, 1, YOUNG_PERSON, 1, Texts.stance("OBJECTION", "It is too loud."));
        SERVICE.post(at + "/agreement", FACILITATOR, null).refused("OBJECTION_OPEN");

        var objection = Running.seen(project, FACILITATOR).path("openObjections").get(0);
        assertThat(objection.path("reason").asString()).isEqualTo("It is too loud.");
        assertThat(objection.path("constituency").asString()).isEqualTo("YOUNG_PERSON");
        SERVICE.post(at + "/drafts", participant(PARENT_CARER, 2), Texts.draft("A club with a quiet hour.")).is(200);
        SERVICE.post(at + "/objections/" + objection.path("id").asString() + "/integration", FACILITATOR,
                "{\"draftVersion\":2,\"how\":\"The first hour is quiet.\"}").is(200);
        confirm(project, 2);
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT).refused("DRAFT_OUTDATED");
        stance(project, 2, PARENT_CARER, 1, Texts.CONSENT);
        stance(project, 2, PROFESSIONAL, 1, Texts.stance("CONCERN", "Watch the cost."));
        assertThat(SERVICE.post(at + "/agreement", FACILITATOR, null).code()).as("accepted by nobody yet")
                .isEqualTo("OBJECTION_OPEN");
        stance(project, 2, YOUNG_PERSON, 1, Texts.CONSENT);
        var worked = Running.seen(project, participant(YOUNG_PERSON, 1));
        assertThat(worked.path("openObjections").isEmpty()).isTrue();
        assertThat(worked.path("integratedObjections").get(0).path("yours").booleanValue()).isTrue();
        SERVICE.post(at + "/agreement", FACILITATOR, null).is(200);
        assertThat(SERVICE.post(at + "/agreement", FACILITATOR, null).status()).as("agreed once more").isEqualTo(200);

        var events = ProjectEvents.raised("design", project, 1);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().type()).isEqualTo("design.design-agreed.v1");
        assertThat(events.getFirst().sequence()).isEqualTo("1");
        var data = events.getFirst().data();
        assertThat(Contract.of("design.design-agreed.v1").violations(data)).isEmpty();
        assertThat(events.getFirst().json().path("draftVersion").intValue()).isEqualTo(2);
        assertThat(data).doesNotContain("too loud", "Watch the cost");

        var journey = SERVICE.get("/api/design/projects/" + project + "/journey", null).json();
        assertThat(journey.path("state").asString()).isEqualTo("AGREED");
        assertThat(journey.path("coProduced").booleanValue()).isTrue();
        assertThat(journey.path("facts").path("objectionsIntegrated").get(0).path("how").asString())
                .isEqualTo("The first hour is quiet.");
        assertThat(journey.path("facts").path("consents").path("YOUNG_PERSON").isNull()).as("one person is not shown").isTrue();
        assertThat(journey.toString()).doesNotContain("too loud");
    }

    @Test
    void how_an_objection_was_worked_in_can_still_be_read_when_the_design_is_agreed_and_no_longer_whose_it_was() {
        var project = ready(1, 1, 1);
        var at = Running.workspace(project);
        stance(project, 1, YOUNG_PERSON, 1, Texts.stance("OBJECTION", "It is too loud."));
        stance(project, 1, PARENT_CARER, 1, Texts.stance("OBJECTION", "It is too far."));
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT);
        var objection = Running.seen(project, FACILITATOR).path("openObjections").get(0).path("id").asString();
        SERVICE.post(at + "/drafts", FACILITATOR, Texts.draft("A club with a quiet hour.")).is(200);
        SERVICE.post(at + "/objections/" + objection + "/integration", FACILITATOR,
                "{\"draftVersion\":2,\"how\":\"The first hour is quiet.\"}").is(200);
        confirm(project, 2);
        Stream.of(PARENT_CARER, YOUNG_PERSON, PROFESSIONAL).forEach(each -> stance(project, 2, each, 1, Texts.CONSENT));
        SERVICE.post(at + "/agreement", FACILITATOR, null).is(200);

        for (var reader : List.of(participant(YOUNG_PERSON, 1), participant(PROFESSIONAL, 2), FACILITATOR)) {
            var integrated = Running.seen(project, reader).path("integratedObjections");
            assertThat(integrated.size()).as("what was taken back is not shown").isEqualTo(1);
            assertThat(integrated.get(0).path("reason").asString()).isEqualTo("It is too loud.");
            assertThat(integrated.get(0).path("integration").path("how").asString()).isEqualTo("The first hour is quiet.");
            assertThat(integrated.get(0).path("yours").booleanValue()).isFalse();
            assertThat(integrated.get(0).path("constituency").isNull()).isTrue();
        }
    }

    @Test
    void whoever_read_an_older_draft_does_not_write_over_a_newer_one() {
        var project = Running.funded(1, 1, 1);
        var at = Running.workspace(project) + "/drafts";
        SERVICE.post(at, FACILITATOR, Texts.basedOn(0, "A club.")).is(200);
        var refused = SERVICE.post(at, participant(PARENT_CARER, 1), Texts.basedOn(0, "A choir.")).refused(409, "DRAFT_OUTDATED");
        assertThat(refused.json().path("field").asString()).isEqualTo("basedOn");
        assertThat(Running.seen(project, FACILITATOR).path("draft").path("concept").asString()).isEqualTo("A club.");
        SERVICE.post(at, participant(PARENT_CARER, 1), Texts.basedOn(1, "A choir.")).is(200);
        SERVICE.post(at, FACILITATOR, Texts.basedOn(-1, "A band.")).refused(400, "INVALID_FIELD");
    }

    @Test
    void a_hundred_professionals_and_no_young_people_are_refused_naming_the_young_people() {
        var project = ready(1, 1, 5);
        for (var number = 0; number < 100; number++) {
            stance(project, 1, PROFESSIONAL, number, Texts.CONSENT);
        }
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT);
        var refused = SERVICE.post(Running.workspace(project) + "/agreement", FACILITATOR, null).refused(409, "QUORUM_NOT_MET");
        assertThat(refused.json().path("constituencies").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        assertThat(refused.json().path("detail").asString()).contains("children and young people");
    }

    @Test
    void a_gate_that_ends_without_agreement_leaves_only_a_decision_with_reasons() {
        var project = ready(1, 1, 1);
        var at = Running.workspace(project);
        stance(project, 1, PARENT_CARER, 1, Texts.CONSENT);
        SERVICE.post(at + "/decision", COUNCIL, "{\"reasons\":\"Too early.\"}").refused("GATE_STILL_OPEN");
        stance(project, 1, PROFESSIONAL, 1, Texts.stance("OBJECTION", "It is too far."));
        assertThat(Running.seen(project, FACILITATOR).path("gate").path("nameable").booleanValue()).isTrue();
        SERVICE.put(at + "/gate", FACILITATOR, "{\"closesAt\":\"" + Instant.now().plusMillis(900) + "\"}").is(200);
        assertThat(Running.seen(project, FACILITATOR).path("gate").path("nameable").booleanValue()).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(100))
                .until(() -> Running.seen(project, FACILITATOR).path("state").asString().equals("NOT_AGREED"));
        var lapsed = Running.seen(project, COUNCIL);
        assertThat(lapsed.path("lacking").toString()).isEqualTo("[\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        assertThat(lapsed.path("openObjections").get(0).path("reason").asString()).as("it is told to whoever decides")
                .isEqualTo("It is too far.");
        SERVICE.post(at + "/agreement", FACILITATOR, null).refused("GATE_CLOSED");
        SERVICE.post(at + "/decision", COUNCIL, "{\"reasons\":\" \"}").refused("REASON_MISSING");
        SERVICE.post(at + "/decision", FACILITATOR, "{\"reasons\":\"We go on.\"}").refused("NOT_YOUR_ROLE");
        SERVICE.post(at + "/decision", COUNCIL, "{\"reasons\":\"The building is free now.\"}").is(200);

        var agreed = ProjectEvents.raised("design", project, 1).getFirst();
        assertThat(Contract.of("design.design-agreed.v1").violations(agreed.data())).isEmpty();
        assertThat(agreed.json().path("decision").path("missing").toString())
                .isEqualTo("[\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        var journey = SERVICE.get("/api/design/projects/" + project + "/journey", null).json();
        assertThat(journey.path("state").asString()).isEqualTo("DECIDED_WITHOUT_AGREEMENT");
        assertThat(journey.path("coProduced").booleanValue()).isFalse();
        assertThat(journey.path("facts").path("decision").path("decidedBy").asString()).isEqualTo("Example Council");
        assertThat(journey.path("facts").path("objectionOpen").booleanValue()).isTrue();
        assertThat(journey.toString()).doesNotContain("too far");
        var decided = Running.seen(project, FACILITATOR);
        assertThat(decided.path("lacking")).isEqualTo(lapsed.path("lacking"));
        assertThat(decided.path("openObjections").get(0).path("constituency").isNull()).as("nobody's any more").isTrue();
    }

    @Test
    void the_gate_is_extended_once_with_its_outreach() {
        var project = Running.funded(1, 1, 1);
        var at = Running.workspace(project) + "/gate/extension";
        var until = Instant.now().plus(Duration.ofDays(90));
        SERVICE.post(at, FACILITATOR, "{\"until\":\"" + until + "\",\"outreach\":\"\"}").refused("OUTREACH_MISSING");
        var body = "{\"until\":\"" + until + "\",\"outreach\":\"A visit to the youth forum.\"}";
        SERVICE.post(at, FACILITATOR, body).is(200);
        SERVICE.post(at, FACILITATOR, body).refused("GATE_ALREADY_EXTENDED");
        assertThat(SERVICE.get("/api/design/projects/" + project + "/journey", null).json().path("facts").path("outreach")
                .asString()).isEqualTo("A visit to the youth forum.");
    }

    @Test
    void only_a_facilitator_sees_counts_and_whose_constituency_objects() {
        var project = ready(3, 3, 3);
        stance(project, 1, YOUNG_PERSON, 1, Texts.stance("OBJECTION", "It is too far."));
        var facilitators = Running.seen(project, FACILITATOR);
        assertThat(facilitators.path("constituencies").get(1).path("tookPart").intValue()).isEqualTo(1);
        var others = Running.seen(project, participant(PARENT_CARER, 1));
        assertThat(others.path("constituencies").get(1).path("tookPart").isNull()).isTrue();
        assertThat(others.path("constituencies").get(1).path("missing").booleanValue()).isTrue();
        assertThat(others.path("openObjections").get(0).path("constituency").isNull()).isTrue();
        assertThat(others.path("openObjections").get(0).path("yours").booleanValue()).isFalse();
        var own = Running.seen(project, participant(YOUNG_PERSON, 1));
        assertThat(own.path("openObjections").get(0).path("yours").booleanValue()).isTrue();
        assertThat(own.path("yourStance").path("stance").asString()).isEqualTo("OBJECTION");
        var person = UUID.nameUUIDFromBytes("YOUNG_PERSON1".getBytes(StandardCharsets.UTF_8)).toString();
        assertThat(facilitators.toString() + others + own).doesNotContain(person);
    }

    @Test
    void workspaces_are_listed_page_by_page() {
        var projects = Stream.generate(() -> Running.funded(1, 1, 1)).limit(3).toList();
        var seen = new HashSet<String>();
        var after = "";
        do {
            var page = SERVICE.get("/api/design/workspaces?limit=2" + after, COUNCIL).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(seen).containsAll(projects);
    }

    @Test
    void a_draft_sent_twice_under_one_key_is_one_version() {
        var project = Running.funded(1, 1, 1);
        var at = Running.workspace(project) + "/drafts";
        var first = SERVICE.post(at, FACILITATOR, Texts.DRAFT, "once");
        assertThat(SERVICE.post(at, FACILITATOR, Texts.DRAFT, "once").json()).isEqualTo(first.json());
        assertThat(Running.seen(project, FACILITATOR).path("draft").path("version").intValue()).isEqualTo(1);
        SERVICE.post(at, FACILITATOR, Texts.draft("Another."), "once").refused("IDEMPOTENCY_KEY_REUSED");
    }

    /// A project with a first draft on which stances can be taken.
    private static String ready(int parentCarers, int youngPeople, int professionals) {
        var project = Running.funded(parentCarers, youngPeople, professionals);
        SERVICE.post(Running.workspace(project) + "/drafts", FACILITATOR, Texts.DRAFT).is(200);
        confirm(project, 1);
        return project;
    }

    private static void confirm(String project, int version) {
        SERVICE.put(Running.workspace(project) + "/drafts/" + version + "/easy-read-confirmation",
                participant(YOUNG_PERSON, 7), null).is(200);
    }

    private static Answered stance(String project, int version, Constituency constituency, int number, String body) {
        return SERVICE.put(Running.workspace(project) + "/drafts/" + version + "/stance", participant(constituency, number),
                body);
    }

    private static String participant(Constituency constituency, int number) {
        return Running.TOKENS.participant(constituency, number);
    }
}
