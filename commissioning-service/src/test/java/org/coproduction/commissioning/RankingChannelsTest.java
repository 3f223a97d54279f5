package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.PriorityFlowTest.awaitPhase;
import static org.coproduction.commissioning.PriorityFlowTest.in;
import static org.coproduction.commissioning.PriorityFlowTest.order;
import static org.coproduction.commissioning.PriorityFlowTest.rank;
import static org.coproduction.commissioning.PriorityFlowTest.ranking;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.priority.CountRankings;
import org.coproduction.commissioning.priority.PriorityRound;
import org.coproduction.commissioning.priority.PriorityRounds;
import org.coproduction.commissioning.priority.RankingBoxes;
import org.junit.jupiter.api.Test;

class RankingChannelsTest {
    @Test
    void rankings_come_on_paper_by_phone_and_from_meetings_too_and_with_a_code_they_are_the_persons_own() {
        var id = ranking(3);
        var path = "priority-rounds/" + id;
        var parent = participant(Constituency.PARENT_CARER, 1);
        var young = participant(Constituency.YOUNG_PERSON, 1);
        var code = SERVICE.get(path + "/ranking/code", parent).is(200).json().path("code").asString();
        var youngCode = SERVICE.get(path + "/ranking/code", young).is(200).json().path("code").asString();
        SERVICE.get(path + "/ranking/code", FACILITATOR).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(path + "/ranking", young, Map.of("ranked", List.of("fun"), "helped", "FAMILY_OR_FRIEND")).is(200);

        var sheet = "paper,code,constituency,choices,channel,helped\n," + code
                + ",parent carer,\"near,calm\",phone,interpreter\n,"
                + youngCode + ",young person,near,meeting,\n17,,professional,\"calm,near\",,\n18,,professional,\"calm,calm\",,\n";
        var entered = Running.putFile(path + "/paper-batches/b1", FACILITATOR, sheet).is(200).json();
        assertThat(entered.path("accepted").asInt()).isEqualTo(2);
        assertThat(entered.path("refused").get(0).path("message").asString()).contains("taken part online");
        assertThat(Running.putFile(path + "/paper-batches/b1", FACILITATOR, sheet).is(200).json().path("accepted").asInt())
                .as("the same file again").isEqualTo(2);
        var own = SERVICE.get(path + "/ranking", parent).is(200).json();
        assertThat(own.path("ranked").toString() + own.path("channel").asString() + own.path("counts").asBoolean())
                .isEqualTo("[\"near\",\"calm\"]PHONEfalse");
        assertThat(SERVICE.get(path + "/turnout", FACILITATOR).is(200).json().path("rankings").path("PARENT_CARER").asInt())
                .as("nobody has checked it").isZero();
        SERVICE.post(path + "/closing", FACILITATOR, Map.of("reason", "Everybody has ranked.")).refused(409, "PAPER_NOT_CHECKED");
        SERVICE.post(path + "/paper-batches/b1/check", FACILITATOR, Map.of("right", true)).refused(403, "PAPER_CHECK_BY_ANOTHER");
        assertThat(SERVICE.get(path + "/paper-batches/b1", Running.FAMILIES_FACILITATOR).is(200).json().path("lines")).hasSize(2);
        SERVICE.post(path + "/paper-batches/b1/check", Running.FAMILIES_FACILITATOR, Map.of("right", true)).is(200);
        SERVICE.put(path + "/ranking", parent, Map.of("ranked", List.of("calm"))).is(200);
        for (var number = 2; number <= 3; number++) {
            rank(id, Constituency.PARENT_CARER, number, "calm");
            rank(id, Constituency.YOUNG_PERSON, number, "fun");
            rank(id, Constituency.PROFESSIONAL, number, "calm", "near");
        }

        Running.together(path + "/closing");
        awaitPhase(id, "SPECIFYING");
        // Of two places: parent carers calm 2, young people fun 2, professionals calm 2 and near 1.
        assertThat(order(SERVICE.get(path + "/result", null).is(200).json().path("order"))).isEqualTo(List.of("1 calm ", "2 fun ",
                "3 near "));
        assertThat(SERVICE.get(path + "/result", null).json().path("participation").isNull()).isTrue();
        Running.putFile(path + "/paper-batches/b2", FACILITATOR, sheet).refused(410, "VOTING_CLOSED");
    }

    @Test
    void what_nobody_checks_in_time_does_not_count_and_does_not_hold_up_the_other_rankings() {
        var id = ranking(3);
        var rounds = Running.bean(PriorityRounds.class);
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                rank(id, constituency, number, "near");
            }
        }
        Running.putFile("priority-rounds/" + id + "/paper-batches/b1", FACILITATOR,
                "paper,constituency,choices\n1,young person,fun\n").is(200);
        owedAfter(31, id);
        owedAfter(31, id);
        assertThat(rounds.get(id).state().stage()).as("the paper can still be checked").isEqualTo(PriorityRound.Stage.CLOSING);
        owedAfter(35, id);
        owedAfter(35, id);
        assertThat(Objects.requireNonNull(rounds.get(id).state().published()).rankings()).containsEntry(Constituency.YOUNG_PERSON,
                3);
    }

    /// What a round owes so many days from now.
    private static void owedAfter(int days, String id) {
        var rounds = Running.bean(PriorityRounds.class);
        var now = Instant.parse(in(days));
        new CountRankings(rounds, Running.bean(RankingBoxes.class), Clock.fixed(now, ZoneOffset.UTC)).perform(rounds.get(id),
                now);
    }
}
