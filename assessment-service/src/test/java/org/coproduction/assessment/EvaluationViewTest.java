package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.SERVICE;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.path;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.assessment.review.LapseGate;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;

/// What a frontend reads of an evaluation to show where it is and what the reader can do.
class EvaluationViewTest {
    private static final String PARENT_CARER = Running.family(Constituency.PARENT_CARER, 1);
    private static final String YOUNG_PERSON = Running.family(Constituency.YOUNG_PERSON, 1);
    private static final String FACILITATOR = TOKENS.facilitator();

    @Test
    void an_evaluation_that_has_not_begun_says_what_it_waits_for() {
        var project = UUID.randomUUID().toString();
        Running.tell(project, Running.DELIVERED);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Running.evaluations().find(project).isPresent());
        var nothing = SERVICE.get(path(project), PARENT_CARER).is(200).json();
        assertThat(nothing.path("phase").asString()).isEqualTo("EXPECTED");
        assertThat(nothing.path("awaited").toString()).isEqualTo("[\"MONEY\",\"DESIGN\"]");
        assertThat(nothing.path("title").isNull()).isTrue();
        assertThat(nothing.path("form").isNull()).isTrue();

        Running.tell(project, Running.FUNDED);
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.get(path(project), PARENT_CARER).json().path("awaited").toString(), "[\"DESIGN\"]"::equals);
        assertThat(SERVICE.get(path(project), PARENT_CARER).json().path("title").asString("")).isNotBlank();
    }

    @Test
    void a_suspended_project_is_refused_with_its_reason_and_what_was_delivered_all_the_same_is_evaluated() {
        var project = Running.drafting();
        ProjectEvents.publish(project, 2, "commissioning.award-suspended.v1",
                Contract.of("commissioning.award-suspended.v1").sample(project));
        Running.awaitPhase(project, "SUSPENDED");
        SERVICE.put(path(project) + "/form/approval", YOUNG_PERSON, "{\"formVersion\": 1, \"approves\": true}")
                .refused("AWARD_SUSPENDED");
        assertThat(SERVICE.get(path(project), YOUNG_PERSON).json().at("/halted/easyRead").asString())
                .isEqualTo("The building is not safe. We must mend the doors first.");
        assertThat(SERVICE.get("/api/assessment/evaluations", FACILITATOR).json().toString()).contains("SUSPENDED");

        ProjectEvents.publish(project, 3, "commissioning.award-ended.v1",
                Contract.of("commissioning.award-ended.v1").sample(project));
        Running.awaitPhase(project, "ENDED");
        Running.tell(project, Running.DELIVERED);
        Running.awaitPhase(project, "DRAFTING");
        SERVICE.put(path(project) + "/form/approval", YOUNG_PERSON, "{\"formVersion\": 1, \"approves\": true}").is(200);
    }

    @Test
    void people_read_their_own_answer_and_nobody_else_s() {
        var project = Running.drafting();
        SERVICE.put(path(project) + "/form/approval", YOUNG_PERSON,
                "{\"formVersion\": 1, \"approves\": false, \"reason\": \"Too many words\"}").is(200);

        var own = SERVICE.get(path(project), YOUNG_PERSON).json();
        assertThat(own.at("/yours/approves").asBoolean(true)).isFalse();
        assertThat(own.at("/yours/reason").asString()).isEqualTo("Too many words");
        assertThat(SERVICE.get(path(project), PARENT_CARER).json().path("yours").isNull()).isTrue();
        assertThat(own.at("/approval/needed").toString()).isEqualTo("{\"PARENT_CARER\":1,\"YOUNG_PERSON\":1}");
        assertThat(own.at("/approval/counts").isNull()).isTrue();
    }

    @Test
    void nobody_writes_over_a_form_that_they_have_not_seen() {
        var project = Running.drafting();
        var mine = questions("Was it quiet?", 1);
        SERVICE.put(path(project) + "/form", PARENT_CARER, mine).is(200);
        SERVICE.put(path(project) + "/form", YOUNG_PERSON, questions("Was it loud?", 1)).refused("DRAFT_OUTDATED");
        SERVICE.put(path(project) + "/form", PARENT_CARER, mine).is(200);
        assertThat(SERVICE.get(path(project), PARENT_CARER).json().at("/form/version").asInt()).isEqualTo(2);
        SERVICE.put(path(project) + "/form", YOUNG_PERSON, questions("Was it loud?", 2)).is(200);
    }

    private static String questions(String text, int version) {
        return """
                {"formVersion": %d, "questions": [
                  {"id": "0197a3c0-5e1d-7000-8000-000000000099", "text": "%s", "easyRead": "%s", "kind": "YES_NO"}]}"""
                .formatted(version, text, text);
    }

    @Test
    void the_outreach_of_the_extra_time_is_shown_and_whom_the_lapsed_gate_lacked() {
        var project = Running.reviewing();
        SERVICE.put(path(project) + "/publication/approval", PARENT_CARER, "{\"approves\": true}").is(200);
        var before = SERVICE.get(path(project), YOUNG_PERSON).json();
        assertThat(before.path("outreach").isNull()).isTrue();
        assertThat(before.at("/approval/needed").size()).isEqualTo(3);
        assertThat(before.path("outcome").isNull()).isTrue();

        SERVICE.post(path(project) + "/publication/extension", FACILITATOR,
                "{\"until\": \"" + Instant.now().plus(Duration.ofDays(90)) + "\", \"outreach\": \"A drop-in.\"}").is(200);
        assertThat(SERVICE.get(path(project), YOUNG_PERSON).json().path("outreach").asString()).isEqualTo("A drop-in.");

        Running.CONTEXT.getBean(LapseGate.class).perform(Running.evaluations().find(project).orElseThrow(),
                Instant.now().plus(Duration.ofDays(3650)));
        var after = SERVICE.get(path(project), YOUNG_PERSON).json();
        assertThat(after.at("/outcome/kind").asString()).isEqualTo("NOT_AGREED");
        assertThat(after.at("/outcome/missing").toString()).isEqualTo("[\"YOUNG_PERSON\",\"PROFESSIONAL\"]");
        assertThat(after.path("yours").isNull()).isTrue();
    }
}
