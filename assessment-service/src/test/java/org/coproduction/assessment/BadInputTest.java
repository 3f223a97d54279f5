package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.SERVICE;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.path;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static final String PARENT_CARER = Running.family(Constituency.PARENT_CARER, 1);
    private static final String APPROVAL = "{\"formVersion\": 1, \"approves\": true}";
    private final String project = Running.drafting();
    private final String form = path(project) + "/form";

    @Test
    void what_is_not_a_proper_request_is_refused_with_its_code_and_nothing_is_stored() {
        var before = Running.evaluations().find(project).orElseThrow();
        SERVICE.put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, ").refused(400, "MALFORMED_REQUEST");
        SERVICE.put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": true, \"x\": 1}").refused(400,
                "UNKNOWN_FIELD");
        SERVICE.put(form + "/approval", PARENT_CARER, "{\"formVersion\": \"new\", \"approves\": true}").refused(400,
                "INVALID_FIELD");
        SERVICE.put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1}").refused(400, "INVALID_FIELD");
        SERVICE.put(form + "/approval", PARENT_CARER, "{\"formVersion\": 1, \"approves\": false}").refused(400,
                "STANCE_REASON_MISSING");
        SERVICE.put(form, PARENT_CARER, "{\"questions\": []}").refused(400, "INVALID_FIELD");
        SERVICE.put(form, PARENT_CARER, "{\"questions\": [null]}").refused(400, "INVALID_FIELD");
        var twice = "{\"id\": \"" + UUID.randomUUID() + "\", \"text\": \"a\", \"easyRead\": \"a\", \"kind\": \"SCALE\"}";
        SERVICE.put(form, PARENT_CARER, "{\"questions\": [" + twice + "," + twice + "]}").refused(400, "INVALID_FIELD");
        SERVICE.put(form, PARENT_CARER,
                "{\"questions\": [" + twice.replace("\"text\": \"a\"", "\"text\": \"943 476 5919\"") + "]}")
                .refused(400, "PERSONAL_DETAIL");
        SERVICE.put(form, PARENT_CARER, "{\"questions\": \"" + "x".repeat(300_000) + "\"}").refused(413, "BODY_TOO_LARGE");
        assertThat(Running.evaluations().find(project).orElseThrow()).isEqualTo(before);
    }

    @Test
    void nobody_acts_without_a_token_that_holds_or_out_of_their_role() {
        var before = Running.evaluations().find(project).orElseThrow();
        var expired = TOKENS.sign(TOKENS.person("late").claim("roles", "facilitator").expirationTime(Date.from(Instant.EPOCH)));
        SERVICE.put(form + "/approval", null, APPROVAL).refused(401, "NOT_SIGNED_IN");
        SERVICE.put(form + "/approval", expired, APPROVAL).refused(401, "TOKEN_NOT_ACCEPTED");
        SERVICE.put(form + "/approval", TOKENS.foreign(TOKENS.person("x")), APPROVAL).refused(401, "TOKEN_NOT_ACCEPTED");
        SERVICE.put(form + "/approval", TOKENS.facilitator(), APPROVAL).refused(403, "NOT_YOUR_ROLE");
        var facilitating = TOKENS.facilitating(Constituency.PARENT_CARER);
        SERVICE.put(form + "/approval", facilitating, APPROVAL).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path(project) + "/publication/approval", facilitating, "{\"approves\": true}").refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(form, Running.family(Constituency.PROFESSIONAL, 1), "{\"questions\": [{\"id\": \"" + UUID.randomUUID()
                + "\", \"text\": \"a\", \"easyRead\": \"a\", \"kind\": \"YES_NO\"}]}").refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(form + "/agreement", PARENT_CARER, null).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(form + "/agreement", TOKENS.facilitator(), null, null).refused(400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(Running.evaluations().find(project).orElseThrow()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var unknown = UUID.randomUUID().toString();
        SERVICE.get(Running.journey(unknown), null).refused(404, "NOT_FOUND");
        SERVICE.get(path(unknown), PARENT_CARER).refused(404, "NOT_FOUND");
        SERVICE.put(path(unknown) + "/form/approval", PARENT_CARER, APPROVAL).refused(404, "NOT_FOUND");
        SERVICE.put(path(unknown) + "/response", PARENT_CARER,
                "{\"answers\": [{\"questionId\": \"" + unknown + "\", \"value\": \"1\"}]}").refused(404, "NOT_FOUND");
        SERVICE.put(path(project) + "/themes/first", PARENT_CARER, "{\"theme\": \"a\", \"finding\": \"b\"}").refused(400,
                "INVALID_FIELD");
        Running.tell(unknown, Running.DELIVERED);
        org.awaitility.Awaitility.await().until(() -> Running.evaluations().find(unknown).isPresent());
        SERVICE.get(Running.journey(unknown), null).refused(404, "NOT_FOUND");
        SERVICE.put(path(unknown) + "/form/approval", PARENT_CARER, APPROVAL).refused(409, "FORM_NOT_DRAFTED");
    }

    @Test
    void answers_that_do_not_fit_the_form_are_refused() {
        var open = Running.open();
        var questions = SERVICE.get(path(open), PARENT_CARER).json().at("/form/questions");
        var scale = questions.path(0).path("id").asString();
        answer(open, scale, "\"6\"").refused(400, "ANSWER_INVALID");
        answer(open, scale, "\"1.5\"").refused(400, "ANSWER_INVALID");
        answer(open, scale, "1.5").refused(400, "INVALID_FIELD");
        answer(open, UUID.randomUUID().toString(), "\"1\"").refused(400, "QUESTION_UNKNOWN");
        answer(open, scale + "\", \"value\": \"1\"}, {\"questionId\": \"" + scale, "\"2\"").refused(400, "ANSWER_INVALID");
        answer(open, scale, "\"" + "x".repeat(2001) + "\"").refused(400, "INVALID_FIELD");
        answer(project, scale, "\"1\"").refused(409, "FORM_NOT_APPROVED");
        SERVICE.get(path(open) + "/response", PARENT_CARER).is(404);
    }

    private static Answered answer(String project, String question, String value) {
        return SERVICE.put(path(project) + "/response", PARENT_CARER,
                "{\"answers\": [{\"questionId\": \"" + question + "\", \"value\": " + value + "}]}");
    }
}
