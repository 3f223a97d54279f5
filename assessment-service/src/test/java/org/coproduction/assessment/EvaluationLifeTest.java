package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.get;
import static org.coproduction.assessment.Running.path;
import static org.coproduction.assessment.Running.post;
import static org.coproduction.assessment.Running.put;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coproduction.assessment.evaluation.Samples;
import org.coproduction.assessment.review.LapseGate;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.Command;
import org.coproduction.testing.Contract;
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
        for (var type : new String[]{Events.DELIVERED, Events.DESIGNED, Events.FUNDED}) {
            Events.publish(project, type, Events.sample(type, project, 1, 1, 1));
        }
        Running.awaitPhase(project, "DRAFTING");
        var drafted = get(path(project), PARENT_CARER).body();
        assertThat(drafted.at("/form/questions").size()).isEqualTo(3);
        assertThat(drafted.at("/form/questions/0/text").asString()).isEqualTo("Do you want to come again?");
        assertThat(drafted.at("/form/questions/2/kind").asString()).isEqualTo("TEXT");

        var scale = UUID.randomUUID().toString();
        var text = UUID.randomUUID().toString();
        assertThat(put(path(project) + "/form", YOUNG_PERSON, form(scale, text)).status()).isEqualTo(200);
        assertThat(put(path(project) + "/form/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": true}").code())
                .isEqualTo("DRAFT_OUTDATED");
        approveForm(project);
        assertThat(post(path(project) + "/form/agreement", FACILITATOR, null).status()).isEqualTo(200);

        Running.awaitPhase(project, "OPEN");
        var first = put(path(project) + "/response", PARENT_CARER, answers(scale, "1", text, "It was <i>loud</i>."));
        var second = put(path(project) + "/response", PARENT_CARER, answers(scale, "5", text, "It was quiet."));
        assertThat(second.status()).as(second.body().toString()).isEqualTo(200);
        assertThat(second.body().path("receipt").asString()).hasSize(32).isNotEqualTo(first.body().path("receipt").asString());
        var own = get(path(project) + "/response", PARENT_CARER).body();
        assertThat(own.path("receipt")).isEqualTo(second.body().path("receipt"));
        assertThat(own.at("/answers/" + text).asString()).isEqualTo("It was quiet.");
        assertThat(get(path(project) + "/response", YOUNG_PERSON).status()).isEqualTo(404);
        assertThat(get(path(project) + "/results", FACILITATOR).code()).isEqualTo("RESULTS_NOT_COUNTED");
        assertThat(get(path(project) + "/feedback", FACILITATOR).code()).isEqualTo("RESULTS_NOT_COUNTED");

        assertThat(post(path(project) + "/closing", FACILITATOR, null).status()).isEqualTo(200);
        Running.awaitPhase(project, "REVIEWING");
        assertThat(put(path(project) + "/response", PARENT_CARER, answers(scale, "1", text, "Late.")).code())
                .isEqualTo("FEEDBACK_NOT_OPEN");
        assertThat(get(path(project) + "/response", PARENT_CARER).status()).isEqualTo(404);
        var results = get(path(project) + "/results", PROFESSIONAL).body();
        assertThat(results.at("/responses/PARENT_CARER").isNull()).isTrue();
        assertThat(results.at("/responses/YOUNG_PERSON").asInt()).isZero();
        assertThat(results.at("/questions/0/counts/PARENT_CARER/5").isNull()).isTrue();
        assertThat(get(path(project) + "/feedback", YOUNG_PERSON).body().at("/questions/0/texts").toString())
                .isEqualTo("[\"It was quiet.\"]");
        assertThat(get(path(project) + "/feedback", PROFESSIONAL).code()).isEqualTo("NOT_YOUR_ROLE");

        publish(project);

        var journey = get(Running.journey(project), null).body();
        assertThat(journey.path("coProduced").asBoolean()).isTrue();
        assertThat(journey.at("/facts/outcome/kind").asString()).isEqualTo("AGREED");
        assertThat(journey.at("/facts/formApprovedBy").toString()).contains("PARENT_CARER", "YOUNG_PERSON");
        assertThat(journey.at("/facts/themes/0/commitment/owner").asString()).isEqualTo("Example Council");
        assertThat(journey.at("/steps").size()).isEqualTo(4);
        assertThat(get("/api/assessment/you-said-we-did?limit=100", null).body().toString()).contains(project);
        raisedWhatWasPromised(project);
    }

    private static void approveForm(String project) {
        put(path(project) + "/form/approval", PARENT_CARER, "{\"formVersion\": 2, \"approves\": true}");
        put(path(project) + "/form/approval", PROFESSIONAL, "{\"formVersion\": 2, \"approves\": true}");
        var tooEarly = post(path(project) + "/form/agreement", FACILITATOR, null);
        assertThat(tooEarly.code()).isEqualTo("QUORUM_NOT_MET");
        assertThat(tooEarly.body().path("constituencies").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        put(path(project) + "/form/approval", YOUNG_PERSON,
                "{\"formVersion\": 2, \"approves\": false, \"reason\": \"Too many words\"}");
        var unconvinced = post(path(project) + "/form/agreement", FACILITATOR, null);
        assertThat(unconvinced.code()).isEqualTo("NOT_AGREED_BY");
        var seen = get(path(project), FACILITATOR).body();
        assertThat(seen.at("/reasonsAgainst/0").asString()).isEqualTo("Too many words");
        assertThat(seen.at("/approval/missing").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
        assertThat(seen.at("/approval/counts/YOUNG_PERSON/tookPart").asInt()).isEqualTo(1);
        assertThat(get(path(project), PARENT_CARER).body().at("/approval/counts").isNull()).isTrue();
        put(path(project) + "/form/approval", YOUNG_PERSON, "{\"formVersion\": 2, \"approves\": true}");
    }

    private static void publish(String project) {
        assertThat(post(path(project) + "/publication", FACILITATOR, null).code()).isEqualTo("NOT_READY_TO_PUBLISH");
        var theme = path(project) + "/themes/" + UUID.randomUUID();
        assertThat(put(theme + "/commitment", FACILITATOR, will("Example Council", "2099-01-01")).code())
                .isEqualTo("THEME_UNKNOWN");
        assertThat(put(theme, PARENT_CARER, "{\"theme\": \"Noise\", \"finding\": \"It was loud for some.\"}").status())
                .isEqualTo(200);
        var unanswered = post(path(project) + "/publication", FACILITATOR, null);
        assertThat(unanswered.code()).isEqualTo("THEME_UNANSWERED");
        assertThat(unanswered.body().path("detail").asString()).contains("Noise");
        assertThat(put(theme + "/commitment", PARENT_CARER, will("Example Council", "2099-01-01")).code())
                .isEqualTo("NOT_YOUR_ROLE");
        assertThat(put(theme + "/commitment", FACILITATOR, will("Example Council", null)).code())
                .isEqualTo("COMMITMENT_OWNER_OR_DATE_MISSING");
        assertThat(put(theme + "/commitment", COUNCIL, will(" ", "2099-01-01")).code())
                .isEqualTo("COMMITMENT_OWNER_OR_DATE_MISSING");
        assertThat(put(theme + "/commitment", COUNCIL, will("Example Council", "2020-01-01")).code())
                .isEqualTo("DUE_DATE_IN_PAST");
        assertThat(put(theme + "/commitment", COUNCIL, will("Example Council", "2099-01-01")).status()).isEqualTo(200);
        assertThat(post(path(project) + "/publication", FACILITATOR, null).code()).isEqualTo("QUORUM_NOT_MET");
        assertThat(post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"In a hurry\"}").code())
                .isEqualTo("GATE_STILL_OPEN");
        Running.each(path(project) + "/publication/approval", "{\"approves\": true}");
        assertThat(post(path(project) + "/publication", FACILITATOR, null).status()).isEqualTo(200);
        assertThat(put(theme, PARENT_CARER, "{\"theme\": \"Late\", \"finding\": \"Too late\"}").code())
                .isEqualTo("EVALUATION_ALREADY_PUBLISHED");
    }

    private static void raisedWhatWasPromised(String project) {
        var raised = Events.raised(project, 3);
        assertThat(raised.stream().map(event -> Events.header(event, "ce_type"))).containsExactly("assessment.form-approved.v1",
                "assessment.feedback-opened.v1", "assessment.evaluation-published.v1");
        for (var event : raised) {
            var data = Events.text(event);
            assertThat(Contract.of(Events.header(event, "ce_type")).violations(data)).isEmpty();
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
        Running.SERVICE.getBean(LapseGate.class).perform(evaluations.find(project).orElseThrow(), later);
        assertThat(get(Running.journey(project), null).body().path("coProduced").asBoolean(true)).isFalse();
        assertThat(post(path(project) + "/publication", FACILITATOR, null).code()).isEqualTo("GATE_CLOSED");
        assertThat(post(path(project) + "/decision", FACILITATOR, "{\"reasons\": \"x\"}").code()).isEqualTo("NOT_YOUR_ROLE");
        assertThat(post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"It is owed.\"}").code())
                .isEqualTo("NOT_READY_TO_PUBLISH");
        var theme = path(project) + "/themes/" + UUID.randomUUID();
        put(theme, FACILITATOR, "{\"theme\": \"Silence\", \"finding\": \"Nobody answered.\"}");
        put(theme + "/commitment", COUNCIL, will("Example Council", "2099-01-01"));
        assertThat(post(path(project) + "/decision", COUNCIL, "{\"reasons\": \"It is owed.\"}").status()).isEqualTo(200);

        var journey = get(Running.journey(project), null).body();
        assertThat(journey.path("coProduced").asBoolean(true)).isFalse();
        assertThat(journey.at("/facts/outcome/decidedBy").asString()).isEqualTo("Example Council");
        var published = Events.raised(project, 1).getLast();
        assertThat(Contract.of(Events.header(published, "ce_type")).violations(Events.text(published))).isEmpty();
        assertThat(Events.text(published)).contains("DECIDED_WITHOUT_AGREEMENT", "It is owed.");
    }

    @Test
    void the_gate_can_be_extended_once_with_outreach() {
        var project = Running.reviewing();
        var until = Instant.now().plus(Duration.ofDays(90));
        var extension = "{\"until\": \"" + until + "\", \"outreach\": \"A drop-in at the youth forum.\"}";

        assertThat(post(path(project) + "/publication/extension", PARENT_CARER, extension).code()).isEqualTo("NOT_YOUR_ROLE");
        assertThat(post(path(project) + "/publication/extension", FACILITATOR, extension).status()).isEqualTo(200);
        assertThat(post(path(project) + "/publication/extension", FACILITATOR, extension).code())
                .isEqualTo("GATE_ALREADY_EXTENDED");
        assertThat(get(path(project), FACILITATOR).body().path("gateEndsAt").asString()).isEqualTo(until.toString());
    }

    @Test
    void a_repeated_command_is_answered_alike_and_has_one_effect() {
        var project = Running.drafting();
        Running.each(path(project) + "/form/approval", "{\"formVersion\": 1, \"approves\": true}");
        var first = Running.send("POST", path(project) + "/form/agreement", FACILITATOR, null, "once");
        var second = Running.send("POST", path(project) + "/form/agreement", FACILITATOR, null, "once");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Events.raised(project, 1)).hasSize(1);
        assertThat(post(path(project) + "/form/agreement", FACILITATOR, null).code()).isEqualTo("FORM_ALREADY_APPROVED");
    }

    @Test
    void lists_are_paged_by_cursor() {
        var one = Running.drafting();
        var two = Running.drafting();
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = get("/api/assessment/evaluations?limit=1" + (next.isEmpty() ? "" : "&after=" + next), COUNCIL).body();
            page.path("items").forEach(item -> seen.add(item.path("projectId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).contains(one, two).doesNotHaveDuplicates();
        assertThat(get("/api/assessment/evaluations?limit=0", COUNCIL).code()).isEqualTo("INVALID_FIELD");
        assertThat(get("/api/assessment/evaluations", TOKENS.client("Other", "design:read")).code()).isEqualTo("NOT_YOUR_ROLE");
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
