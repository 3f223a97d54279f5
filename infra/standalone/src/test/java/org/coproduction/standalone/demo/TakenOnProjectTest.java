package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Projects that begin at another C than the first, over all services.
class TakenOnProjectTest extends OnThePlatform {
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
        var id = Backstage.takenOn(api, cast, "DESIGN", null, List.of());
        var story = journey(id, "commissioning", "design");
        assertThat(section(story, "design").at("/section/state").asString()).isEqualTo("DRAFTING");
        assertThat(coProduced(story, "commissioning")).isFalse();
    }

    @Test
    void a_project_that_begins_with_the_delivery_is_planned_with_the_design_as_it_had_been_settled() {
        var id = Backstage.takenOn(api, cast, "DELIVERY", Backstage.DESIGN, List.of());
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
        var id = Backstage.takenOn(api, cast, "ASSESSMENT", Backstage.DESIGN,
                List.of(body("title", "Forty Saturdays", "constituency", "PROFESSIONAL", "doneOn", "2025-12-20")));
        var story = journey(id, "commissioning", "design", "delivery", "assessment");
        assertThat(section(story, "delivery").at("/section/state").asString()).isEqualTo("COMPLETED");
        assertThat(coProduced(story, "commissioning") || coProduced(story, "design") || coProduced(story, "delivery")).isFalse();
        new AssessmentAct(api, cast, Backstage.silent(), id).approveForm();
        api.await("an open evaluation", "/api/assessment/evaluations/" + id, cast.facilitator(),
                found -> found.path("phase").asString("").equals("OPEN"));
    }
}
