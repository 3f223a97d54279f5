package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.coproduction.design.Running.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BadInputTest {
    private static final String FACILITATOR = Running.TOKENS.facilitator();
    private static final String YOUNG = Running.TOKENS.participant(YOUNG_PERSON, 1);
    private static final String PROJECT = Running.funded(1, 1, 1);
    private static final String AT = Running.workspace(PROJECT);

    private long before;

    @BeforeEach
    void remember() {
        before = InboxTest.workspaces(Running.SERVICE).find(PROJECT).orElseThrow().version();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(InboxTest.workspaces(Running.SERVICE).find(PROJECT).orElseThrow().version()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused(Running.post(AT + "/drafts", FACILITATOR, "{\"concept\":"), 400, "MALFORMED_REQUEST");
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("\"concept\"", "\"idea\"")), 400, "UNKNOWN_FIELD");
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("0197a3c0-5e1d-7000-8000-000000000011", "one")),
                400, "INVALID_FIELD");
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.draft("x".repeat(300_000))), 413, "BODY_TOO_LARGE");
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.draft("x".repeat(4_001))), 400, "INVALID_FIELD");
        refused(Running.send("POST", AT + "/drafts", FACILITATOR, Texts.DRAFT, null), 400, "IDEMPOTENCY_KEY_MISSING");
        refused(Running.put(AT + "/drafts/1/stance", YOUNG, "{\"stance\":\"MAYBE\",\"reason\":null}"), 400, "INVALID_FIELD");
        refused(Running.put(AT + "/drafts/1/stance", YOUNG, "{\"stance\":0,\"reason\":null}"), 400, "INVALID_FIELD");
        refused(Running.put(AT + "/drafts/1/stance", YOUNG, "{}"), 400, "INVALID_FIELD");
        refused(Running.put(AT + "/drafts/first/stance", YOUNG, Texts.CONSENT), 400, "INVALID_FIELD");
        refused(Running.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"tomorrow\"}"), 400, "INVALID_FIELD");
        refused(Running.get("/api/design/workspaces?limit=0", FACILITATOR), 400, "MALFORMED_REQUEST");
    }

    @Test
    void what_says_too_little_is_refused_with_the_field() {
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("There is a quiet room.", "  ")), 409,
                "EASY_READ_MISSING");
        refused(Running.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("\"easyRead\":\"There is a quiet room.\",", "")),
                409, "EASY_READ_MISSING");
        var twice = Texts.DRAFT.replace("\"content\":[", "\"content\":[" + Texts.DRAFT
                .substring(Texts.DRAFT.indexOf('[') + 1, Texts.DRAFT.indexOf(']')) + ",");
        assertThat(refused(Running.post(AT + "/drafts", FACILITATOR, twice), 400, "INVALID_FIELD").path("field").asString())
                .isEqualTo("content");
        refused(Running.put(AT + "/drafts/1/stance", YOUNG, Texts.stance("OBJECTION", " ")), 400, "STANCE_REASON_MISSING");
        refused(Running.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"2020-01-01T00:00:00Z\"}"), 400, "INVALID_FIELD");
        refused(Running.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"9999-01-01T00:00:00Z\"}"), 400, "INVALID_FIELD");
    }

    @Test
    void who_may_not_is_refused() {
        refused(Running.post(AT + "/drafts", null, Texts.DRAFT), 401, "NOT_SIGNED_IN");
        var expired = Running.TOKENS.person("late").claim("roles", List.of("facilitator"))
                .expirationTime(Date.from(Instant.now().minusSeconds(600)));
        refused(Running.post(AT + "/drafts", Running.TOKENS.sign(expired), Texts.DRAFT), 401, "TOKEN_NOT_ACCEPTED");
        var foreign = Running.TOKENS.person("foreign").claim("roles", List.of("facilitator"));
        refused(Running.post(AT + "/drafts", Running.TOKENS.foreign(foreign), Texts.DRAFT), 401, "TOKEN_NOT_ACCEPTED");
        refused(Running.post(AT + "/drafts", Running.TOKENS.operations(), Texts.DRAFT), 403, "NOT_YOUR_ROLE");
        refused(Running.put(AT + "/drafts/1/stance", FACILITATOR, Texts.CONSENT), 403, "NOT_YOUR_ROLE");
        var both = Running.TOKENS.person("both").claim("roles", List.of("facilitator", "participant")).claim("constituency",
                "YOUNG_PERSON");
        refused(Running.put(AT + "/drafts/1/stance", Running.TOKENS.sign(both), Texts.CONSENT), 403, "NOT_YOUR_ROLE");
        refused(Running.put(AT + "/drafts/1/easy-read-confirmation", Running.TOKENS.participant(PROFESSIONAL, 1), null), 403,
                "NOT_YOUR_ROLE");
        for (var command : List.of("/agreement", "/gate/extension")) {
            refused(Running.post(AT + command, YOUNG, "{\"until\":\"2030-01-01T00:00:00Z\",\"outreach\":\"A visit.\"}"), 403,
                    "NOT_YOUR_ROLE");
        }
        refused(Running.post(AT + "/decision", Running.TOKENS.client("Example Council", "design:write"), "{\"reasons\":\"So.\"}"),
                403, "NOT_YOUR_ROLE");
        refused(Running.get(AT, Running.TOKENS.client("Somebody", "commissioning:read")), 403, "NOT_YOUR_ROLE");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var unknown = Running.workspace(UUID.randomUUID().toString());
        refused(Running.get(unknown, FACILITATOR), 404, "NOT_FOUND");
        refused(Running.post(unknown + "/drafts", FACILITATOR, Texts.DRAFT), 404, "NOT_FOUND");
        refused(Running.post(unknown + "/agreement", FACILITATOR, null), 404, "NOT_FOUND");
        refused(Running.get("/api/design/projects/" + UUID.randomUUID() + "/journey", null), 404, "NOT_FOUND");
        refused(Running.post(AT + "/objections/" + UUID.randomUUID() + "/integration", FACILITATOR,
                "{\"draftVersion\":2,\"how\":\"So.\"}"), 404, "OBJECTION_UNKNOWN");
    }

    private static JsonNode refused(Answered answered, int status, String code) {
        assertThat(answered.code()).isEqualTo(code);
        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.type()).startsWith("application/problem+json");
        assertThat(answered.body().path("detail").asString()).isNotBlank();
        assertThat(answered.body().path("easyRead").asString()).isNotBlank();
        return answered.body();
    }
}
