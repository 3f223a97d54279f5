package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.verification.VerifyResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Scrutineers of a round that too few people voted in, over HTTP.
class ScrutineersTest {
    private static final int SCRUTINEER = 1;

    private static String mine(Constituency constituency) {
        return participant(constituency, SCRUTINEER);
    }

    private static String personId(Constituency constituency) {
        return UUID.nameUUIDFromBytes((constituency.name() + SCRUTINEER).getBytes(UTF_8)).toString();
    }

    /// A round in which each constituency's first is the scrutineer, before voting opens.
    private static String reviewed() {
        var id = Running.collecting(Running.newRound(60_000, 3, "UTILITARIAN"));
        var proposal = new HashMap<>(Running.proposal("Idea a", 20_000));
        proposal.put("id", "a");
        SERVICE.put("rounds/" + id + "/proposals", FACILITATOR, Map.of("proposals", List.of(proposal))).is(200);
        Running.confirmAll(id);
        for (var constituency : Constituency.values()) {
            SERVICE.put("rounds/" + id + "/scrutineers/mine", mine(constituency), null).is(200);
        }
        Running.checkAll(id);
        return id;
    }

    private static List<String> codes(String id) {
        return SERVICE.get("rounds/" + id + "/scrutineers", FACILITATOR).is(200).json().path("items").valueStream()
                .map(offer -> offer.path("code").asString()).toList();
    }

    private static void nameAll(String id) {
        var codes = codes(id);
        SERVICE.put("rounds/" + id + "/scrutineers", FACILITATOR, Map.of("codes", codes, "reason", "They offered it."))
                .is(202);
        SERVICE.put("rounds/" + id + "/scrutineers", FAMILIES_FACILITATOR, Map.of("codes", codes)).is(200);
    }

    private static String counted() {
        var id = reviewed();
        nameAll(id);
        Running.open(id);
        SERVICE.put("rounds/" + id + "/scrutineers/mine", participant(PARENT_CARER, 8), null).refused(409,
                "SCRUTINEERS_FIXED");
        for (var constituency : Constituency.values()) {
            Running.cast(id, constituency, 2, List.of("a")).is(200);
            Running.cast(id, constituency, 3, List.of("a")).is(200);
            Running.cast(id, constituency, SCRUTINEER, List.of()).is(200);
        }
        Running.close(id, "RECOMMENDED");
        return id;
    }

    private static JsonNode scrutiny(String id) {
        return SERVICE.get("rounds/" + id + "/result", null).is(200).json().path("scrutiny");
    }

    @Test
    void people_offer_to_recount_and_facilitators_know_them_by_a_code_alone() {
        var id = reviewed();
        var own = SERVICE.get("rounds/" + id + "/scrutineers/mine", mine(PARENT_CARER)).is(200).json();
        assertThat(own.path("offered").asBoolean()).isTrue();
        assertThat(own.path("named").asBoolean()).isFalse();
        var offers = SERVICE.get("rounds/" + id + "/scrutineers", FACILITATOR).is(200);
        assertThat(offers.json().path("items").valueStream().map(each -> each.path("code").asString())).hasSize(3)
                .contains(own.path("code").asString());
        assertThat(offers.text()).doesNotContain(personId(PARENT_CARER));
        SERVICE.get("rounds/" + id + "/scrutineers", mine(PARENT_CARER)).refused(403, "NOT_YOUR_ROLE");
        var naming = Map.of("codes", List.of(own.path("code").asString()), "reason", "They offered it.");
        SERVICE.put("rounds/" + id + "/scrutineers", mine(PARENT_CARER), naming).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put("rounds/" + id + "/scrutineers/mine", FACILITATOR, null).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put("rounds/" + id + "/scrutineers", FACILITATOR, Map.of("codes", List.of("BBBB-BBBB-BBBB"), "reason", "x"))
                .refused(404, "NOT_FOUND");
        SERVICE.put("rounds/" + id + "/scrutineers", FACILITATOR, naming).is(202);
        var asked = SERVICE.get("rounds/" + id + "/scrutineers", FAMILIES_FACILITATOR).is(200).json().path("items").valueStream()
                .filter(each -> each.path("asked").asBoolean()).toList();
        assertThat(asked).singleElement().satisfies(each -> {
            assertThat(each.path("code").asString()).isEqualTo(own.path("code").asString());
            assertThat(each.path("named").asBoolean()).isFalse();
        });
        var motions = SERVICE.get("rounds/" + id + "/motions", FAMILIES_FACILITATOR).is(200);
        assertThat(motions.json().path("items").get(0).path("what").asString()).isEqualTo("NAME_SCRUTINEERS");
        assertThat(motions.text()).doesNotContain(personId(PARENT_CARER));
        nameAll(id);
        assertThat(SERVICE.get("rounds/" + id, null).is(200).json().path("moves").valueStream()
                .map(move -> move.path("kind").asString())).endsWith("SCRUTINEERS_NAMED");
        assertThat(SERVICE.get("rounds/" + id + "/scrutineers/mine", mine(PARENT_CARER)).json().path("named").asBoolean())
                .isTrue();
    }

    @Test
    void a_scrutineer_gets_the_shuffled_ballots_and_finds_the_result_right_with_the_verifier() throws Exception {
        var id = counted();
        var recount = SERVICE.get("rounds/" + id + "/recount", mine(PARENT_CARER)).is(200).json();
        assertThat(recount.path("found").get(0).path("faults").isEmpty()).isTrue();
        assertThat(recount.path("found").get(0).path("checked").size()).isGreaterThan(4);
        assertThat(recount.path("funded").get(0).asString()).isEqualTo("Idea a");

        var election = SERVICE.get("rounds/" + id + "/recount/election.pb", mine(PARENT_CARER)).is(200).text();
        var certificate = SERVICE.get("rounds/" + id + "/recount/certificate", mine(PARENT_CARER)).is(200);
        assertThat(election).contains("num_votes;9").contains("YOUNG_PERSON");
        assertThat(new VerifyResult().verify(certificate.text().getBytes(UTF_8), election.getBytes(UTF_8)).faults()).isEmpty();
        assertThat(Sha256.hex(recount.path("salt").asString() + "\n" + certificate.json().path("inputHash").asString()))
                .as("the published hash is of these ballots").isEqualTo(recount.path("hash").asString());

        SERVICE.get("rounds/" + id + "/recount", participant(PARENT_CARER, 2)).refused(403, "NOT_YOUR_ROLE");
        SERVICE.get("rounds/" + id + "/recount/election.pb", FACILITATOR).refused(403, "NOT_YOUR_ROLE");
        SERVICE.get("rounds/" + id + "/recount/certificate", null).refused(401, "NOT_SIGNED_IN");
    }

    @Test
    void what_they_sign_is_published_in_the_place_of_the_ballots_by_constituency_and_hash_and_never_by_person() {
        var id = counted();
        var hash = SERVICE.get("rounds/" + id + "/result", null).json().path("inputHash").asString();
        assertThat(scrutiny(id).path("standing").asString()).isEqualTo("AWAITED");
        assertThat(scrutiny(id).path("plain").asString()).startsWith("Not all three scrutineers have signed yet.");

        for (var constituency : Constituency.values()) {
            assertThat(scrutiny(id).path("awaited").valueStream().map(JsonNode::asString)).contains(constituency.name());
            SERVICE.put("rounds/" + id + "/recount/signature", mine(constituency), Map.of("hash", hash, "agrees", true)).is(200);
        }

        assertThat(scrutiny(id).path("standing").asString()).isEqualTo("CONFIRMED");
        assertThat(scrutiny(id).path("signatures").get(0).path("hash").asString()).isEqualTo(hash);
        var record = SERVICE.get("rounds/" + id + "/decision-record", null).is(200);
        assertThat(record.json().path("scrutiny").path("signatures").size()).isEqualTo(3);
        for (var constituency : Constituency.values()) {
            assertThat(record.text()).doesNotContain(personId(constituency));
        }
        assertThat(SERVICE.get("rounds/" + id + "/recount", mine(PARENT_CARER)).json().path("signed").path("agrees").asBoolean())
                .isTrue();
    }

    @Test
    void who_does_not_agree_says_why_and_everybody_reads_it() {
        var id = counted();
        var hash = SERVICE.get("rounds/" + id + "/result", null).json().path("inputHash").asString();
        SERVICE.put("rounds/" + id + "/recount/signature", mine(PARENT_CARER), Map.of("hash", hash, "agrees", false)).refused(400,
                "REASON_MISSING");
        SERVICE.put("rounds/" + id + "/recount/signature", mine(PARENT_CARER),
                Map.of("hash", hash, "agrees", false, "reason", "I count one ballot less.")).is(200);
        assertThat(scrutiny(id).path("standing").asString()).isEqualTo("DISPUTED");
        assertThat(scrutiny(id).path("signatures").get(0).path("reason").asString()).isEqualTo("I count one ballot less.");
    }
}
