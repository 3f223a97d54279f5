package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.COUNCIL;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A project that does not begin with a round, over HTTP and Kafka.
class TakenOnTest {
    private static final Map<String, Object> DESIGN = Map.of("concept", "A club on Saturdays.", "easyRead", "Sport on Saturdays.",
            "content", List.of(Map.of("title", "Quiet room", "description", "Low light.")), "successMeasures",
            List.of(Map.of("text", "They come back.", "question", "Would you come again?")));
    private static final List<Map<String, Object>> DONE = List
            .of(Map.of("title", "Forty Saturdays", "constituency", "PROFESSIONAL", "doneOn", "2025-12-20"));

    private static Map<String, Object> project(String startsAt, Map<String, Object> more) {
        var origin = new HashMap<String, Object>(Map.of("startsAt", startsAt, "kind", "EXISTING_SERVICE", "decidedBy",
                "Example Council", "reference", "CYP/2019/044", "decidedOn", "2019-03-04", "reason",
                "It was set up before there were rounds.", "easyRead", "We did not ask families then."));
        origin.putAll(more);
        return Map.of("title", "Saturday club", "summary", "A sports club.", "easyRead", "A sports club.", "what", "Coaches",
                "where", "North", "how", "CONTRACT", "amountPence", 20_000, "quorums",
                Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3), "origin", origin);
    }

    private static Map<String, Object> before(String startsAt) {
        return switch (startsAt) {
            case "DESIGN" -> Map.of();
            case "DELIVERY" -> Map.of("design", DESIGN);
            default -> Map.of("design", DESIGN, "done", DONE);
        };
    }

    @ParameterizedTest
    @CsvSource({"DESIGN, design", "DELIVERY, delivery", "ASSESSMENT, assessment"})
    void it_is_told_with_where_it_comes_from_and_its_story_says_for_ever_that_it_was_not_co_commissioned(String startsAt,
            String service) {
        var id = UUID.randomUUID().toString();
        var project = project(startsAt, before(startsAt));
        SERVICE.put("projects/" + id, FACILITATOR, project).refused(403, "NOT_YOUR_ROLE");
        SERVICE.put("projects/" + id, COUNCIL, project).is(201);
        SERVICE.put("projects/" + id, COUNCIL, project).is(201);
        SERVICE.put("projects/" + id, COUNCIL, project(startsAt, merged(before(startsAt), Map.of("reference", "another"))))
                .refused(409, "ALREADY_EXISTS");

        var events = ProjectEvents.raised("commissioning", id, 1);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("commissioning.project-funded.v1");
            assertThat(Contract.of(event.type()).violations(event.data())).isEmpty();
        });
        var journey = SERVICE.get("projects/" + id + "/journey", null).is(200).json();
        assertThat(journey.path("coProduced").asBoolean(true)).isFalse();
        assertThat(journey.path("summary").asString())
                .contains("was not co-commissioned", "Co-production begins with the " + service);
        assertThat(journey.at("/facts/startedAt").asString()).isEqualTo(service);
        assertThat(journey.at("/facts/elsewhere/reference").asString()).isEqualTo("CYP/2019/044");
        assertThat(journey.at("/facts/missing")).hasSize(3);
        assertThat(journey.at("/steps/0/at").asString()).isEqualTo("2019-03-04T00:00:00Z");
        assertThat(SERVICE.get("awards/360giving.json", null).is(200).text()).as("it was awarded elsewhere").doesNotContain(id);

        var stop = Map.of("ground", "LAW", "reason", "A court says so.", "easyRead", "A judge says stop.");
        SERVICE.post("projects/" + id + "/suspension", Running.ISSUER.client("another-council", "commissioning:ratify"), stop)
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.post("projects/" + id + "/suspension", COUNCIL, stop).is(200);
    }

    private static Map<String, Object> merged(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    @Test
    void what_came_before_is_recorded_exactly_where_co_production_begins_after_it_and_never_of_a_day_to_come() {
        var path = "projects/" + UUID.randomUUID();
        SERVICE.put(path, COUNCIL, project("DELIVERY", Map.of())).refused(400, "INVALID_FIELD");
        SERVICE.put(path, COUNCIL, project("DESIGN", Map.of("design", DESIGN))).refused(400, "INVALID_FIELD");
        SERVICE.put(path, COUNCIL, project("ASSESSMENT", Map.of("design", DESIGN))).refused(400, "INVALID_FIELD");
        SERVICE.put(path, COUNCIL, project("DELIVERY", Map.of("design", DESIGN, "done", DONE))).refused(400, "INVALID_FIELD");
        var tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(2).toString();
        SERVICE.put(path, COUNCIL, project("DESIGN", Map.of("decidedOn", tomorrow))).refused(400, "INVALID_FIELD");
        SERVICE.put(path, COUNCIL, project("DESIGN", Map.of("reason", " "))).refused(400, "INVALID_FIELD");
    }
}
