package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.ISSUER;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;

/// Opening voting, closing it early and changing a quorum take two facilitators, one of them named by the families.
class BothFacilitatorsTest {
    private static final Map<String, String> REASON = Map.of("reason", "Everybody had time enough.");
    private static final String THIRD = ISSUER
            .sign(ISSUER.person("third facilitator").claim("roles", List.of("facilitator")));

    private static String checked() {
        var id = Running.collecting(Running.newRound(60_000, 5, "NONE"));
        SERVICE.put("rounds/" + id + "/proposals/P1", FACILITATOR, Running.proposal("A club", 500)).is(200);
        Running.confirmAll(id);
        Running.checkAll(id);
        return id;
    }

    private static String phase(String id) {
        return SERVICE.get("rounds/" + id, null).is(200).json().path("phase").asString();
    }

    @Test
    void voting_opens_when_the_second_facilitator_agrees() {
        var id = checked();
        SERVICE.post("rounds/" + id + "/voting", FACILITATOR, "").refused(400, "REASON_MISSING");
        var asked = SERVICE.post("rounds/" + id + "/voting", FACILITATOR, REASON).is(202).json();
        assertThat(asked.path("awaits").path("part").asString()).isEqualTo("FACILITATOR_NAMED_BY_FAMILIES");
        assertThat(asked.path("awaits").path("plain").asString()).contains("named by the families");
        assertThat(SERVICE.post("rounds/" + id + "/voting", FACILITATOR, REASON).is(202).json().path("version"))
                .isEqualTo(asked.path("version"));
        SERVICE.post("rounds/" + id + "/voting", THIRD, "").refused(403, "FAMILIES_FACILITATOR_NEEDED");
        assertThat(phase(id)).isEqualTo("REVIEWING");

        var motion = SERVICE.get("rounds/" + id + "/motions", FAMILIES_FACILITATOR).is(200).json().path("items").get(0);
        assertThat(motion.path("what").asString()).isEqualTo("OPEN_VOTING");
        assertThat(motion.path("by").asString()).isEqualTo("FACILITATOR");
        assertThat(motion.path("byYou").asBoolean()).isFalse();
        assertThat(motion.path("reason").asString()).isEqualTo("Everybody had time enough.");
        SERVICE.get("rounds/" + id + "/motions", Running.participant(Constituency.PARENT_CARER, 1)).refused(403, "NOT_YOUR_ROLE");

        SERVICE.post("rounds/" + id + "/voting", FAMILIES_FACILITATOR, "").is(200);
        assertThat(phase(id)).isEqualTo("VOTING");
        assertThat(SERVICE.get("rounds/" + id + "/motions", FACILITATOR).is(200).json().path("items")).isEmpty();
    }

    @Test
    void the_facilitator_whom_the_families_named_can_ask_and_any_other_agrees() {
        var id = checked();
        SERVICE.post("rounds/" + id + "/voting", THIRD, REASON).is(202);
        SERVICE.post("rounds/" + id + "/voting", FAMILIES_FACILITATOR, "").is(200);
        var asked = SERVICE.post("rounds/" + id + "/closing", FAMILIES_FACILITATOR, REASON).is(202).json();
        assertThat(asked.path("awaits").path("part").asString()).isEqualTo("FACILITATOR");
        assertThat(SERVICE.get("rounds/" + id + "/motions", FAMILIES_FACILITATOR).json().path("items").get(0).path("byYou")
                .asBoolean()).isTrue();
        SERVICE.post("rounds/" + id + "/closing", THIRD, "").is(200);
        Running.awaitStage(id, "QUORUM_NOT_MET");
    }

    @Test
    void a_quorum_changes_when_both_want_the_same_one_and_what_was_asked_before_lapses() {
        var id = checked();
        SERVICE.post("rounds/" + id + "/voting", FACILITATOR, REASON).is(202);
        var quorums = new HashMap<String, Object>(Map.of("parentCarers", 3, "youngPeople", 4, "professionals", 3));
        quorums.putAll(REASON);
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR, quorums).is(202);
        quorums.put("youngPeople", 3);
        SERVICE.put("rounds/" + id + "/quorums", FAMILIES_FACILITATOR, quorums).is(202);
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR, quorums).is(200);
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR, quorums).is(200);
        assertThat(SERVICE.get("rounds/" + id, null).json().path("quorums").path("youngPeople").asInt()).isEqualTo(3);
        assertThat(SERVICE.get("rounds/" + id + "/motions", FACILITATOR).json().path("items")).isEmpty();
        quorums.put("professionals", 2);
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR, quorums).refused(400, "INVALID_FIELD");

        Running.open(id);
        quorums.put("professionals", 9);
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR, quorums).refused(409, "TERMS_FIXED");
    }

    @Test
    void everybody_can_read_every_move_with_when_and_why_and_nobody_is_named() {
        var id = Running.voting(60_000, 3, "NONE", Map.of("club", 20_000L));
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("club")).is(200);
        Running.close(id, "QUORUM_NOT_MET");

        var round = SERVICE.get("rounds/" + id, null).is(200);
        var moves = round.json().path("moves");
        assertThat(moves.valueStream().map(move -> move.path("kind").asString())).containsExactly("BEGUN", "OPENED",
                "REVIEW_BEGUN",
                "VOTING_OPENED", "VOTING_CLOSED", "COUNTED", "QUORUM_NOT_MET");
        assertThat(moves.get(3).path("by").toString()).isEqualTo("[\"FACILITATOR\",\"FACILITATOR_NAMED_BY_FAMILIES\"]");
        assertThat(moves.get(3).path("reason").asString()).isEqualTo("Everybody had time enough.");
        assertThat(moves.get(5).path("by").toString()).isEqualTo("[\"SYSTEM\"]");
        assertThat(moves.get(0).path("at").asString()).isNotBlank();
        assertThat(SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json().path("moves")).isEqualTo(moves);
        assertThat(moves.toString()).doesNotContain("\"id\"");
    }
}
