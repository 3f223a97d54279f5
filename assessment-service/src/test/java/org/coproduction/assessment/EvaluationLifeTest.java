package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.SERVICE;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.path;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coproduction.assessment.evaluation.Samples;
import org.coproduction.assessment.review.LapseGate;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.Command;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;

class EvaluationLifeTest {
    private static final String PARENT_CARER = Running.family(Constituency.PARENT_CARER, 1);
    private static final String YOUNG_PERSON = Running.family(Constituency.YOUNG_PERSON, 1);
    private static final String PROFESSIONAL = Running.family(Constituency.PROFESSIONAL, 1);
    private static final String FACILITATOR = TOKENS.facilitator();
    private static final String COUNCIL = TOKENS.client("Example Council", "assessment:decide assessment:read");

    @Test
    void an_evaluation_goes_from_the_design_s_measures_to_what_was_learnt_whatever_comes_first() {
        var project = UUID.randomUUID().toString();
        for (var type : new String[]{Running.DELIVERED, Running.DESIGNED, Running.FUNDED}) {
            Running.tell(project, type);
        }
        Running.awaitPhase(project, "DRAFTING");
        var drafted = SERVICE.get(path(project), PARENT_CARER).json();
        assertThat(drafted.at("/form/questions").size()).isEqualTo(3);
        assertThat(drafted.at("/form/questions/0/text").asString()).isEqualTo("Do you want to come again?");
        assertThat(drafted.at("/form/questions/2/kind").asString()).isEqualTo("TEXT");

        var scale = UUID.randomUUID().toString();
        var text = UUID.randomUUID().toString();
        SERVICE.put(path(project) + "/form", YOUNG_PERSON, form(scale, text)).is(200);
        SERVICE.put(path(project) + "/form/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": true}")
                .refused("DRAFT_OUTDATED");
        approveForm(project);
        SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null).is(200);

        Running.awaitPhase(project, "OPEN");
        var first = SERVICE.put(path(project) + "/response", PARENT_CARER, answers(scale, "1", text, "It was <i>loud</i>."));
        var second = SERVICE.put(path(project) + "/response", PARENT_CARER, answers(scale, "5", text, "It was quiet.")).is(200);
        assertThat(second.json().path("receipt").asString()).hasSize(32).isNotEqualTo(first.json().path("receipt").asString());
        var own = SERVICE.get(path(project) + "/response", PARENT_CARER).json();
        assertThat(own.path("receipt")).isEqualTo(second.json().path("receipt"));
        assertThat(own.at("/answers/" + text).asString()).isEqualTo("It was quiet.");
        SERVICE.get(path(project) + "/response", YOUNG_PERSON).is(404);
        SERVICE.get(path(project) + "/results", FACILITATOR).refused("RESULTS_NOT_COUNTED");
        SERVICE.get(path(project) + "/feedback", FACILITATOR).refused("RESULTS_NOT_COUNTED");

        SERVICE.post(path(project) + "/closing", FACILITATOR, null).is(200);
        Running.awaitPhase(project, "REVIEWING");
        SERVICE.put(path(project) + "/response", PARENT_CARER, answers(scale, "1", text, "Late.")).refused("FEEDBACK_NOT_OPEN");
        SERVICE.get(path(project) + "/response", PARENT_CARER).is(404);
        var results = SERVICE.get(path(project) + "/results", PROFESSIONAL).json();
        assertThat(results.at("/responses/PARENT_CARER").isNull()).isTrue();
        assertThat(results.at("/responses/YOUNG_PERSON").asInt()).isZero();
        assertThat(results.at("/questions/0/counts/PARENT_CARER/5").isNull()).isTrue();
        assertThat(SERVICE.get(path(project) + "/feedback", YOUNG_PERSON).json().at("/questions/0/texts").toString())
                .isEqualTo("[\"It was quiet.\"]");
        SERVICE.get(path(project) + "/feedback", PROFESSIONAL).refused("NOT_YOUR_ROLE");

        publish(project);

        var journey = SERVICE.get(Running.journey(project), null).json();
        assertThat(journey.path("coProduced").asBoolean()).isTrue();
        assertThat(journey.at("/facts/outcome/kind").asString()).isEqualTo("AGREED");
        assertThat(journey.at("/facts/formApprovedBy").toString()).contains("PARENT_CARER", "YOUNG_PERSON");
        assertThat(journey.at("/facts/themes/0/commitment/owner").asString()).isEqualTo("Example Council");
        assertThat(journey.at("/steps").size()).isEqualTo(4);
        assertThat(SERVICE.get("/api/assessment/you-said-we-did?limit=100", null).json().toString()).contains(project);
        raisedWhatWasPromised(project);
    }

    private static void approveForm(String project) {
        SERVICE.put(path(project) + "/form/approval", PARENT_CARER, "{\"formVersion\": 2, \"approves\": true}");
        SERVICE.put(path(project) + "/form/approval", PROFESSIONAL, "{\"formVersion\": 2, \"approves\": true}");
        var tooEarly = SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null).refused("QUORUM_NOT_MET");
        assertThat(tooEarly.json().path("constituencies").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        SERVICE.put(path(project) + "/form/approval", YOUNG_PERSON,
                "{\"formVersion\": 2, \"approves\": false, \"reason\": \"Too many words\"}");
        SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null).refused("NOT_AGREED_BY");
        var seen = SERVICE.get(path(project), FACILITATOR).json();
        assertThat(seen.at("/reasonsAgainst/0").asString()).isEqualTo("Too many words");
        assertThat(seen.at("/approval/missing").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        assertThat(seen.at("/approval/counts/YOUNG_PERSON/tookPart").asInt()).isEqualTo(1);
        assertThat(SERVICE.get(path(project), PARENT_CARER).json().at("/approval/counts").isNull()).isTrue();
        SERVICE.put(path(project) + "/form/approval", YOUNG_PERSON, "{\"formVersion\": 2, \"approves\": true}");
    }

    private static void publish(String project) {
        SERVICE.post(path(project) + "/publication", FACILITATOR, null).refused("NOT_READY_TO_PUBLISH");
        var theme = path(project) + "/themes/" + UUID.randomUUID();
        SERVICE.put(theme + "/commitment", FACILITATOR, will("Example Council", "2099-01-01")).refused("THEME_UNKNOWN");
        SERVICE.put(theme, PARENT_CARER, "{\"theme\": \"Noise\", \"finding\": \"It was loud for some.\"}").is(200);
        var unanswered = SERVICE.post(path(project) + "/publication", FACILITATOR, null).refused("THEME_UNANSWERED");
        assertThat(unanswered.json().path("detail").asString()).contains("Noise");
        SERVICE.put(theme + "/commitment", PARENT_CARER, will("Example Council", "2099-01-01")).refused("NOT_YOUR_ROLE");
        SERVICE.put(theme + "/commitment", FACILITATOR, will("Example Council", null))
                .refused("COMMITMENT_OWNER_OR_DATE_MISSING");
        SERVICE.put(theme + "/commitment", COUNCIL, will(" ", "2099-01-01")).refused("COMMITMENT_OWNER_OR_DATE_MISSING");
        SERVICE.put(theme + "/commitment", COUNCIL, will("Example Council", "2020-01-01")).refused("DUE_DATE_IN_PAST");
        SERVICE.put(theme + "/commitment", COUNCIL, will("Example Council", "2099-01-01")).is(200);
        SERVICE.post(path(project) + "/publication", FACILITATOR, null).refused("QUORUM_NOT_MET");
        SERVICE.post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"In a hurry\"}").refused("GATE_STILL_OPEN");
        Running.each(path(project) + "/publication/approval", "{\"approves\": true}");
        SERVICE.post(path(project) + "/publication", FACILITATOR, null).is(200);
        SERVICE.put(theme, PARENT_CARER, "{\"theme\": \"Late\", \"finding\": \"Too late\"}")
                .refused("EVALUATION_ALREADY_PUBLISHED");
    }

    private static void raisedWhatWasPromised(String project) {
        var raised = ProjectEvents.raised("assessment", project, 3);
        assertThat(raised.stream().map(event -> event.type())).containsExactly("assessment.form-approved.v1",
                "assessment.feedback-opened.v1", "assessment.evaluation-published.v1");
        for (var event : raised) {
            var data = event.data();
            assertThat(Contract.of(event.type()).violations(data)).isEmpty();
            assertThat(data).doesNotContain("It was quiet", "Too many words");
            for (var constituency : Constituency.values()) {
                assertThat(data).doesNotContain(TOKENS.person(constituency.name() + 1).build().getSubject());
            }
        }
    }

    @Test
    void feedback_ends_by_itself_and_a_gate_that_nobody_passed_leaves_the_honest_way_out() {
        var project = UUID.randomUUID().toString();
        var evaluations = Running.evaluations();
        evaluations.create(project, Command.OWN, Samples.open(project, Instant.now().minus(Duration.ofDays(29))));
        Running.awaitPhase(project, "REVIEWING");

        var later = Instant.now().plus(Duration.ofDays(3650));
        Running.CONTEXT.getBean(LapseGate.class).perform(evaluations.find(project).orElseThrow(), later);
        assertThat(SERVICE.get(Running.journey(project), null).json().path("coProduced").asBoolean(true)).isFalse();
        SERVICE.post(path(project) + "/publication", FACILITATOR, null).refused("GATE_CLOSED");
        SERVICE.post(path(project) + "/decision", FACILITATOR, "{\"reasons\": \"x\"}").refused("NOT_YOUR_ROLE");
        SERVICE.post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"It is owed.\"}").refused("NOT_READY_TO_PUBLISH");
        var theme = path(project) + "/themes/" + UUID.randomUUID();
        SERVICE.put(theme, FACILITATOR, "{\"theme\": \"Silence\", \"finding\": \"Nobody answered.\"}");
        SERVICE.put(theme + "/commitment", COUNCIL, will("Example Council", "2099-01-01"));
        SERVICE.post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"It is owed.\"}").is(200);

        var journey = SERVICE.get(Running.journey(project), null).json();
        assertThat(journey.path("coProduced").asBoolean(true)).isFalse();
        assertThat(journey.at("/facts/outcome/decidedBy").asString()).isEqualTo("Example Council");
        var published = ProjectEvents.raised("assessment", project, 1).getLast();
        assertThat(Contract.of(published.type()).violations(published.data())).isEmpty();
        assertThat(published.data()).contains("DECIDED_WITHOUT_AGREEMENT", "It is owed.");
    }

    @Test
    void the_gate_can_be_extended_once_with_outreach() {
        var project = Running.reviewing();
        var until = Instant.now().plus(Duration.ofDays(90));
        var extension = "{\"until\": \"" + until + "\", \"outreach\": \"A drop-in at the youth forum.\"}";

        SERVICE.post(path(project) + "/publication/extension", PARENT_CARER, extension).refused("NOT_YOUR_ROLE");
        SERVICE.post(path(project) + "/publication/extension", FACILITATOR, extension).is(200);
        SERVICE.post(path(project) + "/publication/extension", FACILITATOR, extension).refused("GATE_ALREADY_EXTENDED");
        assertThat(SERVICE.get(path(project), FACILITATOR).json().path("gateEndsAt").asString()).isEqualTo(until.toString());
    }

    @Test
    void a_repeated_command_is_answered_alike_and_has_one_effect() {
        var project = Running.drafting();
        Running.each(path(project) + "/form/approval", "{\"formVersion\": 1, \"approves\": true}");
        var first = SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null, "once");
        var second = SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null, "once");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(ProjectEvents.raised("assessment", project, 1)).hasSize(1);
        SERVICE.post(path(project) + "/form/agreement", FACILITATOR, null).refused("FORM_ALREADY_APPROVED");
    }

    @Test
    void lists_are_paged_by_cursor() {
        var one = Running.drafting();
        var two = Running.drafting();
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = SERVICE.get("/api/assessment/evaluations?limit=1" + (next.isEmpty() ? "" : "&after=" + next), COUNCIL)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("projectId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).contains(one, two).doesNotHaveDuplicates();
        SERVICE.get("/api/assessment/evaluations?limit=0", COUNCIL).refused("INVALID_FIELD");
        SERVICE.get("/api/assessment/evaluations", TOKENS.client("Other", "design:read")).refused("NOT_YOUR_ROLE");
    }

    private static String form(String scale, String text) {
        return """
                {"questions": [
                  {"id": "%s", "text": "Was it quiet enough?", "easyRead": "Was it quiet?", "kind": "SCALE"},
                  {"id": "%s", "text": "What else?", "easyRead": "What else?", "kind": "TEXT"}]}""".formatted(scale, text);
    }

    private static String answers(String scale, String value, String text, String words) {
        return """
                {"answers": [{"questionId": "%s", "value": "%s"}, {"questionId": "%s", "value": "%s"}]}""".formatted(scale, value,
                text, words);
    }

    private static String will(String owner, @org.jspecify.annotations.Nullable String due) {
        return """
                {"kind": "WILL_DO", "text": "A quiet room.", "owner": "%s", "due": %s}""".formatted(owner,
                due == null ? "null" : '"' + due + '"');
    }
}
