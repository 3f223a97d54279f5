package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.standalone.RunningPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Projects that begin at another C than the first, over all services.
@ExtendWith(RunningPlatform.class)
class TakenOnProjectTest {
    private static final Map<String, @Nullable Object> DESIGN = body("concept", "A club on Saturdays.", "easyRead",
            "Sport on Saturdays.",
            "content", List.of(body("title", "Quiet room", "description", "Low light.")), "successMeasures",
            List.of(body("text", "They come back.", "question", "Would you come again?")));

    private static Api api;
    private static Cast cast;

    @BeforeAll
    static void start() {
        var platform = RunningPlatform.platform();
        api = new Api(platform.gateway(), platform.issuer());
        cast = new Cast(api);
    }

    private static String takenOn(String startsAt, @Nullable Object design, List<?> done) {
        var id = UUID.randomUUID().toString();
        api.put("/api/commissioning/projects/" + id, cast.council(),
                body("title", "Saturday club", "summary", "A club.", "easyRead", "A club.", "what", "Coaches", "where", "North",
                        "how", "IN_HOUSE", "amountPence", 20_000, "quorums",
                        body("parentCarers", 1, "youngPeople", 1, "professionals", 1), "origin",
                        body("startsAt", startsAt, "kind", "EXISTING_SERVICE", "decidedBy", "Example Council", "reference",
                                "CYP/2019/044", "decidedOn", "2019-03-04", "reason", "It was there before.", "easyRead",
                                "It was there before.", "design", design, "done", done)));
        return id;
    }

    private static JsonNode journey(String id, String... present) {
        api.await("the story", "/api/projects/" + id + "/journey", cast.facilitator(), story -> List.of(present).stream()
                .allMatch(service -> section(story, service).path("status").asString("").equals("present")));
        return api.get("/api/projects/" + id + "/journey", null);
    }

    private static JsonNode section(JsonNode story, String service) {
        return story.path("sections").valueStream().filter(each -> each.path("service").asString("").equals(service)).findFirst()
                .orElseThrow();
    }

    private static boolean coProduced(JsonNode story, String service) {
        return section(story, service).at("/section/coProduced").asBoolean(false);
    }

    @Test
    void a_project_that_begins_with_the_design_is_designed_and_its_funding_is_never_called_co_produced() {
        var id = takenOn("DESIGN", null, List.of());
        var story = journey(id, "commissioning", "design");
        assertThat(section(story, "design").at("/section/state").asString()).isEqualTo("DRAFTING");
        assertThat(coProduced(story, "commissioning")).isFalse();
    }

    @Test
    void a_project_that_begins_with_the_delivery_is_planned_with_the_design_as_it_had_been_settled() {
        var id = takenOn("DELIVERY", DESIGN, List.of());
        var story = journey(id, "commissioning", "design", "delivery");
        assertThat(section(story, "delivery").at("/section/state").asString()).isEqualTo("PLANNING");
        assertThat(section(story, "design").at("/section/summary").asString()).contains("before co-production began");
        assertThat(coProduced(story, "commissioning") || coProduced(story, "design")).isFalse();
        var plan = api.get("/api/delivery/plans/" + id, cast.facilitator());
        assertThat(plan.at("/content/0/title").asString()).isEqualTo("Quiet room");
        assertThat(plan.path("designCoProduced").asBoolean(true)).isFalse();
    }

    @Test
    void a_project_that_begins_with_the_assessment_asks_people_how_it_was() {
        var id = takenOn("ASSESSMENT", DESIGN,
                List.of(body("title", "Forty Saturdays", "constituency", "PROFESSIONAL", "doneOn", "2025-12-20")));
        var story = journey(id, "commissioning", "design", "delivery", "assessment");
        assertThat(section(story, "delivery").at("/section/state").asString()).isEqualTo("COMPLETED");
        assertThat(coProduced(story, "commissioning") || coProduced(story, "design") || coProduced(story, "delivery")).isFalse();
        new AssessmentAct(api, cast, Backstage.silent(), id).approveForm();
        api.await("an open evaluation", "/api/assessment/evaluations/" + id, cast.facilitator(),
                found -> found.path("phase").asString("").equals("OPEN"));
    }
}
