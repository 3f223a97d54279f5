package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;

/// Co-design: concept and content, with an objection that is integrated.
final class DesignAct {
    private static final String CONCERN = "The mornings are too loud for me. I could not come.";

    private final Api api;
    private final Cast cast;
    private final Telling telling;
    private final String workspace;

    DesignAct(Api api, Cast cast, Telling telling, String projectId) {
        this.api = api;
        this.cast = cast;
        this.telling = telling;
        this.workspace = "/api/design/workspaces/" + projectId;
    }

    void play() {
        telling.act("2  Co-design: agreeing the concept and the content");
        api.await("the design workspace", workspace, cast.facilitator(), _ -> true);
        telling.step("The award reached the design service");
        draft("Everybody meets in one group.", 1);
        takeStances(1, true);
        telling.step("A young person objected: \"" + CONCERN + "\"");
        telling.step(
                "No majority can overrule that: " + api.refused(workspace + "/agreement", cast.facilitator(), "OBJECTION_OPEN"));
        draft("There is a quiet hour first, in a small group; everybody meets after it.", 2);
        var objection = api.get(workspace, cast.facilitator()).get("openObjections").get(0).get("id").stringValue();
        api.post(workspace + "/objections/" + objection + "/integration", cast.facilitator(),
                body("draftVersion", 2, "how", "Each day now begins with a quiet hour in a small group."));
        telling.step("Draft 2 integrates it: each day begins with a quiet hour");
        takeStances(2, false);
        api.post(workspace + "/agreement", cast.facilitator());
        telling.step("Parent carers, young people and professionals agreed, each with their own quorum");
    }

    private void draft(String howItRuns, int version) {
        api.post(workspace + "/drafts", cast.facilitator(),
                body("concept", "What was funded, run by families and professionals together. " + howItRuns, "content",
                        List.of(body("id", UUID.randomUUID().toString(), "title", "How a day runs", "description", howItRuns),
                                body("id", UUID.randomUUID().toString(), "title", "Who helps", "description",
                                        "Two trained supporters for every eight young people.")),
                        "easyRead", "We do this together. " + howItRuns + " Two people are there to help.", "successMeasures",
                        List.of(body("id", UUID.randomUUID().toString(), "text", "Young people want to come again", "question",
                                "Would you come again?"),
                                body("id", UUID.randomUUID().toString(), "text", "Families get a rest", "question",
                                        "Did your family get a rest?"))));
        api.put(workspace + "/drafts/" + version + "/easy-read-confirmation", cast.person(Constituency.YOUNG_PERSON, 1));
        telling.step("Draft " + version + " was written, and a young person confirmed its Easy Read version");
    }

    private void takeStances(int version, boolean withObjection) {
        var stance = workspace + "/drafts/" + version + "/stance";
        for (var constituency : Constituency.values()) {
            for (var person : cast.of(constituency)) {
                var objects = withObjection && person.equals(cast.person(Constituency.YOUNG_PERSON, 3));
                api.put(stance, person,
                        objects ? body("stance", "OBJECTION", "reason", CONCERN) : body("stance", "CONSENT", "reason", null));
            }
        }
    }
}
