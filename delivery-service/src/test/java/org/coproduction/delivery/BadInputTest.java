package org.coproduction.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.delivery.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.starter.Ids;
import org.coproduction.testing.ServiceClient.Answered;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with a request is answered with problem details and a stable code, and nothing is stored.
class BadInputTest {
    private static final TestIssuer ISSUER = SharedPlatform.issuer();
    private static final String FACILITATOR = ISSUER.facilitator();
    private static final UUID PROJECT = Ids.next();
    private static final String PLAN = "/api/delivery/plans/" + PROJECT;
    private static final String ACTION = PLAN + "/actions/" + Ids.next();
    private static final String GOOD = "{\"title\":\"Train the coaches\",\"due\":\"2099-12-31\"}";

    @BeforeAll
    static void a_plan_is_open() {
        Running.fund(PROJECT, Instant.now());
        Running.agreeDesign(PROJECT, Instant.now());
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> SERVICE.get(PLAN, FACILITATOR).text().contains("\"PLANNING\""));
    }

    private static void refused(Answered reply, int status, String code) {
        reply.refused(status, code);
        var board = SERVICE.get(PLAN, FACILITATOR);
        assertThat(board.json().path("actions").isEmpty()).isTrue();
        assertThat(board.headers().firstValue("ETag")).contains("\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"{\"title\":; 400; MALFORMED_REQUEST",
            "nonsense; 400; MALFORMED_REQUEST",
            "{\"title\":\"A\",\"due\":\"2099-12-31\",\"more\":1}; 400; UNKNOWN_FIELD",
            "{\"title\":[\"A\"],\"due\":\"2099-12-31\"}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"soon\"}; 400; INVALID_FIELD",
            "{\"title\":\"Ring 07700 900123\",\"due\":\"2099-12-31\"}; 400; PERSONAL_DETAIL",
            "{\"title\":\" \",\"due\":\"2099-12-31\"}; 400; INVALID_FIELD", "{\"title\":\"A\"}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"2099-12-31\",\"contentId\":\"x\"}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"2099-12-31\",\"contentId\":\"0197a3c0-5e1d-7000-8000-000000000099\"}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"2099-12-31\",\"owner\":{}}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"2099-12-31\",\"owner\":{\"constituency\":\"COUNCIL\"}}; 400; INVALID_FIELD",
            "{\"title\":\"A\",\"due\":\"2001-12-31\"}; 400; DUE_DATE_IN_PAST"})
    void a_wrong_action_is_refused(String body, int status, String code) {
        refused(SERVICE.put(ACTION, FACILITATOR, body), status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "approval; {\"planVersion\":\"1\",\"approves\":true}; 400; INVALID_FIELD",
            "approval; {\"approves\":true}; 400; INVALID_FIELD",
            "approval; {\"planVersion\":1}; 400; INVALID_FIELD",
            "approval; {\"planVersion\":9,\"approves\":true}; 409; PLAN_OUTDATED",
            "approval; {\"planVersion\":1,\"approves\":true}; 409; NO_ACTIONS"})
    void a_wrong_answer_to_the_plan_is_refused(String path, String body, int status, String code) {
        refused(SERVICE.put(PLAN + "/" + path, ISSUER.participant(PARENT_CARER, 1), body), status, code);
    }

    @Test
    void who_may_not_is_refused() {
        refused(SERVICE.put(ACTION, null, GOOD), 401, "NOT_SIGNED_IN");
        var expired = ISSUER.sign(ISSUER.person("late").claim("roles", List.of("facilitator"))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
        refused(SERVICE.put(ACTION, expired, GOOD), 401, "TOKEN_NOT_ACCEPTED");
        var foreign = ISSUER.foreign(ISSUER.person("stranger").claim("roles", List.of("facilitator")));
        refused(SERVICE.put(ACTION, foreign, GOOD), 401, "TOKEN_NOT_ACCEPTED");
        refused(SERVICE.put(ACTION, ISSUER.operations(), GOOD), 403, "NOT_YOUR_ROLE");
        refused(SERVICE.put(ACTION, ISSUER.client("someone", "delivery:read"), GOOD), 403, "NOT_YOUR_ROLE");
        refused(SERVICE.put(ACTION + "/ownership", FACILITATOR, ""), 403, "NOT_YOUR_ROLE");
        refused(SERVICE.put(PLAN + "/approval", ISSUER.facilitating(PARENT_CARER), "{\"planVersion\":1,\"approves\":true}"), 403,
                "NOT_YOUR_ROLE");
        refused(SERVICE.delete(ACTION, ISSUER.participant(PARENT_CARER, 1)), 403, "NOT_YOUR_ROLE");
        for (var command : List.of("/agreement", "/completion", "/extension", "/decision")) {
            var body = command.equals("/extension")
                    ? "{\"until\":\"2099-01-01T00:00:00Z\",\"outreach\":\"Visits\"}"
                    : command.equals("/decision") ? "{\"reasons\":\"Because\"}" : "";
            refused(SERVICE.post(PLAN + command, ISSUER.participant(PARENT_CARER, 1), body), 403, "NOT_YOUR_ROLE");
        }
        SERVICE.get(PLAN, ISSUER.client("someone", "design:read")).refused("NOT_YOUR_ROLE");
        SERVICE.get(PLAN, null).refused("NOT_SIGNED_IN");
    }

    @Test
    void a_participant_names_no_organisation_but_their_own() {
        var body = "{\"title\":\"A\",\"due\":\"2099-12-31\",\"owner\":{\"constituency\":\"YOUNG_PERSON\",\"organisation\":\"forum\"}}";
        refused(SERVICE.put(ACTION, ISSUER.participant(PARENT_CARER, 1), body), 400, "INVALID_FIELD");
    }

    @Test
    void what_is_not_there_or_too_large_or_comes_at_the_wrong_moment_is_refused() {
        refused(SERVICE.put("/api/delivery/plans/" + Ids.next() + "/actions/" + Ids.next(), FACILITATOR, GOOD), 404,
                "NOT_FOUND");
        refused(SERVICE.get("/api/delivery/plans/" + Ids.next(), FACILITATOR), 404, "NOT_FOUND");
        refused(SERVICE.get("/api/delivery/projects/" + Ids.next() + "/journey", null), 404, "NOT_FOUND");
        refused(SERVICE.put("/api/delivery/plans/not-an-id/actions/" + Ids.next(), FACILITATOR, GOOD), 400,
                "INVALID_FIELD");
        refused(SERVICE.get("/api/delivery/plans?limit=0", FACILITATOR), 400, "INVALID_FIELD");
        refused(SERVICE.put(ACTION, FACILITATOR, "{\"title\":\"" + "x".repeat(300_000) + "\"}"), 413, "BODY_TOO_LARGE");
        refused(SERVICE.put(ACTION + "/ownership", ISSUER.participant(PARENT_CARER, 1), ""), 404, "ACTION_UNKNOWN");
        refused(SERVICE.put(ACTION + "/progress", FACILITATOR, "{\"state\":\"DONE\",\"reason\":\"no\"}"), 400,
                "INVALID_FIELD");
        refused(SERVICE.put(ACTION + "/progress", FACILITATOR, "{\"state\":\"DONE\"}"), 409, "PLAN_NOT_AGREED");
        refused(SERVICE.post(PLAN + "/extension", FACILITATOR,
                "{\"until\":\"2999-01-01T00:00:00Z\",\"outreach\":\"Visits\"}"),
                400, "INVALID_FIELD");
        refused(SERVICE.post(PLAN + "/decision", ISSUER.client("example-council", "delivery:decide"),
                "{\"reasons\":\"Because\"}"), 409, "GATE_STILL_OPEN");
        refused(SERVICE.send(SERVICE.request("PUT", ACTION, FACILITATOR, GOOD).header("If-Match", "\"1\"")), 412,
                "STALE_VERSION");
        refused(SERVICE.post(PLAN + "/agreement", FACILITATOR, "", null), 400, "IDEMPOTENCY_KEY_MISSING");
    }
}
