package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A round begins as a draft of its terms, which any facilitator edits and both of them open.
class DraftRoundTest {
    private static final Map<String, String> REASON = Map.of("reason", "The families have read the terms.");
    private static final Map<String, Object> TERMS = Running.newRound(60_000, 3, "NONE");
    private static final Map<String, Object> DEARER = Running.newRound(70_000, 3, "NONE");
    private final String path = "rounds/" + UUID.randomUUID();

    private JsonNode read() {
        return SERVICE.get(path, null).is(200).json();
    }

    @Test
    void everybody_reads_a_draft_and_nobody_can_propose_until_both_facilitators_have_opened_it() {
        SERVICE.put(path, FACILITATOR, TERMS).is(201);
        assertThat(read().path("phase").asString()).isEqualTo("DRAFT");
        var parent = participant(Constituency.PARENT_CARER, 1);
        SERVICE.put(path + "/proposals/club", parent, Running.proposal("A club", 500)).refused(409, "ROUND_NOT_COLLECTING");
        SERVICE.post(path + "/opening", parent, REASON).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/opening", FACILITATOR, "").refused(400, "REASON_MISSING");

        assertThat(SERVICE.post(path + "/opening", FACILITATOR, REASON).is(202).json().path("awaits").path("part").asString())
                .isEqualTo("FACILITATOR_NAMED_BY_FAMILIES");
        var motion = SERVICE.get(path + "/motions", FAMILIES_FACILITATOR).is(200).json().path("items").get(0);
        assertThat(motion.path("what").asString()).isEqualTo("OPEN_ROUND");
        SERVICE.post(path + "/opening", FAMILIES_FACILITATOR, "").is(200);

        assertThat(read().path("phase").asString()).isEqualTo("COLLECTING");
        assertThat(read().path("moves").get(1).path("kind").asString()).isEqualTo("OPENED");
        SERVICE.put(path + "/proposals/club", parent, Running.proposal("A club", 500)).is(200);
        SERVICE.put(path, FACILITATOR, DEARER).refused(409, "ALREADY_EXISTS");
    }

    @Test
    void the_other_facilitator_edits_the_terms_and_what_was_asked_before_lapses() {
        SERVICE.put(path, FACILITATOR, TERMS).is(201);
        SERVICE.post(path + "/opening", FACILITATOR, REASON).is(202);
        var before = read();

        SERVICE.put(path, FAMILIES_FACILITATOR, TERMS).is(200);
        assertThat(read()).isEqualTo(before);
        SERVICE.put(path, FAMILIES_FACILITATOR, DEARER).is(200);
        assertThat(read().path("potPence").asLong()).isEqualTo(70_000);
        assertThat(read().path("moves").valueStream().map(move -> move.path("kind").asString()))
                .containsExactlyElementsOf(List.of("BEGUN", "WRITTEN"));
        assertThat(SERVICE.get(path + "/motions", FACILITATOR).json().path("items")).isEmpty();
    }

    @Test
    void a_facilitator_who_says_which_version_they_read_neither_overwrites_nor_opens_another_one() {
        SERVICE.put(path, FACILITATOR, TERMS).is(201);
        SERVICE.send(SERVICE.request("PUT", path, FAMILIES_FACILITATOR, DEARER).setHeader("If-Match", "\"1\"")).is(200);
        SERVICE.send(SERVICE.request("PUT", path, FACILITATOR, TERMS).setHeader("If-Match", "\"1\"")).refused(412,
                "STALE_VERSION");
        SERVICE.send(SERVICE.request("POST", path + "/opening", FACILITATOR, REASON).setHeader("If-Match", "\"1\"")
                .setHeader("Idempotency-Key", "begin"))
                .refused(412, "STALE_VERSION");
        assertThat(read().path("potPence").asLong()).isEqualTo(70_000);
    }

    @Test
    void a_draft_can_be_cancelled() {
        SERVICE.put(path, FACILITATOR, TERMS).is(201);
        SERVICE.post(path + "/cancellation", FACILITATOR, Map.of("reason", "There is no money after all.")).is(200);
        SERVICE.put(path, FACILITATOR, DEARER).refused(410, "ROUND_CANCELLED");
        SERVICE.post(path + "/opening", FACILITATOR, REASON).refused(410, "ROUND_CANCELLED");
    }
}
