package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.path;
import static org.coproduction.assessment.Running.put;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.coproduction.assessment.Running.Answered;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static final String PARENT_CARER = Running.family(Constituency.PARENT_CARER, 1);
    private static final String APPROVAL = "{\"formVersion\": 1, \"approves\": true}";
    private final String project = Running.drafting();
    private final String form = path(project) + "/form";

    @Test
    void what_is_not_a_proper_request_is_refused_with_its_code_and_nothing_is_stored() {
        var before = Running.evaluations().find(project).orElseThrow();
        refused(put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, "), 400, "MALFORMED_REQUEST");
        refused(put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": true, \"x\": 1}"), 400,
                "UNKNOWN_FIELD");
        refused(put(form + "/approval", PARENT_CARER, "{\"formVersion\": \"new\", \"approves\": true}"), 400, "INVALID_FIELD");
        refused(put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1}"), 400, "INVALID_FIELD");
        refused(put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": false}"), 400,
                "STANCE_REASON_MISSING");
        refused(put(form, PARENT_CARER, "{\"questions\": []}"), 400, "INVALID_FIELD");
        refused(put(form, PARENT_CARER, "{\"questions\": [null]}"), 400, "INVALID_FIELD");
        var twice = "{\"id\": \"" + UUID.randomUUID() + "\", \"text\": \"a\", \"easyRead\": \"a\", \"kind\": \"SCALE\"}";
        refused(put(form, PARENT_CARER, "{\"questions\": [" + twice + "," + twice + "]}"), 400, "INVALID_FIELD");
        refused(put(form, PARENT_CARER, "{\"questions\": \"" + "x".repeat(300_000) + "\"}"), 413, "BODY_TOO_LARGE");
        assertThat(Running.evaluations().find(project).orElseThrow()).isEqualTo(before);
    }

    @Test
    void nobody_acts_without_a_token_that_holds_or_out_of_their_role() {
        var before = Running.evaluations().find(project).orElseThrow();
        var expired = TOKENS.sign(TOKENS.person("late").claim("roles", "facilitator").expirationTime(Date.from(Instant.EPOCH)));
        refused(put(form + "/approval", null, APPROVAL), 401, "NOT_SIGNED_IN");
        refused(put(form + "/approval", expired, APPROVAL), 401, "TOKEN_NOT_ACCEPTED");
        refused(put(form + "/approval", TOKENS.foreign(TOKENS.person("x")), APPROVAL), 401, "TOKEN_NOT_ACCEPTED");
        refused(put(form + "/approval", TOKENS.facilitator(), APPROVAL), 403, "NOT_YOUR_ROLE");
        refused(put(form, Running.family(Constituency.PROFESSIONAL, 1), "{\"questions\": [{\"id\": \"" + UUID.randomUUID()
                + "\", \"text\": \"a\", \"easyRead\": \"a\", \"kind\": \"YES_NO\"}]}"), 403, "NOT_YOUR_ROLE");
        refused(Running.post(form + "/agreement", PARENT_CARER, null), 403, "NOT_YOUR_ROLE");
        refused(Running.send("POST", form + "/agreement", TOKENS.facilitator(), null, null), 400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(Running.evaluations().find(project).orElseThrow()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var unknown = UUID.randomUUID().toString();
        refused(Running.get(Running.journey(unknown), null), 404, "NOT_FOUND");
        refused(Running.get(path(unknown), PARENT_CARER), 404, "NOT_FOUND");
        refused(put(path(unknown) + "/form/approval", PARENT_CARER, APPROVAL), 404, "NOT_FOUND");
        refused(put(path(unknown) + "/response", PARENT_CARER,
                "{\"answers\": [{\"questionId\": \"" + unknown + "\", \"value\": \"1\"}]}"), 404, "NOT_FOUND");
        refused(put(path(project) + "/themes/first", PARENT_CARER, "{\"theme\": \"a\", \"finding\": \"b\"}"), 400,
                "INVALID_FIELD");
        Events.publish(unknown, Events.DELIVERED, Events.sample(Events.DELIVERED, unknown, 1, 1, 1));
        org.awaitility.Awaitility.await().until(() -> Running.evaluations().find(unknown).isPresent());
        refused(Running.get(Running.journey(unknown), null), 404, "NOT_FOUND");
        refused(put(path(unknown) + "/form/approval", PARENT_CARER, APPROVAL), 409, "FORM_NOT_DRAFTED");
    }

    @Test
    void answers_that_do_not_fit_the_form_are_refused() {
        var open = Running.open();
        var questions = Running.get(path(open), PARENT_CARER).body().at("/form/questions");
        var scale = questions.path(0).path("id").asString();
        refused(answer(open, scale, "\"6\""), 400, "ANSWER_INVALID");
        refused(answer(open, scale, "\"1.5\""), 400, "ANSWER_INVALID");
        refused(answer(open, scale, "1.5"), 400, "INVALID_FIELD");
        refused(answer(open, UUID.randomUUID().toString(), "\"1\""), 400, "QUESTION_UNKNOWN");
        refused(answer(open, scale + "\", \"value\": \"1\"}, {\"questionId\": \"" + scale, "\"2\""), 400, "ANSWER_INVALID");
        refused(answer(open, scale, "\"" + "x".repeat(2001) + "\""), 400, "INVALID_FIELD");
        refused(answer(project, scale, "\"1\""), 409, "FORM_NOT_APPROVED");
        assertThat(Running.get(path(open) + "/response", PARENT_CARER).status()).isEqualTo(404);
    }

    private static Answered answer(String project, String question, String value) {
        return put(path(project) + "/response", PARENT_CARER,
                "{\"answers\": [{\"questionId\": \"" + question + "\", \"value\": " + value + "}]}");
    }

    private static void refused(Answered answered, int status, String code) {
        assertThat(answered.status() + " " + answered.code()).isEqualTo(status + " " + code);
        assertThat(answered.type()).startsWith("application/problem+json");
        assertThat(answered.body().path("easyRead").asString()).isNotBlank();
    }
}
