package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.pabulib.FileElection;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Rounds in which people give points, rank, or choose within the pot.
class BallotTypesTest {
    private static final Map<String, Long> IDEAS = new TreeMap<>(
            Map.of("a", 20_000L, "b", 30_000L, "c", 25_000L, "d", 10_000L));
    private static final long POT = 60_000;

    private static String voting(Map<String, Object> ballot, String satisfaction) {
        return Running.voting(terms(ballot, satisfaction), IDEAS);
    }

    private static Map<String, Object> terms(Map<String, Object> ballot, String satisfaction) {
        var terms = new HashMap<>(Running.newRound(POT, 3, "UTILITARIAN"));
        terms.put("ballot", ballot);
        terms.put("rule", Map.of("satisfaction", satisfaction, "completion", "UTILITARIAN"));
        return terms;
    }

    private static Answered give(String id, Constituency constituency, int number, Map<String, Integer> points) {
        var choices = List.copyOf(points.keySet());
        return SERVICE.put("rounds/" + id + "/ballot", Running.participant(constituency, number),
                Map.of("choices", choices, "points", choices.stream().map(points::get).toList()));
    }

    @Test
    void points_are_counted_published_and_counted_again_by_anybody() throws Exception {
        var id = voting(Map.of("type", "POINTS", "points", 10), "POINTS");
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 20; number++) {
                give(id, constituency, number, number % 2 == 0 ? Map.of("a", 7, "c", 3) : Map.of("b", 1, "d", 9)).is(200);
            }
        }
        give(id, Constituency.PARENT_CARER, 1, Map.of("a", 8, "b", 3)).refused(400, "BALLOT_TOO_MANY_POINTS");
        var own = give(id, Constituency.PARENT_CARER, 1, Map.of("d", 4, "a", 6)).is(200).json();
        assertThat(own.path("choices").toString()).isEqualTo("[\"a\",\"d\"]");
        assertThat(own.path("points").toString()).isEqualTo("[6,4]");
        assertThat(SERVICE.get("rounds/" + id + "/ballot", Running.participant(Constituency.PARENT_CARER, 1)).json())
                .isEqualTo(own);
        Running.close(id, "RECOMMENDED");

        var result = SERVICE.get("rounds/" + id + "/result", null).is(200).json();
        assertThat(result.path("rule").asString()).isEqualTo("mes/points/utilitarian/parity/1");
        assertThat(SERVICE.get("rounds/" + id + "/ballots", null).is(200).text()).contains("PARENT_CARER;a,d;6,4;");
        var file = SERVICE.get("rounds/" + id + "/election.pb", null).is(200).text();
        assertThat(file).contains("vote_type;cumulative\n", "max_sum_points;10\n");
        var allocation = new CountBallots().count(FileElection.of(read(file)),
                AllocationRule.parity(Satisfaction.POINTS, Completion.UTILITARIAN));
        assertThat(allocation.inputHash()).isEqualTo(result.path("inputHash").asString());
        assertThat(selected(result))
                .isEqualTo(allocation.selected().stream().map(project -> project.projectId()).toList());
    }

    private static org.coproduction.commissioning.pabulib.PabulibFile read(String file) throws Exception {
        return ((PabulibOutcome.Read) PabulibReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)))).file();
    }

    private static List<String> selected(JsonNode result) {
        return result.path("selected").valueStream().map(each -> each.path("proposalId").asString()).toList();
    }

    @Test
    void a_ranking_keeps_its_order_and_higher_places_weigh_more() {
        var id = voting(Map.of("type", "RANKED", "mostChoices", 2), "POINTS");
        var own = Running.cast(id, Constituency.YOUNG_PERSON, 0, List.of("d", "b")).is(200).json();
        assertThat(own.path("choices").toString()).isEqualTo("[\"d\",\"b\"]");
        assertThat(own.path("points").toString()).isEqualTo("[2,1]");
        Running.cast(id, Constituency.YOUNG_PERSON, 1, List.of("d", "b", "a")).refused(400, "BALLOT_TOO_MANY_CHOICES");
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 3; number++) {
                Running.cast(id, constituency, number, List.of("b", "c")).is(200);
            }
        }
        Running.close(id, "RECOMMENDED");
        assertThat(selected(SERVICE.get("rounds/" + id + "/result", null).is(200).json())).containsExactly("b", "c");
    }

    @Test
    void what_one_ballot_names_stays_within_the_pot_where_the_terms_say_so() {
        var id = voting(Map.of("type", "APPROVAL", "withinPot", true), "COST");
        Running.cast(id, Constituency.PARENT_CARER, 0, List.of("a", "b", "c")).refused(400, "BALLOT_OVER_POT");
        Running.cast(id, Constituency.PARENT_CARER, 0, List.of("a", "b", "d")).is(200);
    }

    @Test
    void paper_is_held_to_the_same_limits_and_names_the_line() {
        var id = voting(Map.of("type", "POINTS", "points", 10), "POINTS");
        var approvals = Running.paper(IDEAS, List.of("1;PARENT_CARER;a"));
        var wrong = Running.putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, approvals).refused(400,
                "PAPER_BATCH_INVALID");
        assertThat(wrong.json().path("detail").asString()).contains("vote_type");

        var points = approvals.replace("vote_type;approval", "vote_type;cumulative").replace("voter_id;constituency;vote",
                "voter_id;constituency;vote;points");
        var over = points.replace("1;PARENT_CARER;a", "1;PARENT_CARER;a,b;6,5");
        var line = over.lines().toList().indexOf("1;PARENT_CARER;a,b;6,5") + 1;
        var refused = Running.putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, over).refused(400,
                "PAPER_BATCH_INVALID");
        assertThat(refused.json().path("faults").get(0).path("line").asInt()).isEqualTo(line);
        assertThat(refused.json().path("detail").asString()).contains("too many points");

        Running.putFile("rounds/" + id + "/paper-batches/b1", FACILITATOR, over.replace("6,5", "6.5,1")).refused(400,
                "PAPER_BATCH_INVALID");
        Running.enterPaper(id, "b1", over.replace("6,5", "6,4"));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                give(id, constituency, number, Map.of("a", 1)).is(200);
            }
        }
        Running.close(id, "RECOMMENDED");
        assertThat(selected(SERVICE.get("rounds/" + id + "/result", null).json())).contains("a", "b");
    }

    @Test
    void everybody_finds_the_proposals_in_an_order_of_their_own_that_stays() {
        var id = voting(Map.of("type", "RANKED"), "POINTS");
        var orders = new HashSet<List<String>>();
        for (var number = 0; number < 12; number++) {
            var paper = paper(id, number);
            assertThat(paper.path("type").asString()).isEqualTo("RANKED");
            assertThat(paper.path("mostChoices").asInt()).as("no more places than proposals").isEqualTo(IDEAS.size());
            var order = order(paper);
            assertThat(order).containsExactlyInAnyOrderElementsOf(IDEAS.keySet()).isEqualTo(order(paper(id, number)));
            orders.add(order);
        }
        assertThat(orders).hasSizeGreaterThan(4);
        SERVICE.get("rounds/" + id + "/ballot-paper", FACILITATOR).refused(403, "NOT_YOUR_ROLE");
    }

    private static JsonNode paper(String id, int number) {
        return SERVICE.get("rounds/" + id + "/ballot-paper", Running.participant(Constituency.PROFESSIONAL, number)).is(200)
                .json();
    }

    private static List<String> order(JsonNode paper) {
        return paper.path("proposals").valueStream().map(each -> each.path("id").asString()).toList();
    }

    @Test
    void a_form_that_does_not_go_with_its_count_is_refused() {
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms(Map.of("type", "POINTS", "points", 10), "COST")).refused(
                400,
                "INVALID_FIELD");
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms(Map.of("type", "APPROVAL"), "POINTS")).refused(400,
                "INVALID_FIELD");
        SERVICE.put("rounds/" + UUID.randomUUID(), FACILITATOR, terms(Map.of("type", "POINTS"), "POINTS")).refused(400,
                "INVALID_FIELD");
        var id = Running.collecting(terms(Map.of("type", "POINTS", "points", 10), "POINTS"));
        assertThat(SERVICE.get("rounds/" + id, null).is(200).json().path("ballot").toString())
                .isEqualTo("{\"type\":\"POINTS\",\"mostChoices\":500,\"points\":10,\"withinPot\":false}");
    }
}
