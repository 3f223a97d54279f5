package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.design.Running.SERVICE;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static final String FACILITATOR = Running.TOKENS.facilitator();
    private static final String YOUNG = Running.TOKENS.participant(YOUNG_PERSON, 1);
    private static final String PROJECT = Running.funded(1, 1, 1);
    private static final String AT = Running.workspace(PROJECT);

    private long before;

    @BeforeEach
    void remember() {
        before = InboxTest.workspaces(Running.CONTEXT).find(PROJECT).orElseThrow().version();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(InboxTest.workspaces(Running.CONTEXT).find(PROJECT).orElseThrow().version()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        SERVICE.post(AT + "/drafts", FACILITATOR, "{\"concept\":").refused(400, "MALFORMED_REQUEST");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("\"concept\"", "\"idea\"")).refused(400, "UNKNOWN_FIELD");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("0197a3c0-5e1d-7000-8000-000000000011", "one")).refused(400,
                "INVALID_FIELD");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.draft("x".repeat(300_000))).refused(413, "BODY_TOO_LARGE");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.draft("x".repeat(4_001))).refused(400, "INVALID_FIELD");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.draft("Ask jo@example.org")).refused(400, "PERSONAL_DETAIL");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("There is a quiet room.", "It is at B42 1AA."))
                .refused(400, "PERSONAL_DETAIL");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT, null).refused(400, "IDEMPOTENCY_KEY_MISSING");
        SERVICE.put(AT + "/drafts/1/stance", YOUNG, "{\"stance\":\"MAYBE\",\"reason\":null}").refused(400, "INVALID_FIELD");
        SERVICE.put(AT + "/drafts/1/stance", YOUNG, "{\"stance\":0,\"reason\":null}").refused(400, "INVALID_FIELD");
        SERVICE.put(AT + "/drafts/1/stance", YOUNG, "{}").refused(400, "INVALID_FIELD");
        SERVICE.put(AT + "/drafts/first/stance", YOUNG, Texts.CONSENT).refused(400, "INVALID_FIELD");
        SERVICE.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"tomorrow\"}").refused(400, "INVALID_FIELD");
        SERVICE.get("/api/design/workspaces?limit=0", FACILITATOR).refused(400, "MALFORMED_REQUEST");
    }

    @Test
    void what_says_too_little_is_refused_with_the_field() {
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("There is a quiet room.", "  ")).refused(409,
                "EASY_READ_MISSING");
        SERVICE.post(AT + "/drafts", FACILITATOR, Texts.DRAFT.replace("\"easyRead\":\"There is a quiet room.\",", ""))
                .refused(409, "EASY_READ_MISSING");
        var twice = Texts.DRAFT.replace("\"content\":[", "\"content\":[" + Texts.DRAFT
                .substring(Texts.DRAFT.indexOf('[') + 1, Texts.DRAFT.indexOf(']')) + ",");
        assertThat(SERVICE.post(AT + "/drafts", FACILITATOR, twice).refused(400, "INVALID_FIELD").json().path("field").asString())
                .isEqualTo("content");
        SERVICE.put(AT + "/drafts/1/stance", YOUNG, Texts.stance("OBJECTION", " ")).refused(400, "STANCE_REASON_MISSING");
        SERVICE.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"2020-01-01T00:00:00Z\"}").refused(400, "INVALID_FIELD");
        SERVICE.put(AT + "/gate", FACILITATOR, "{\"closesAt\":\"9999-01-01T00:00:00Z\"}").refused(400, "INVALID_FIELD");
    }

    @Test
    void who_may_not_is_refused() {
        SERVICE.post(AT + "/drafts", null, Texts.DRAFT).refused(401, "NOT_SIGNED_IN");
        var expired = Running.TOKENS.person("late").claim("roles", List.of("facilitator"))
                .expirationTime(Date.from(Instant.now().minusSeconds(600)));
        SERVICE.post(AT + "/drafts", Running.TOKENS.sign(expired), Texts.DRAFT).refused(401, "TOKEN_NOT_ACCEPTED");
        var foreign = Running.TOKENS.person("foreign").claim("roles", List.of("facilitator"));
        SERVICE.post(AT + "/drafts", Running.TOKENS.foreign(foreign), Texts.DRAFT).refused(401, "TOKEN_NOT_ACCEPTED");
        SERVICE.post(AT + "/drafts", Running.TOKENS.operations(), Texts.DRAFT).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(AT + "/drafts/1/stance", FACILITATOR, Texts.CONSENT).refused(403, "NOT_YOUR_ROLE");
        var facilitating = Running.TOKENS.facilitating(YOUNG_PERSON);
        SERVICE.put(AT + "/drafts/1/stance", facilitating, Texts.CONSENT).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(AT + "/drafts/1/easy-read-confirmation", facilitating, null).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(AT + "/drafts/1/easy-read-confirmation", Running.TOKENS.participant(PROFESSIONAL, 1), null).refused(403,
                "NOT_YOUR_ROLE");
        for (var command : List.of("/agreement", "/gate/extension")) {
            SERVICE.post(AT + command, YOUNG, "{\"until\":\"2030-01-01T00:00:00Z\",\"outreach\":\"A visit.\"}").refused(403,
                    "NOT_YOUR_ROLE");
        }
        SERVICE.post(AT + "/decision", Running.TOKENS.client("Example Council", "design:write"), "{\"reasons\":\"So.\"}")
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.get(AT, Running.TOKENS.client("Somebody", "commissioning:read")).refused(403, "NOT_YOUR_ROLE");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var unknown = Running.workspace(UUID.randomUUID().toString());
        SERVICE.get(unknown, FACILITATOR).refused(404, "NOT_FOUND");
        SERVICE.post(unknown + "/drafts", FACILITATOR, Texts.DRAFT).refused(404, "NOT_FOUND");
        SERVICE.post(unknown + "/agreement", FACILITATOR, null).refused(404, "NOT_FOUND");
        SERVICE.get("/api/design/projects/" + UUID.randomUUID() + "/journey", null).refused(404, "NOT_FOUND");
        SERVICE.post(AT + "/objections/" + UUID.randomUUID() + "/integration", FACILITATOR,
                "{\"draftVersion\":2,\"how\":\"So.\"}").refused(404, "OBJECTION_UNKNOWN");
    }
}
