package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Co-commissioning: a round from its opening to the award.
final class CommissioningAct {
    private final Api api;
    private final Cast cast;
    private final Telling telling;
    private final Programme programme;
    private final String round = "/api/commissioning/rounds/" + UUID.randomUUID();

    CommissioningAct(Api api, Cast cast, Telling telling, Programme programme) {
        this.api = api;
        this.cast = cast;
        this.telling = telling;
        this.programme = programme;
    }

    /// Gives the id of the project that won most support.
    String play() {
        telling.act("1  Co-commissioning: how, what and where the money is spent");
        openRound();
        vote();
        var result = count();
        return ratify(result);
    }

    private void openRound() {
        api.put(round, cast.facilitator(),
                body("title", programme.title(), "potPence", programme.pot().pence(), "what", programme.what(), "where",
                        programme.where(),
                        "how", "GRANT", "quorums", Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3),
                        "expectedVoters", 200,
                        "rule", Map.of("satisfaction", "COST", "completion", "UTILITARIAN")));
        telling.step("A facilitator wrote the draft of the round \"" + programme.title() + "\" with " + programme.pot());
        both("/opening", "The terms are as the families want them.");
        telling.step("The other one, whom the families named, read the terms and agreed: people can propose");
        var proposals = programme.ideas().stream()
                .map(idea -> body("id", idea.id(), "title", idea.title(), "summary", idea.summary(),
                        "costPence", idea.cost().pence(), "easyRead", idea.easyRead()))
                .toList();
        api.put(round + "/proposals", cast.person(Constituency.PARENT_CARER, 1), body("proposals", proposals));
        telling.step(programme.ideas().size() + " proposals came in, each with its Easy Read version");
        check();
        telling.step("Voting cannot open yet: " + api.refused(round + "/voting", cast.facilitator(), "EASY_READ_NOT_CONFIRMED"));
        var confirmations = new ArrayList<Map<String, @Nullable Object>>();
        for (var proposal : api.get(round, null).get("proposals")) {
            confirmations.add(body("proposalId", proposal.get("id").stringValue(), "wordingHash",
                    proposal.get("wordingHash").stringValue()));
        }
        api.put(round + "/easy-read-confirmations", cast.person(Constituency.YOUNG_PERSON, 2),
                body("confirmations", confirmations));
        telling.step("A young person read every Easy Read version and confirmed it");
    }

    private void check() {
        api.post(round + "/review", cast.facilitator());
        var verdicts = programme.ideas().stream()
                .map(idea -> body("proposalId", idea.id(), "feasible", true, "pricePence", idea.cost().pence())).toList();
        api.put(round + "/feasibility", cast.council(), body("verdicts", verdicts));
        telling.step("The council checked that each could be carried out, and at what price");
    }

    /// What no facilitator does alone: one asks, and the one whom the families named agrees.
    private void both(String command, String reason) {
        cast.facilitators().forEach(facilitator -> api.post(round + command, facilitator, body("reason", reason)));
    }

    private void vote() {
        both("/voting", "Everything is checked, and readers understood it.");
        telling.step("One facilitator asked to open voting, and the one whom the families named agreed");
        var people = cast.everyone();
        var receipt = "";
        for (var i = 0; i < people.size(); i++) {
            var choices = new ArrayList<String>();
            for (var pick = 0; pick < 3; pick++) {
                var id = programme.ideas().get((i * 7 + pick * 2) % programme.ideas().size()).id();
                if (!choices.contains(id)) {
                    choices.add(id);
                }
            }
            receipt = api.putForBody(round + "/ballot", people.get(i), body("choices", choices)).path("receipt").asString("");
            telling.progress("online ballots", i + 1, people.size());
        }
        telling.step(people.size() + " people voted online; the last receipt is " + receipt);
        var batch = round + "/paper-batches/" + UUID.randomUUID();
        api.putText(batch, cast.facilitator(), programme.paper());
        api.post(batch + "/check", cast.facilitators().getLast(), body("right", true));
        telling.step("A facilitator entered " + "%,d".formatted(programme.paperBallots())
                + " paper ballots from one file, and the other one checked them");
    }

    private JsonNode count() {
        both("/closing", "Everybody on the register has been asked twice.");
        var result = api.await("the count", round + "/result", null, counted -> counted.has("selected"));
        telling.step("Counted by " + result.path("rule").asString("") + ", each constituency with equal weight: "
                + result.get("selected").size()
                + " of " + programme.ideas().size() + " proposals recommended");
        explain(result);
        return result;
    }

    private void explain(JsonNode result) {
        var lost = result.path("notSelected").path(0);
        if (lost.has("title")) {
            telling.step("Why not \"" + lost.path("title").asString("") + "\": " + lost.path("plain").asString(""));
        }
        if (result.path("ballotsPublished").asBoolean(false)) {
            var checked = Recount.of(api.getText(round + "/election.pb"), selected(result));
            telling.step("Counted again from the published ballots, and verified without any of the code that counts: the same ("
                    + checked + " things checked)");
        }
    }

    private static List<String> selected(JsonNode result) {
        var selected = new ArrayList<String>();
        result.get("selected").forEach(each -> selected.add(each.get("proposalId").stringValue()));
        return selected;
    }

    /// In part, where there is more than one: the last has to wait, and its ground is published.
    private static Map<String, @Nullable Object> decisions(List<String> selected) {
        var last = selected.size() - 1;
        return selected.size() == 1
                ? body("ratified", selected, "declined", List.of())
                : body("ratified", selected.subList(0, last), "declined",
                        List.of(body("proposalId", selected.get(last), "ground",
                                "The building is not safe until it is repaired.")));
    }

    private String ratify(JsonNode result) {
        var selected = selected(result);
        if (selected.isEmpty()) {
            throw new DemoFailed("The count recommends nothing: no proposal had enough support for its cost.");
        }
        api.post(round + "/ratification", cast.council(),
                body("decisions", decisions(selected), "reason",
                        "The count follows the published rule, and what we fund is within our powers."));
        var awards = api.await("the awards", round + "/awards", null, found -> found.path("founded").asBoolean(false))
                .get("awards");
        for (var award : awards) {
            if (award.get("proposalId").stringValue().equals(selected.getFirst())) {
                telling.step((selected.size() == 1
                        ? "The council ratified it"
                        : "The council ratified it in part, and said why one has to wait")
                        + "; \"" + result.get("selected").get(0).get("title").stringValue()
                        + "\" became a project");
                return award.get("projectId").stringValue();
            }
        }
        throw new DemoFailed("The award of " + selected.getFirst() + " is missing.");
    }
}
