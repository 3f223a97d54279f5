package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.ISSUER;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;

/// Whoever would gain from a round can neither take part in it nor run it.
class InterestsTest {
    private static final Map<String, String> REASON = Map.of("reason", "Everything is checked.");
    private static final String PARENT = participant(Constituency.PARENT_CARER, 1);
    private static final String OF_THE_BIDDER = professional("works for the bidder", "example-provider");
    private static final String OF_ANOTHER = professional("works elsewhere", "example-school");

    private final String id = UUID.randomUUID().toString();
    private final String round = "rounds/" + id;

    private static String professional(String name, String organisation) {
        return ISSUER.sign(ISSUER.person(name).claim("roles", List.of("participant")).claim("constituency", "PROFESSIONAL")
                .claim("organisation", organisation));
    }

    private void collecting() {
        Running.begin(round, Running.newRound(60_000, 3, "NONE"));
    }

    private void propose(String name, String token, List<String> organisations, boolean proposerPaid) {
        var proposal = new HashMap<>(Running.proposal("A club", 500));
        proposal.put("interests", Map.of("organisations", organisations, "proposerPaid", proposerPaid));
        SERVICE.put(round + "/proposals/" + name, token, proposal).is(200);
    }

    private void open() {
        Running.confirmAll(id);
        Running.checkAll(id);
        Running.open(id);
    }

    private Answered cast(String token) {
        return SERVICE.put(round + "/ballot", token, Map.of("choices", List.of()));
    }

    private void takesTheBallotOf(String token) {
        cast(token).is(200);
    }

    private void refusesTheBallotOf(String token) {
        cast(token).refused(403, "INTEREST_DECLARED");
    }

    @Test
    void who_works_for_an_organisation_that_would_be_paid_has_no_vote_whatever_they_think_of_its_rivals() {
        collecting();
        propose("pool", OF_THE_BIDDER, List.of("example-provider"), false);
        propose("club", PARENT, List.of(), false);
        open();
        refusesTheBallotOf(OF_THE_BIDDER);
        takesTheBallotOf(OF_ANOTHER);
        takesTheBallotOf(PARENT);
        assertThat(SERVICE.get(round + "/turnout", FACILITATOR).is(200).json().path("online").path("PROFESSIONAL").asInt())
                .isEqualTo(1);
        var stake = SERVICE.get(round, null).json().path("proposals").get(0).path("interests");
        assertThat(stake.toString())
                .isEqualTo("{\"proposer\":null,\"organisations\":[\"example-provider\"],\"proposerPaid\":false}");
    }

    @Test
    void who_proposes_keeps_their_vote_unless_they_or_somebody_close_to_them_would_be_paid() {
        collecting();
        var paid = participant(Constituency.PARENT_CARER, 2);
        propose("club", PARENT, List.of(), false);
        propose("trip", paid, List.of(), true);
        propose("play", FACILITATOR, List.of(), true);
        open();
        takesTheBallotOf(PARENT);
        refusesTheBallotOf(paid);
        assertThat(SERVICE.get(round, null).text()).contains("\"proposerPaid\":true");
    }

    @Test
    void who_declares_an_interest_before_voting_opens_does_not_vote_and_only_they_can_read_it() {
        collecting();
        propose("club", PARENT, List.of(), false);
        var young = participant(Constituency.YOUNG_PERSON, 3);
        SERVICE.put(round + "/interest", young, null).is(200);
        SERVICE.put(round + "/interest", young, null).is(200);
        assertThat(SERVICE.get(round + "/interest", young).is(200).json().path("interested").asBoolean()).isTrue();
        assertThat(SERVICE.get(round + "/interest", PARENT).is(200).json().path("interested").asBoolean()).isFalse();
        SERVICE.put(round + "/interest", Running.COUNCIL, null).refused(403, "NOT_YOUR_ROLE");
        open();
        refusesTheBallotOf(young);
        SERVICE.put(round + "/interest", PARENT, null).refused(409, "INTEREST_TOO_LATE");
        takesTheBallotOf(PARENT);
    }

    @Test
    void a_facilitator_with_an_interest_neither_judges_nor_opens_nor_closes() {
        collecting();
        propose("club", PARENT, List.of(), false);
        var third = ISSUER.sign(ISSUER.person("third facilitator").claim("roles", List.of("facilitator")));
        Running.confirmAll(id);
        Running.checkAll(id);
        SERVICE.post(round + "/voting", third, REASON).is(202);
        SERVICE.put(round + "/interest", third, null).is(200);
        assertThat(SERVICE.get(round + "/motions", FACILITATOR).json().path("items")).isEmpty();
        SERVICE.post(round + "/voting", third, REASON).refused(403, "INTEREST_DECLARED");
        SERVICE.put(round + "/proposals/club/feasibility", third, Map.of("feasible", true, "pricePence", 400)).refused(403,
                "INTEREST_DECLARED");
        Running.open(id);
        SERVICE.put(round + "/interest", FAMILIES_FACILITATOR, null).is(200);
        SERVICE.post(round + "/closing", FACILITATOR, REASON).is(202);
        SERVICE.post(round + "/closing", FAMILIES_FACILITATOR, "").refused(403, "INTEREST_DECLARED");
        SERVICE.post(round + "/closing", third, "").refused(403, "INTEREST_DECLARED");
    }
}
