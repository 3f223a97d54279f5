package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.round.Rounds;
import org.junit.jupiter.api.Test;

class CancelledRoundTest {
    private static final Map<String, String> REASON = Map.of("reason", "The grant was withdrawn.");

    @Test
    void what_people_cast_in_a_round_that_is_cancelled_is_erased_and_nothing_more_is_taken() {
        var id = Running.voting(60_000, 3, "NONE", Map.of("club", 20_000L));
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("club")).is(200);

        SERVICE.post("rounds/" + id + "/cancellation", participant(Constituency.YOUNG_PERSON, 1), REASON).refused(403,
                "NOT_YOUR_ROLE");
        SERVICE.post("rounds/" + id + "/cancellation", FACILITATOR, Map.of("reason", " ")).refused(400, "INVALID_FIELD");
        SERVICE.post("rounds/" + id + "/cancellation", FACILITATOR, REASON).is(200);

        var rounds = Running.bean(Rounds.class);
        await().untilAsserted(() -> assertThat(rounds.get(id).state().due()).isNull());
        Running.bean(BallotBoxes.class).forEach(id, rounds.get(id).state().terms(), PaperBatches.NONE, _ -> {
            throw new AssertionError("a ballot is still there");
        });
        Running.cast(id, Constituency.PARENT_CARER, 2, List.of("club")).refused(410, "ROUND_CANCELLED");
        SERVICE.post("rounds/" + id + "/closing", FACILITATOR, "").refused(410, "ROUND_CANCELLED");
        var round = SERVICE.get("rounds/" + id, null).json();
        assertThat(round.path("phase").asString()).isEqualTo("CANCELLED");
        assertThat(round.path("cancelled").path("reason").asString()).isEqualTo("The grant was withdrawn.");
    }

    @Test
    void once_voting_is_over_it_is_too_late() {
        var id = Running.voting(60_000, 3, "NONE", Map.of("club", 20_000L));
        Running.close(id, "QUORUM_NOT_MET");
        SERVICE.post("rounds/" + id + "/cancellation", FACILITATOR, REASON).refused(409, "TOO_LATE_TO_CANCEL");
    }

    @Test
    void a_round_whose_dates_have_passed_takes_no_more_proposals_and_people_can_vote_all_the_same_once_it_opens() {
        var terms = new java.util.HashMap<>(Running.newRound(60_000, 3, "NONE"));
        terms.put("proposalsUntil", "2020-01-01T00:00:00Z");
        terms.put("votingUntil", "2020-01-02T00:00:00Z");
        var id = Running.collecting(terms);
        SERVICE.put("rounds/" + id + "/proposals/P1", FACILITATOR, Running.proposal("A club", 500)).is(200);
        Running.awaitStage(id, "REVIEWING");
        Running.confirmAll(id);
        SERVICE.put("rounds/" + id + "/proposals/P1/feasibility", FACILITATOR, Map.of("feasible", true, "pricePence", 500))
                .is(200);
        Running.open(id);
        var round = SERVICE.get("rounds/" + id, null).json();
        assertThat(round.path("phase").asString()).isEqualTo("VOTING");
        assertThat(Instant.parse(round.path("votingUntil").asString())).isAfter(Instant.now().plus(Duration.ofDays(80)));
        Running.cast(id, Constituency.PARENT_CARER, 1, List.of("P1")).is(200);
        Running.close(id, "QUORUM_NOT_MET");
        assertThat(SERVICE.get("rounds/" + id, null).json().path("extension").isObject()).as("nobody was late").isFalse();
    }
}
