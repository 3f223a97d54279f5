package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;

/// Co-delivery: the action plan and its progress.
final class DeliveryAct {
    private final Api api;
    private final Cast cast;
    private final Telling telling;
    private final String plan;

    DeliveryAct(Api api, Cast cast, Telling telling, String projectId) {
        this.api = api;
        this.cast = cast;
        this.telling = telling;
        this.plan = "/api/delivery/plans/" + projectId;
    }

    void play() {
        telling.act("3  Co-delivery: the action plan");
        api.await("the action plan", plan, cast.facilitator(), board -> board.path("state").asString("").equals("PLANNING"));
        telling.step("The agreed design reached the delivery service");
        var actions = plan();
        approve();
        actions.forEach((action, owner) -> {
            api.put(plan + "/actions/" + action + "/progress", cast.person(owner, 1),
                    body("state", "STARTED", "note", "Under way", "reason", null));
            api.put(plan + "/actions/" + action + "/progress", cast.person(owner, 1),
                    body("state", "DONE", "note", "Done", "reason", null));
            telling.step("An action of " + owner.plain() + " is done");
        });
        api.post(plan + "/completion", cast.facilitator());
        telling.step("Everything in the plan is done");
    }

    private Map<UUID, Constituency> plan() {
        var due = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(2);
        var actions = new LinkedHashMap<UUID, Constituency>();
        var titles = Map.of(Constituency.PARENT_CARER, "Find and check the place", Constituency.YOUNG_PERSON,
                "Plan what happens in the quiet hour",
                Constituency.PROFESSIONAL, "Train the supporters");
        for (var constituency : Constituency.values()) {
            var id = UUID.randomUUID();
            api.put(plan + "/actions/" + id, cast.facilitator(), body("title", titles.get(constituency), "contentId", null, "due",
                    due.plusWeeks(actions.size()).toString(), "owner", null));
            api.put(plan + "/actions/" + id + "/ownership", cast.person(constituency, 1));
            actions.put(id, constituency);
        }
        telling.step("Three actions: a parent carer, a young person and a professional each lead one");
        return actions;
    }

    private void approve() {
        telling.step("Not yet: " + api.refused(plan + "/agreement", cast.facilitator(), "QUORUM_NOT_MET"));
        var version = api.get(plan, cast.facilitator()).get("planVersion").intValue();
        cast.everyone().forEach(
                person -> api.put(plan + "/approval", person, body("planVersion", version, "approves", true, "reason", null)));
        api.post(plan + "/agreement", cast.facilitator());
        telling.step("The plan is agreed by all three constituencies");
    }
}
