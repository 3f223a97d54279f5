package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.verification.VerifyResult;
import org.junit.jupiter.api.Test;

/// Terms that name for whom and where a round is, and how else than usual it is counted; and proposals that say whom they are for.
class TermsTest {
    private static final Map<String, Long> PRICES = Map.of("club", 20_000L, "trip", 20_000L, "stay", 20_000L);

    private static Map<String, Object> terms(int quorum) {
        var terms = new HashMap<>(Running.newRound(40_000, quorum, "NONE"));
        terms.put("rule",
                Map.of("satisfaction", "COST", "completion", "NONE", "method", "GREEDY", "ties", "COST_VOTES_LOT"));
        terms.put("reach", Map.of("ages", Map.of("from", 5, "to", 18), "localities", List.of("Aston", " Erdington "), "register",
                Map.of("parentCarers", 42, "youngPeople", 13)));
        return terms;
    }

    private static Map<String, Object> proposal(String id, List<String> localities) {
        var proposal = new HashMap<>(Running.proposal("Idea " + id, PRICES.getOrDefault(id, 1L)));
        proposal.put("benefits", "Families with babies");
        proposal.put("route", id.equals("trip") ? "IN_HOUSE" : "GRANT");
        proposal.put("localities", localities);
        return proposal;
    }

    private static String collecting() {
        var id = Running.collecting(terms(6));
        PRICES.keySet().forEach(each -> SERVICE
                .put("rounds/" + id + "/proposals/" + each, FACILITATOR, proposal(each, List.of("Erdington", "Aston"))).is(200));
        return id;
    }

    @Test
    void everybody_reads_for_whom_a_round_is_and_numbers_of_people_only_rounded() {
        var round = SERVICE.get("rounds/" + collecting(), null).is(200).json();
        assertThat(round.path("reach").toString()).isEqualTo(
                "{\"ages\":{\"from\":5,\"to\":18},\"localities\":[\"Aston\",\"Erdington\"],\"register\":{\"parentCarers\":40,"
                        + "\"youngPeople\":15,\"professionals\":null}}");
        assertThat(round.path("rule").path("method").asString()).isEqualTo("GREEDY");
        assertThat(round.path("ruleName").asString()).isEqualTo("greedy/cost/none/parity/1/cost-votes-lot");
        assertThat(round.path("proposals").valueStream()).hasSize(3).allSatisfy(proposal -> {
            assertThat(proposal.path("localities").toString()).isEqualTo("[\"Aston\",\"Erdington\"]");
            assertThat(proposal.path("benefits").asString()).isEqualTo("Families with babies");
            assertThat(proposal.path("route").asString())
                    .isEqualTo(proposal.path("id").asString().equals("trip") ? "IN_HOUSE" : "GRANT");
        });
    }

    @Test
    void a_facilitator_reads_the_terms_as_they_were_written_and_sending_them_again_changes_nothing() {
        var id = UUID.randomUUID().toString();
        SERVICE.put("rounds/" + id, FACILITATOR, terms(6)).is(201);
        SERVICE.get("rounds/" + id + "/terms", Running.participant(Constituency.PARENT_CARER, 1)).refused(403, "NOT_YOUR_ROLE");
        var written = SERVICE.get("rounds/" + id + "/terms", FACILITATOR).is(200).json();
        assertThat(written.path("reach").path("register").toString())
                .isEqualTo("{\"parentCarers\":42,\"youngPeople\":13,\"professionals\":null}");
        assertThat(written.path("ballot").path("mostChoices").isNull()).as("no limit was written").isTrue();

        var before = SERVICE.get("rounds/" + id, null).json();
        SERVICE.put("rounds/" + id, FACILITATOR, written.toString()).is(200);
        assertThat(SERVICE.get("rounds/" + id, null).json()).isEqualTo(before);
    }

    @Test
    void a_round_that_names_nothing_of_it_is_for_everybody_up_to_25_and_shared_out_equally() {
        var id = Running.collecting(Running.newRound(60_000, 3, "NONE"));
        var round = SERVICE.get("rounds/" + id, null).json();
        assertThat(round.path("reach").toString())
                .isEqualTo("{\"ages\":{\"from\":0,\"to\":25},\"localities\":[],\"register\":null}");
        assertThat(round.path("ruleName").asString()).isEqualTo("mes/cost/none/parity/1");
        assertThat(round.path("lot").isNull()).isTrue();
        SERVICE.put("rounds/" + id + "/proposals/club", FACILITATOR, proposal("club", List.of("Aston"))).refused(400,
                "LOCALITY_UNKNOWN");
    }

    @Test
    void a_quorum_is_from_3_up_to_half_of_those_on_the_register_when_a_round_opens_and_when_it_changes() {
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms(2)).refused(400, "INVALID_FIELD");
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms(7)).refused(400, "QUORUM_BEYOND_REGISTER");
        var id = collecting();
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR,
                Map.of("parentCarers", 21, "youngPeople", 7, "professionals", 99, "reason", "More should vote."))
                .refused(400, "QUORUM_BEYOND_REGISTER");
        SERVICE.put("rounds/" + id + "/quorums", FACILITATOR,
                Map.of("parentCarers", 21, "youngPeople", 6, "professionals", 99, "reason", "More should vote.")).is(202);
    }

    @Test
    void terms_out_of_bounds_open_no_round() {
        for (var reach : List.of(Map.of("ages", Map.of("from", 19, "to", 18)), Map.of("ages", Map.of("from", 0, "to", 26)),
                Map.of("localities", List.of("Aston", "Aston ")), Map.of("localities", List.of(" ")),
                Map.of("register", Map.of("parentCarers", 7)))) {
            var terms = terms(6);
            terms.put("reach", reach);
            SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms).refused(400, "INVALID_FIELD");
        }
        for (var rule : List.of(Map.of("method", "GREEDY", "completion", "ADD1"),
                Map.of("method", "PHRAGMEN", "completion", "NONE"), Map.of("ties", "COIN", "completion", "NONE"))) {
            var terms = terms(6);
            var whole = new HashMap<String, Object>(rule);
            whole.put("satisfaction", "COST");
            terms.put("rule", whole);
            SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms).refused(400, "INVALID_FIELD");
        }
    }

    @Test
    void a_proposal_is_for_localities_of_its_round_and_its_money_never_goes_out_by_contract() {
        var address = "rounds/" + collecting() + "/proposals/more";
        SERVICE.put(address, FACILITATOR, proposal("more", List.of())).refused(400, "LOCALITY_UNKNOWN");
        SERVICE.put(address, FACILITATOR, proposal("more", List.of("Aston", "Leeds"))).refused(400, "LOCALITY_UNKNOWN");
        var contract = new HashMap<>(proposal("more", List.of("Aston")));
        contract.put("route", "CONTRACT");
        SERVICE.put(address, FACILITATOR, contract).refused(400, "CONTRACT_NOT_BY_BALLOT");
        SERVICE.put(address, FACILITATOR, proposal("more", List.of("Aston"))).is(200);
    }

    @Test
    void a_lot_is_drawn_with_the_terms_shown_when_voting_opens_and_named_by_the_certificate_that_others_check() throws Exception {
        var id = collecting();
        var hidden = SERVICE.get("rounds/" + id, null).json().path("lot");
        assertThat(hidden.path("drawn").isNull()).isTrue();
        Running.confirmAll(id);
        Running.checkAll(id);
        Running.open(id);
        var lot = SERVICE.get("rounds/" + id, null).json().path("lot").path("drawn").asString();
        assertThat(Sha256.hex(lot)).isEqualTo(hidden.path("sha256").asString());

        var rows = new ArrayList<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 20; number++) {
                rows.add(number + ";" + constituency + ";club,stay,trip");
            }
        }
        Running.enterPaper(id, "b1", Running.paper(PRICES, rows));
        Running.close(id, "RECOMMENDED");

        var order = PRICES.keySet().stream()
                .sorted((one, other) -> Sha256.hex(lot + " " + one).compareTo(Sha256.hex(lot + " " + other)))
                .toList();
        var certificate = SERVICE.get("rounds/" + id + "/certificate", null).is(200);
        assertThat(certificate.json().path("order").valueStream().map(each -> each.asString())).isEqualTo(order.subList(0, 2));
        assertThat(certificate.json().path("ties").get(0).path("between").size()).isEqualTo(3);
        assertThat(certificate.json().path("lot").asString()).isEqualTo(lot);
        for (var file : List.of("election.pb", "count-input")) {
            assertThat(new VerifyResult().verify(certificate.text().getBytes(UTF_8),
                    SERVICE.get("rounds/" + id + "/" + file, null).text().getBytes(UTF_8)).faults()).isEmpty();
        }
        var why = SERVICE.get("rounds/" + id + "/explanation?proposal=" + order.getFirst(), null).is(200).json();
        assertThat(why.path("step").asString()).isEqualTo("RANKED");
        assertThat(SERVICE.get("rounds/" + id + "/explanation?proposal=" + order.getLast(), null).is(200).json()
                .path("supportersPaidFor").isNull()).as("nobody pays where projects are taken by rank").isTrue();

        SERVICE.post("rounds/" + id + "/ratification", COUNCIL, Map.of("decisions",
                Map.of("ratified", order.subList(0, 2), "declined", List.of()), "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var record = SERVICE.get("rounds/" + id + "/decision-record", null).is(200).json();
        assertThat(record.path("counting").path("tieBreak").asString()).isEqualTo("cost-votes-lot");
        assertThat(record.path("counting").path("lot").asString()).isEqualTo(lot);
        assertThat(record.path("terms").path("reach").path("ages").path("to").asInt()).isEqualTo(18);
        var projects = SERVICE.get("rounds/" + id + "/awards", null).json().path("awards").valueStream()
                .map(award -> award.path("projectId").asString()).toList();
        assertThat(SERVICE.get("awards/360giving.json", null).is(200).json().path("grants").valueStream()
                .filter(grant -> projects.stream().anyMatch(project -> grant.path("id").asString().endsWith(project))))
                .hasSize(2).allSatisfy(grant -> {
                    assertThat(grant.path("beneficiaryLocation").findValuesAsString("name")).containsExactly("Aston",
                            "Erdington");
                    assertThat(grant.path("description").asString()).endsWith("Who benefits: Families with babies");
                });
    }
}
