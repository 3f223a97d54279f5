package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.SERVICE;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.publication.MerkleTree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PublishedBallotsTest {
    private static final Map<String, Long> IDEAS = Map.of("a", 20_000L, "b", 30_000L, "c", 25_000L);
    private static final int OF_EACH = 20;

    /// Everybody votes online but for the last of each constituency, who votes on paper.
    private static List<JsonNode> vote(String id) {
        var receipts = new ArrayList<JsonNode>();
        for (var constituency : Constituency.values()) {
            for (var number = 1; number < OF_EACH; number++) {
                var choices = number % 3 == 0 ? List.of("a") : number % 3 == 1 ? List.of("b", "c") : List.<String>of();
                receipts.add(Running.cast(id, constituency, number, choices).is(200).json());
            }
        }
        var rows = List.of("1;PARENT_CARER;a", "2;YOUNG_PERSON;a", "3;PROFESSIONAL;c");
        Running.enterPaper(id, "b1", Running.paper(IDEAS, rows));
        return receipts;
    }

    @Test
    void anybody_can_find_their_receipt_under_the_root_that_the_award_bears_and_count_again() throws Exception {
        var id = Running.voting(60_000, 3, "UTILITARIAN", IDEAS);
        var receipts = vote(id);
        SERVICE.get("rounds/" + id + "/ballots", null).refused(409, "ROUND_NOT_COUNTED");
        Running.close(id, "RECOMMENDED");

        var lines = SERVICE.get("rounds/" + id + "/ballots", null).is(200).text().lines().toList();
        assertThat(lines).hasSize(3 * OF_EACH).isSorted().doesNotHaveDuplicates()
                .as("those on paper look like all others").allMatch(line -> line.matches("[A-Z_]+;[a-c,]*;[0-9a-f]{64}"));
        var tree = new MerkleTree();
        lines.forEach(line -> tree.add(line.getBytes(UTF_8)));
        var root = HexFormat.of().formatHex(tree.root());
        for (var receipt : receipts) {
            var hash = receipt.path("receiptHash").asString();
            assertThat(hash).isEqualTo(hash(receipt));
            var place = SERVICE.post("rounds/" + id + "/receipt-checks", null, Map.of("receipt", hash), null).is(200).json();
            assertThat(SERVICE.post("rounds/" + id + "/receipt-checks", null,
                    Map.of("receipt", receipt.path("receipt").asString()), null).json()).isEqualTo(place);
            assertThat(place.path("root").asString()).isEqualTo(root);
            assertThat(place.path("line").asString()).isEqualTo(lines.get(place.path("index").asInt())).endsWith(";" + hash);
        }
        SERVICE.post("rounds/" + id + "/receipt-checks", null, Map.of("receipt", "0".repeat(64)), null).refused(404,
                "RECEIPT_UNKNOWN");
        SERVICE.post("rounds/" + id + "/receipt-checks", null, Map.of("receipt", "x"), null).refused(400, "INVALID_FIELD");

        assertThat(recount(lines)).isEqualTo(SERVICE.get("rounds/" + id + "/result", null).json().path("inputHash").asString());
        assertThat(fundedRoot(id)).isEqualTo(root);
        explains(id);
    }

    private static void explains(String id) {
        var result = SERVICE.get("rounds/" + id + "/result", null).json();
        var won = explanation(id, result.path("selected").get(0).path("proposalId").asString());
        assertThat(won.path("step").asString()).isEqualTo("EQUAL_SHARES");
        assertThat(won.path("paidBy").valueStream().mapToLong(JsonNode::asLong).sum())
                .isBetween(won.path("costPence").asLong() - 3, won.path("costPence").asLong());
        var lost = explanation(id, result.path("notSelected").get(0).path("proposalId").asString());
        assertThat(lost.path("plain").asString()).startsWith("This project costs");
        assertThat(lost.path("easyRead").asString()).isNotBlank();
        assertThat(lost.path("supportersPaidFor").isArray()).isTrue();
        assertThat(lost.path("furtherBallots").path("PARENT_CARER").asInt()).isPositive();
        SERVICE.get("rounds/" + id + "/explanation?proposal=nothing", null).refused(404, "NOT_FOUND");
    }

    private static JsonNode explanation(String id, String proposal) {
        return SERVICE.get("rounds/" + id + "/explanation?proposal=" + proposal, null).is(200).json();
    }

    /// As a person would compute it, from what only they were given.
    private static String hash(JsonNode receipt) throws Exception {
        var choices = receipt.path("choices").valueStream().map(JsonNode::asString).toList();
        var text = String.join(",", choices) + "\n" + receipt.path("nonce").asString();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String recount(List<String> lines) {
        var election = Election.of(new Money(60_000),
                IDEAS.entrySet().stream().map(idea -> new Election.Project(idea.getKey(), new Money(idea.getValue()))).toList());
        for (var line : lines) {
            var cells = line.split(";", -1);
            election.add(Constituency.valueOf(cells[0]), cells[1].isEmpty() ? List.of() : List.of(cells[1].split(",")));
        }
        return new CountBallots().count(election.build(), AllocationRule.parity(Satisfaction.COST, Completion.UTILITARIAN))
                .inputHash();
    }

    private static String fundedRoot(String id) {
        var selected = SERVICE.get("rounds/" + id + "/result", null).json().path("selected").valueStream()
                .map(each -> each.path("proposalId").asString()).toList();
        SERVICE.post("rounds/" + id + "/ratification", COUNCIL,
                Map.of("decisions", Map.of("ratified", selected, "declined", List.of()), "reason", "It fits.")).is(200);
        Running.awaitStage(id, "CONCLUDED");
        var project = SERVICE.get("rounds/" + id + "/awards", null).json().path("awards").get(0).path("projectId").asString();
        var award = Running.fundingAwards().find(project).orElseThrow().state();
        return award instanceof org.coproduction.commissioning.award.FundingAward.Funded funded
                && funded.grant().origin() instanceof org.coproduction.commissioning.award.Origin.Ballots ballots
                        ? String.valueOf(ballots.ballotsRoot())
                        : "";
    }

    @Test
    void where_somebody_could_stand_out_the_ballots_are_withheld() {
        var id = Running.voting(60_000, 3, "NONE", IDEAS);
        Running.everybodyVotes(id, List.of("a"));
        Running.close(id, "RECOMMENDED");
        SERVICE.get("rounds/" + id + "/ballots", null).refused(409, "BALLOTS_WITHHELD");
        var lost = explanation(id, "b");
        assertThat(lost.path("step").isNull()).isTrue();
        assertThat(lost.path("supportersPaidFor").isNull()).isTrue();
        assertThat(lost.path("furtherBallots").isNull()).isTrue();
        assertThat(explanation(id, "a").path("paidBy").isNull()).isTrue();
        var published = SERVICE.get("rounds/" + id + "/result", null).json().path("inputHash").asString();
        var guess = Election.of(new Money(60_000),
                IDEAS.entrySet().stream().map(idea -> new Election.Project(idea.getKey(), new Money(idea.getValue()))).toList());
        List.of(Constituency.values()).forEach(constituency -> guess.add(constituency, List.of("a")));
        assertThat(published).hasSize(64).as("who guesses the ballots right does not see it from the hash").isNotEqualTo(
                new CountBallots().count(guess.build(), AllocationRule.parity(Satisfaction.COST, Completion.NONE)).inputHash());
        SERVICE.post("rounds/" + id + "/receipt-checks", null, Map.of("receipt", "0".repeat(64)), null).refused(409,
                "BALLOTS_WITHHELD");
    }

    @Test
    void the_same_ballot_has_the_same_receipt_and_another_one_another() {
        var id = Running.voting(60_000, 3, "NONE", IDEAS);
        var first = Running.cast(id, Constituency.PARENT_CARER, 1, List.of("a")).is(200).json();
        assertThat(Running.cast(id, Constituency.PARENT_CARER, 1, List.of("a")).json()).isEqualTo(first);
        var others = List.of(Running.cast(id, Constituency.PARENT_CARER, 2, List.of("a")).json(),
                Running.cast(id, Constituency.PARENT_CARER, 1, List.of("b")).json());
        assertThat(others).noneMatch(other -> other.path("receiptHash").equals(first.path("receiptHash"))
                || other.path("nonce").equals(first.path("nonce")));
    }
}
