package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.ISSUER;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private final String id = UUID.randomUUID().toString();
    private final String path = "rounds/" + id;

    private static Map<String, Object> round(String field, Object value) {
        var round = new HashMap<>(Running.newRound(60_000, 3, "NONE"));
        round.put(field, value);
        return round;
    }

    private void nothingIsStored() {
        SERVICE.get(path, null).refused(404, "NOT_FOUND");
    }

    @Test
    void a_request_that_is_not_what_it_should_be_is_refused_and_nothing_is_stored() {
        SERVICE.put(path, FACILITATOR, "{\"title\":").refused(400, "MALFORMED_REQUEST");
        SERVICE.put(path, FACILITATOR, round("colour", "red")).refused(400, "UNKNOWN_FIELD");
        SERVICE.put(path, FACILITATOR, round("potPence", "a lot")).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("potPence", 1.5)).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("potPence", 0)).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("title", " ")).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("title", "For Jo, born 3 May 2015")).refused(400, "PERSONAL_DETAIL");
        SERVICE.put(path, FACILITATOR, round("expectedVoters", 10_000_000)).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("quorums", Map.of("parentCarers", 3, "youngPeople", 2, "professionals", 3))).refused(
                400,
                "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("how", "CONTRACT")).refused(400, "CONTRACT_NOT_BY_BALLOT");
        SERVICE.put(path, FACILITATOR, round("rule", Map.of("satisfaction", "POINTS", "completion", "NONE"))).refused(400,
                "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("rule", Map.of("satisfaction", "COST", "completion", "ADD1U"))).refused(400,
                "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("how", "LOTTERY")).refused(400, "INVALID_FIELD");
        SERVICE.put(path, FACILITATOR, round("what", "x".repeat(300_000))).refused(413, "BODY_TOO_LARGE");
        SERVICE.put("rounds/not-an-id", FACILITATOR, Running.newRound(1, 3, "NONE")).refused(400, "INVALID_FIELD");
        nothingIsStored();
    }

    @Test
    void who_may_not_is_refused_and_nothing_is_stored() {
        var body = Running.newRound(60_000, 3, "NONE");
        SERVICE.put(path, null, body).refused(401, "NOT_SIGNED_IN");
        var facilitator = ISSUER.person("facilitator").claim("roles", List.of("facilitator"));
        SERVICE.put(path, ISSUER.foreign(facilitator), body).refused(401, "TOKEN_NOT_ACCEPTED");
        SERVICE.put(path, ISSUER.sign(facilitator.expirationTime(Date.from(Instant.EPOCH))), body).refused(401,
                "TOKEN_NOT_ACCEPTED");
        SERVICE.put(path, Running.participant(Constituency.PARENT_CARER, 1), body).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path, COUNCIL, body).refused(403, "NOT_YOUR_ROLE");
        nothingIsStored();
    }

    @Test
    void commands_to_what_is_not_there_are_refused() {
        var participant = Running.participant(Constituency.YOUNG_PERSON, 1);
        SERVICE.put(path + "/proposals/P1", participant, Running.proposal("A club", 500)).refused(404, "NOT_FOUND");
        SERVICE.put(path + "/ballot", participant, Map.of("choices", List.of())).refused(404, "NOT_FOUND");
        SERVICE.post(path + "/voting", FACILITATOR, "").refused(404, "NOT_FOUND");
        SERVICE.post(path + "/closing", FACILITATOR, "").refused(404, "NOT_FOUND");
        SERVICE.get(path + "/result", null).refused(404, "NOT_FOUND");
        SERVICE.get(path + "/awards", null).refused(404, "NOT_FOUND");
        SERVICE.get("projects/" + id + "/journey", null).refused(404, "NOT_FOUND");
        Running.putFile(path + "/paper-batches/b1", FACILITATOR, Running.paper(Map.of("a", 100L), List.of("1;PARENT_CARER;a")))
                .refused(404, "NOT_FOUND");
    }

    @Test
    void proposals_and_ballots_are_checked() {
        var participant = Running.participant(Constituency.YOUNG_PERSON, 1);
        Running.begin(path, Running.newRound(60_000, 3, "NONE"));
        SERVICE.put(path + "/proposals/P1", participant, Running.proposal("A club", 0)).refused(400, "INVALID_FIELD");
        SERVICE.put(path + "/proposals/P%2C1", participant, Running.proposal("A club", 5)).refused(400, "INVALID_FIELD");
        SERVICE.put(path + "/proposals/" + "x".repeat(65), participant, Running.proposal("A club", 5)).refused(400,
                "INVALID_FIELD");
        SERVICE.put(path + "/proposals/P1", COUNCIL, Running.proposal("A club", 5)).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/proposals/P1/easy-read-confirmation", participant, Map.of("wordingHash", "x")).refused(400,
                "INVALID_FIELD");
        SERVICE.put(path + "/proposals/P1/easy-read-confirmation", participant, Map.of("wordingHash", "0".repeat(64))).refused(
                404,
                "PROPOSAL_UNKNOWN");
        SERVICE.put(path + "/ballot", participant, "{}").refused(400, "INVALID_FIELD");
        SERVICE.put(path + "/ballot", participant, "{\"choices\":[null]}").refused(400, "INVALID_FIELD");
        SERVICE.put(path + "/ballot", FACILITATOR, Map.of("choices", List.of())).refused(403, "NOT_YOUR_ROLE");
        assertThat(SERVICE.get(path, null).is(200).json().path("proposals")).isEmpty();
    }

    @Test
    void a_verdict_has_its_price_or_its_reason_and_comes_from_whoever_may_give_it() {
        var participant = Running.participant(Constituency.YOUNG_PERSON, 1);
        Running.begin(path, Running.newRound(60_000, 3, "NONE"));
        SERVICE.put(path + "/proposals/P1", participant, Running.proposal("A club", 5)).is(200);
        var verdict = path + "/proposals/P1/feasibility";
        SERVICE.put(verdict, FACILITATOR, Map.of("feasible", true, "pricePence", 5)).refused(409, "ROUND_NOT_REVIEWING");
        SERVICE.post(path + "/review", participant, "").refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(path + "/review", FACILITATOR, "").is(200);
        SERVICE.put(path + "/proposals/P2", participant, Running.proposal("Too late", 5)).refused(409, "ROUND_NOT_COLLECTING");
        SERVICE.put(verdict, participant, Map.of("feasible", true, "pricePence", 5)).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(verdict, FACILITATOR, Map.of("feasible", true)).refused(400, "PRICE_MISSING");
        SERVICE.put(verdict, FACILITATOR, Map.of("feasible", true, "pricePence", 0)).refused(400, "INVALID_FIELD");
        SERVICE.put(verdict, FACILITATOR, Map.of("feasible", false, "reason", " ")).refused(400, "REASON_MISSING");
        SERVICE.put(verdict, FACILITATOR, Map.of("pricePence", 5)).refused(400, "INVALID_FIELD");
        SERVICE.put(path + "/proposals/P7/feasibility", FACILITATOR, Map.of("feasible", false, "reason", "No."))
                .refused(404, "PROPOSAL_UNKNOWN");
    }

    @Test
    void the_dates_of_a_round_are_in_order() {
        var round = new HashMap<>(Running.newRound(60_000, 3, "NONE"));
        round.put("proposalsUntil", "2027-05-01T00:00:00Z");
        round.put("votingUntil", "2027-04-01T00:00:00Z");
        SERVICE.put(path, FACILITATOR, round).refused(400, "INVALID_FIELD");
        round.put("votingUntil", "2027-06-01T00:00:00Z");
        SERVICE.put(path, FACILITATOR, round).is(201);
        assertThat(SERVICE.get(path, null).json().path("votingUntil").asString()).isEqualTo("2027-06-01T00:00:00Z");
    }

    @Test
    void what_is_put_beside_a_text_is_checked() {
        Running.begin(path, Running.newRound(60_000, 3, "NONE"));
        var film = Map.of("kind", "VIDEO", "address", "https://films.example/club", "title", "The idea, signed");
        for (var wrong : List.of(Map.of("kind", "SMELL"), Map.of("address", "http://films.example"),
                Map.of("address", "https://someone:secret@films.example"),
                Map.of("address", "https://films.example/" + "x".repeat(300)), Map.of("title", " "),
                Map.of("title", "x".repeat(121)))) {
            var medium = new HashMap<String, Object>(film);
            medium.putAll(wrong);
            beside(List.of(medium)).refused(400, "INVALID_FIELD");
        }
        beside(Collections.nCopies(6, film)).refused(400, "INVALID_FIELD");
        beside(List.of(Map.of("kind", "VIDEO"))).refused(400, "INVALID_FIELD");
        assertThat(SERVICE.get(path, null).is(200).json().path("proposals")).isEmpty();
    }

    private Answered beside(List<?> media) {
        var proposal = new HashMap<>(Running.proposal("A club", 5));
        proposal.put("media", media);
        return SERVICE.put(path + "/proposals/P1", Running.participant(Constituency.YOUNG_PERSON, 1), proposal);
    }

    @Test
    void a_command_without_its_key_or_with_one_used_before_is_refused() {
        Running.begin(path, Running.newRound(60_000, 3, "NONE"));
        SERVICE.post(path + "/closing", FACILITATOR, null, null).refused(400,
                "IDEMPOTENCY_KEY_MISSING");
        SERVICE.put(path + "/proposals/P1", FACILITATOR, Running.proposal("A club", 5)).is(200);
        Running.confirmAll(id);
        Running.checkAll(id);
        var because = Map.of("reason", "Everything was checked.");
        SERVICE.post(path + "/voting", FACILITATOR, because, "one").is(202);
        SERVICE.post(path + "/voting", FACILITATOR, because, "one").is(202);
        SERVICE.post(path + "/voting", FACILITATOR, "{}", "one").refused(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_decision_needs_the_scope_a_ground_and_a_reason() {
        var voting = Running.voting(60_000, 3, "NONE", Map.of("a", 1_000L));
        Running.everybodyVotes(voting, List.of("a"));
        Running.close(voting, "RECOMMENDED");
        var ratification = "rounds/" + voting + "/ratification";
        var nothing = Map.of("ratified", List.of(), "declined", List.of());
        SERVICE.post(ratification, FACILITATOR, Map.of("decisions", nothing, "reason", "why")).refused(403, "NOT_YOUR_ROLE");
        SERVICE.post(ratification, COUNCIL, Map.of("decisions", nothing, "reason", "why")).refused(400, "DECISION_INCOMPLETE");
        SERVICE.post(ratification, COUNCIL,
                Map.of("decisions", Map.of("ratified", List.of("a"), "declined", List.of()), "reason", " "))
                .refused(400, "REASON_MISSING");
        SERVICE.post(ratification, COUNCIL, Map.of("decisions",
                Map.of("ratified", List.of(), "declined", List.of(Map.of("proposalId", "a", "ground", ""))), "reason", "why"))
                .refused(400, "INVALID_FIELD");
        assertThat(SERVICE.get("rounds/" + voting, null).json().path("phase").asString()).isEqualTo("RECOMMENDED");
    }
}
