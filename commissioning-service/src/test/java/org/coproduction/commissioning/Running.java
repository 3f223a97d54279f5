package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.starter.AggregateStore;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.ServiceClient.Answered;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// The one running service of this module's tests, and how they talk to it: over HTTP, like everybody.
public final class Running {
    static final TestIssuer ISSUER = SharedPlatform.issuer();
    static final String FACILITATOR = ISSUER.facilitator();
    static final String FAMILIES_FACILITATOR = ISSUER.familiesFacilitator();
    private static final Map<String, String> REASON = Map.of("reason", "Everybody had time enough.");
    static final String COUNCIL = ISSUER.client("example-council", "commissioning:read commissioning:ratify");
    static final ConfigurableApplicationContext CONTEXT = CommissioningApplication.start(SharedPlatform.arguments());
    static final ServiceClient SERVICE = ServiceClient.of(CONTEXT).under("/api/commissioning/");

    private Running() {
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    @SuppressWarnings("unchecked")
    static AggregateStore<FundingAward> fundingAwards() {
        return (AggregateStore<FundingAward>) CONTEXT.getBean("fundingAwards");
    }

    /// A neighbour raises the sample of an event for this project.
    static void tell(String projectId, long sequence, String type) {
        ProjectEvents.publish(projectId, sequence, type, Contract.of(type).sample(projectId),
                Instant.parse("2026-10-05T09:00:00Z"));
    }

    static Answered putFile(String path, @Nullable String token, String content) {
        return SERVICE.send(
                SERVICE.request("PUT", path, token, content).setHeader("Content-Type", "text/plain; charset=utf-8"));
    }

    /// A batch of paper ballots that a second person has checked.
    static void enterPaper(String id, String batch, String content) {
        putFile("rounds/" + id + "/paper-batches/" + batch, FACILITATOR, content).is(200);
        checkPaper(id, batch);
    }

    static void checkPaper(String id, String batch) {
        SERVICE.post("rounds/" + id + "/paper-batches/" + batch + "/check", FAMILIES_FACILITATOR, Map.of("right", true)).is(200);
    }

    static String participant(Constituency constituency, int number) {
        return ISSUER.participant(constituency, number);
    }

    static Map<String, Object> newRound(long pence, int quorum, String completion) {
        return Map.of("title", "Short breaks 2026", "potPence", pence, "what", "Clubs and trips", "where", "North of the city",
                "how",
                "GRANT", "quorums", Map.of("parentCarers", quorum, "youngPeople", quorum, "professionals", quorum),
                "expectedVoters", 200,
                "rule", Map.of("satisfaction", "COST", "completion", completion));
    }

    /// The same, whose terms name two funders of half the pot each, and the one ground on which they may decline.
    static Map<String, Object> newSharedRound(long pence, int quorum, String ground) {
        var round = new HashMap<>(newRound(pence, quorum, "UTILITARIAN"));
        round.put("deciding", Map.of("funders", List.of(Map.of("body", "example-council", "sharePence", pence / 2),
                Map.of("body", "example-board", "sharePence", pence - pence / 2)), "until", "2026-12-01T12:00:00Z",
                "delegation", "Scheme of delegation, 4.2", "grounds", List.of(ground)));
        return round;
    }

    static Map<String, Object> proposal(String title, long pence) {
        return Map.of("title", title, "summary", "About " + title, "costPence", pence, "easyRead", "Easy words about " + title);
    }

    /// A round with these terms that both facilitators have opened for proposals.
    static String collecting(Map<String, Object> terms) {
        var id = UUID.randomUUID().toString();
        begin("rounds/" + id, terms);
        return id;
    }

    /// Begins a round at this path with these terms, and both facilitators open it for proposals.
    static void begin(String path, Map<String, Object> terms) {
        SERVICE.put(path, FACILITATOR, terms).is(201);
        together(path + "/opening");
    }

    /// A round in which voting is open on the given proposals (id to cost in pence).
    static String voting(long pot, int quorum, String completion, Map<String, Long> proposals) {
        return voting(newRound(pot, quorum, completion), proposals);
    }

    static String voting(Map<String, Object> terms, Map<String, Long> proposals) {
        var id = collecting(terms);
        List<Map<String, Object>> all = new ArrayList<>();
        proposals.forEach((proposal, cost) -> {
            var named = new HashMap<>(proposal("Idea " + proposal, cost));
            named.put("id", proposal);
            all.add(named);
        });
        SERVICE.put("rounds/" + id + "/proposals", FACILITATOR, Map.of("proposals", all)).is(200);
        confirmAll(id);
        checkAll(id);
        open(id);
        return id;
    }

    /// Ends the collecting; everything could be carried out at the price that was proposed.
    static void checkAll(String id) {
        SERVICE.post("rounds/" + id + "/review", FACILITATOR, "").is(200);
        List<Map<String, Object>> verdicts = new ArrayList<>();
        SERVICE.get("rounds/" + id, null).is(200).json().path("proposals").forEach(proposal -> verdicts.add(Map.of("proposalId",
                proposal.path("id").asString(), "feasible", true, "pricePence", proposal.path("costPence").asLong())));
        SERVICE.put("rounds/" + id + "/feasibility", COUNCIL, Map.of("verdicts", verdicts)).is(200);
    }

    static void confirmAll(String id) {
        List<Map<String, String>> confirmations = new ArrayList<>();
        SERVICE.get("rounds/" + id, null).is(200).json().path("proposals").forEach(proposal -> confirmations
                .add(Map.of("proposalId", proposal.path("id").asString(), "wordingHash",
                        proposal.path("wordingHash").asString())));
        SERVICE.put("rounds/" + id + "/easy-read-confirmations", participant(Constituency.YOUNG_PERSON, 1),
                Map.of("confirmations", confirmations))
                .is(200);
    }

    static Answered cast(String id, Constituency constituency, int number, List<String> choices) {
        return SERVICE.put("rounds/" + id + "/ballot", participant(constituency, number), Map.of("choices", choices));
    }

    /// Three people of each constituency vote for the same, who take no other part in any test.
    static void everybodyVotes(String id, List<String> choices) {
        for (var constituency : Constituency.values()) {
            for (var number = 101; number <= 103; number++) {
                cast(id, constituency, number, choices).is(200);
            }
        }
    }

    /// Both facilitators open voting.
    static void open(String id) {
        together("rounds/" + id + "/voting");
    }

    /// Both facilitators close voting.
    static void closeVoting(String id) {
        together("rounds/" + id + "/closing");
    }

    /// Closes voting and waits for the stage that follows the count.
    static void close(String id, String stage) {
        closeVoting(id);
        awaitStage(id, stage);
    }

    static void awaitStage(String id, String stage) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(30))
                .untilAsserted(
                        () -> assertThat(SERVICE.get("rounds/" + id, null).json().path("phase").asString()).isEqualTo(stage));
    }

    /// A `.pb` file with ballots of one project each, or several.
    static String paper(Map<String, Long> projects, List<String> rows) {
        var file = new StringBuilder("META\nkey;value\ndescription;Paper\ncountry;UK\nunit;North\ninstance;2026\nnum_projects;"
                + projects.size() + "\nnum_votes;" + rows.size()
                + "\nbudget;1000\nvote_type;approval\nrule;unknown\ndate_begin;2026\ndate_end;2026\nPROJECTS\nproject_id;cost\n");
        projects.forEach((id, pence) -> file.append(id).append(';').append(pence / 100).append('\n'));
        file.append("VOTES\nvoter_id;constituency;vote\n");
        rows.forEach(row -> file.append(row).append('\n'));
        return file.toString();
    }

    /// What takes both facilitators.
    static void together(String path) {
        SERVICE.post(path, FACILITATOR, REASON).is(202);
        SERVICE.post(path, FAMILIES_FACILITATOR, "").is(200);
    }
}
